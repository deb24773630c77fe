import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { writeLinkTable } from '../../scenario/linkTable.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { differingSince, NEVER } from '../../testing/engine/causality.ts';
import { randomSetup } from '../../testing/engine/randomSetup.ts';
import { seedsOf } from '../../testing/runs.ts';
import type { History } from '../history.ts';
import { journeysOf } from '../journeys.ts';
import type { Conditions } from '../network/conditions.ts';
import { drawsOf } from '../network/draws.ts';
import { NO_LINKS } from '../network/linkTable.ts';
import type { NodeId, Ticks } from '../protocol.ts';
import type { Setup } from '../setup.ts';
import type { PlannedIntervention } from './index.ts';

/** Directions of links with conditions of their own. */

const NODES = 5;

function tableOf(from: NodeId, to: NodeId, own: Partial<Conditions>, nodes = NODES): PlannedIntervention {
  const conditions = { latency: 10, jitter: 0, loss: 0, duplication: 0, ...own };
  const links = writeLinkTable([{ from, to, conditions }], nodes) ?? NO_LINKS;
  return at(0, { kind: 'linkConditions', links });
}

function runWith(...interventions: PlannedIntervention[]): History {
  return runOf(buildSetup({ conditions: { latency: 10 }, interventions: [...interventions, requestA] }));
}

/** The messages from one node to another: their fates, and the ticks that they took. */
function tripsOf(history: History, from: NodeId, to: NodeId): string[] {
  const { list } = journeysOf(history);
  return list
    .filter(({ envelope }) => envelope.from === from && envelope.to === to)
    .map(({ fate, envelope }) => `${fate} ${envelope.arrivesTick - envelope.sentTick}`);
}

describe('a direction of a link with conditions of its own', () => {
  test('has its own latency, and the other direction and all others that of the network', () => {
    const history = runWith(tableOf(0, 1, { latency: 90 }));
    expect(new Set(tripsOf(history, 0, 1))).toEqual(new Set(['delivered 90']));
    for (const [from, to] of [
      [1, 0],
      [0, 2],
      [4, 0],
    ] as const)
      expect(new Set(tripsOf(history, from, to))).toEqual(new Set(['delivered 10']));
  });

  test('loses its own share: all of them at 100, where the network loses none', () => {
    const history = runWith(tableOf(0, 1, { loss: 100 }));
    expect(new Set(tripsOf(history, 0, 1))).toEqual(new Set(['lost 10']));
    expect(new Set(tripsOf(history, 1, 0))).toEqual(new Set(['delivered 10']));
  });

  test('duplicates its own share', () => {
    const history = runWith(tableOf(0, 1, { duplication: 100 }));
    expect(tripsOf(history, 0, 1)).toHaveLength(2 * tripsOf(runWith(), 0, 1).length);
    expect(tripsOf(history, 2, 1)).toHaveLength(tripsOf(runWith(), 2, 1).length);
  });

  test('is like all others again without a table, and under new conditions of the network', () => {
    const own = tableOf(0, 1, { latency: 90 });
    for (const action of [
      { kind: 'linkConditions', links: NO_LINKS } as const,
      { kind: 'conditions', latency: 10, jitter: 0, loss: 0, duplication: 0 } as const,
    ])
      expect(new Set(tripsOf(runWith(own, at(0, action)), 0, 1))).toEqual(new Set(['delivered 10']));
  });

  test('of another table is like all others: the later table takes the place of the earlier', () => {
    const history = runWith(tableOf(0, 1, { latency: 90 }), tableOf(2, 1, { latency: 70 }));
    expect(new Set(tripsOf(history, 0, 1))).toEqual(new Set(['delivered 10']));
    expect(new Set(tripsOf(history, 2, 1))).toEqual(new Set(['delivered 70']));
  });

  test('is slower still with what slows it down beside', () => {
    const history = runWith(tableOf(0, 1, { latency: 90 }), at(0, { kind: 'slowLink', from: 0, to: 1, ticks: 7 }));
    expect(new Set(tripsOf(history, 0, 1))).toEqual(new Set(['delivered 97']));
  });
});

describe('conditions of one direction, in random runs', () => {
  test('leave every message that does not depend on this direction exactly where it was', () => {
    let unaffected = 0;
    let affected = 0;
    const seeds = seedsOf({ few: 40, many: 300 });
    for (const seed of seeds) {
      const { plain, changed, from, to } = changeOne(seed);
      const isIndependent = independenceOf(plain, changed, from, to);
      for (const [one, other] of [
        [plain, changed],
        [changed, plain],
      ] as const) {
        const others = journeysOf(other).byId;
        for (const journey of journeysOf(one).list) {
          const { envelope } = journey;
          if (!isIndependent(envelope.from, envelope.sentTick)) continue;
          if (envelope.from === from && envelope.to === to) {
            affected++;
            continue;
          }
          const twin = others.get(journey.id)?.envelope;
          const fate = ({ sentTick, arrivesTick, fate }: typeof envelope) => `${sentTick} ${arrivesTick} ${fate}`;
          expect(twin && fate(twin), `seed ${seed}, ${journey.id}`).toBe(fate(envelope));
          unaffected++;
        }
      }
    }
    // Both happened often enough to mean something.
    expect(unaffected / seeds.length).toBeGreaterThan(16);
    expect(affected / seeds.length).toBeGreaterThan(1);
  });
});

interface Changed {
  readonly plain: History;
  readonly changed: History;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Runs a random setup, and the same setup with conditions of its own for one direction, from the start. */
function changeOne(seed: number): Changed {
  const random = randomSetup(seed);
  const draw = drawsOf(seed);
  const { replicas, clients } = random.cluster;
  const nodes = replicas + clients;
  const from = draw('from', replicas);
  const to = (from + 1 + draw('to', nodes - 1)) % nodes;
  const own = {
    latency: 1 + draw('own latency', 200),
    jitter: draw('own jitter', 50),
    loss: draw('own loss', 50),
    duplication: draw('own duplication', 50),
  };
  // An intervention within a tick, after so many of its steps, shifts where the tick has other steps; conditions of the
  // network would end those of the link.
  const interventions = random.interventions
    .filter(({ action }) => action.kind !== 'conditions')
    .map(({ at: { tick }, action }) => at(tick, action));
  const setup: Setup = { ...random, untilTick: 600, interventions };
  const table = tableOf(from, to, own, nodes);
  return {
    plain: runOf(setup),
    changed: runOf({ ...setup, interventions: [table, ...interventions] }),
    from,
    to,
  };
}

/** Tells if the actions of a node at a tick depend on no message that took this direction. */
function independenceOf(plain: History, changed: History, from: NodeId, to: NodeId) {
  let since: Ticks = NEVER;
  for (const { cause } of [...plain.steps, ...changed.steps]) {
    if (cause.kind !== 'delivered' && cause.kind !== 'missed') continue;
    const { envelope } = cause;
    if (envelope.from === from && envelope.to === to) since = Math.min(since, envelope.arrivesTick);
  }
  const differing = differingSince([plain.steps, changed.steps], to, since);
  return (node: NodeId, tick: Ticks): boolean => tick < (differing.get(node) ?? NEVER);
}
