import { describe, expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { at, buildSetup, requestA, requestsOfClients } from '../testing/engine/buildSetup.ts';
import { differingSince, NEVER } from '../testing/engine/causality.ts';
import { randomSetup } from '../testing/engine/randomSetup.ts';
import { traceText } from '../testing/engine/traceText.ts';
import { seedsOf } from '../testing/runs.ts';
import type { History } from './history.ts';
import { inOrder } from './interventions/intervention.ts';
import type { Journey } from './journeys.ts';
import { journeysOf } from './journeys.ts';
import { drawsOf } from './network/draws.ts';
import type { NodeId, Ticks } from './protocol.ts';

/** The effect of chance on a message depends on the seed and on the message’s name, and on nothing else. */

describe('the fate of a message', () => {
  test('never changes: links replay with it for ever', () => {
    const setup = buildSetup({ conditions: { latency: 40, jitter: 24 }, seed: 7, interventions: [requestA] });
    const { byId } = journeysOf(runOf(setup));
    const travelled = ['R0.1.c0.0', 'PP0.1.0.1', 'P0.1.2.3', 'C0.1.3.0', 'Re0.1.1.c0'].map((id) => {
      const { sentTick = 0, arrivesTick = 0 } = byId.get(id)?.envelope ?? {};
      return [id, arrivesTick - sentTick];
    });
    expect(travelled).toEqual([
      ['R0.1.c0.0', 56],
      ['PP0.1.0.1', 54],
      ['P0.1.2.3', 63],
      ['C0.1.3.0', 54],
      ['Re0.1.1.c0', 53],
    ]);
  });

  test('does not depend on what else is going on', () => {
    const conditions = { latency: 5, jitter: 90, loss: 10, duplication: 10 };
    const interventions = requestsOfClients(3);
    const [alone, inCompany] = [interventions.slice(0, 1), interventions].map((some) =>
      journeysOf(runOf(buildSetup({ cluster: { clients: 3 }, conditions, seed: 4, interventions: some }))),
    );
    const request = (from: typeof alone) => from?.byId.get('R0.1.c0.0')?.envelope;
    expect(request(alone)).toBeDefined();
    expect(request(inCompany)).toEqual(request(alone));
  });

  test('is another with another seed, and in a repeat', () => {
    const latencies = (seed: number) => {
      const conditions = { latency: 1, jitter: 1000 };
      const setup = buildSetup({
        cluster: { clientTimeout: 1500 },
        conditions,
        seed,
        untilTick: 3000,
        interventions: [at(0, { kind: 'crash', replica: 0 }), requestA],
      });
      const { list } = journeysOf(runOf(setup));
      return list.map(({ envelope }) => envelope.arrivesTick - envelope.sentTick);
    };
    expect(latencies(1)).not.toEqual(latencies(2));
    expect(new Set(latencies(1)).size).toBe(latencies(1).length);
  });
});

describe('removing one message', () => {
  test('leaves every message that does not depend on it exactly where it was, in random runs', () => {
    const seeds = seedsOf({ few: 40, many: 300 });
    let unaffected = 0;
    let affected = 0;
    for (const seed of seeds) {
      const runs = removeOne(seed);
      if (!runs) continue;
      const { full, thinned, removed, isIndependent } = runs;
      const journeys = (history: History) =>
        journeysOf(history).list.filter(
          ({ id, envelope }) => id !== removed.id && isIndependent(envelope.from, envelope.sentTick),
        );
      const before = journeys(full);
      const after = journeys(thinned);
      const others = journeysOf(thinned).byId;
      for (const journey of before) {
        if (!isSame(journey, others.get(journey.id)))
          expect.fail(`${journey.id} without ${removed.id}: ${JSON.stringify(full.setup)}`);
      }
      expect(after).toHaveLength(before.length);
      expect(others.get(removed.id)?.fate).toBe('dropped');
      unaffected += before.length;
      affected += full.steps.length - before.length;
    }
    // Both happened often enough to mean something.
    expect(unaffected / seeds.length).toBeGreaterThan(16);
    expect(affected / seeds.length).toBeGreaterThan(16);
  });

  test('leaves every step that does not depend on it word for word, in the same order, in random runs', () => {
    for (const seed of seedsOf({ from: 300, few: 20, many: 100 })) {
      const runs = removeOne(seed);
      if (!runs) continue;
      const { full, thinned, isIndependent } = runs;
      const independent = ({ setup, steps }: History) =>
        traceText(
          setup,
          steps.filter(({ node, tick }) => node !== null && isIndependent(node, tick)),
        );
      expect(independent(thinned)).toBe(independent(full));
    }
  });
});

interface Removal {
  readonly full: History;
  readonly thinned: History;
  readonly removed: Journey;
  /** True if the actions of a node at a tick do not depend on the arrival of the message. */
  isIndependent(node: NodeId, tick: Ticks): boolean;
}

/** Runs a random setup, and the same setup without one of its messages. */
function removeOne(seed: number): Removal | null {
  const setup = randomSetup(seed);
  // An intervention within a tick, after so many of its steps, shifts where the tick has other steps.
  const interventions = setup.interventions.map(({ at: { tick }, action }) => at(tick, action));
  const full = runOf({ ...setup, untilTick: 600, interventions });
  const delivered = journeysOf(full).list.filter(({ fate }) => fate === 'delivered');
  const removed = delivered[drawsOf(seed)('removed', delivered.length)];
  if (!removed) return null;
  const thinned = runOf(withoutMessage(full, removed));
  const differing = differingSince([full.steps, thinned.steps], removed.envelope.to, removed.endTick ?? 0);
  const isIndependent = (node: NodeId, tick: Ticks) => tick < (differing.get(node) ?? NEVER);
  return { full, thinned, removed, isIndependent };
}

/** The same setup, with the message dropped right after the step that sent it. */
function withoutMessage({ setup, steps }: History, { id, sentStep }: Journey): History['setup'] {
  const tick = steps[sentStep]?.tick ?? 0;
  const after = steps
    .slice(0, sentStep + 1)
    .filter((step) => step.tick === tick && step.cause.kind !== 'intervention').length;
  return { ...setup, interventions: inOrder([...setup.interventions, at(tick, { kind: 'drop', message: id }, after)]) };
}

function isSame(journey: Journey, other: Journey | undefined): boolean {
  if (!other) return false;
  const { sentTick, arrivesTick } = journey.envelope;
  return (
    other.envelope.sentTick === sentTick &&
    other.envelope.arrivesTick === arrivesTick &&
    other.fate === journey.fate &&
    other.endTick === journey.endTick
  );
}
