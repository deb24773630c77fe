import { describe, expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { at, buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../testing/engine/randomSetup.ts';
import { worldContents } from '../testing/engine/worldContents.ts';
import { advance } from './advance.ts';
import { deliveredNext } from './deliveredNext.ts';
import type { History } from './history.ts';
import { worldAt } from './history.ts';
import type { Waiting } from './inbox.ts';
import { inOrderOfSending, waitingIn } from './inbox.ts';
import { journeysOf } from './journeys.ts';
import { drawsOf } from './network/draws.ts';
import { envelopeId } from './network/envelope.ts';
import type { Step } from './trace.ts';

/** Runs with crashes, cuts, losses, duplicates and meddling, some with a message that is held for good. */
const histories = Array.from({ length: 30 }, (_, seed) => runOf(withMeddling(randomSetup(seed))));

/** Some numbers of steps of a run, by chance. */
function placesIn({ setup, steps }: History): number[] {
  const draw = drawsOf(setup.seed);
  return Array.from({ length: 12 }, (_, index) => draw(`place ${index}`, steps.length + 1));
}

function idsOf(waiting: readonly Waiting[], kind: Waiting['kind']): string[] {
  return waiting.filter((one) => one.kind === kind).map(({ id }) => id);
}

/** The message or timer that a step is about; null for other steps. */
function takenIn(step: Step, replicas: number): string | null {
  const { cause, node } = step;
  if (cause.kind === 'delivered' || cause.kind === 'missed') return envelopeId(cause.envelope, replicas);
  return cause.kind === 'timeout' ? `${node} ${cause.timer}` : null;
}

describe('everything that waits', () => {
  test('is listed once: each message that was sent and has not ended, each timer that runs, at any step', () => {
    for (const history of histories) {
      const { list } = journeysOf(history);
      for (const count of placesIn(history)) {
        const world = worldAt(history, count);
        const waiting = waitingIn(world);
        const onTheWay = list.filter(
          ({ sentStep, endStep }) => sentStep < count && (endStep === null || endStep >= count),
        );
        expect(idsOf(waiting, 'message').sort()).toEqual(onTheWay.map(({ id }) => id).sort());
        const running = world.nodes.flatMap(({ timers }, node) =>
          [...timers.keys()].map((timer) => `${node} ${timer}`),
        );
        expect(idsOf(waiting, 'timer').sort()).toEqual(running.sort());
      }
    }
  });

  test('comes in the order in which the engine takes it', () => {
    let taken = 0;
    for (const history of histories) {
      for (const count of placesIn(history)) {
        const world = worldAt(history, count);
        const [first] = waitingIn(world);
        const next = advance(world);
        const id = next && takenIn(next, history.setup.cluster.replicas);
        if (!id) continue;
        expect(id).toBe(first?.id);
        taken++;
      }
    }
    expect(taken).toBeGreaterThan(200);
  });

  test('has what is held at its end', () => {
    const hold = at(0, { kind: 'hold', message: 'R0.1.c0.0' });
    const history = runOf(buildSetup({ interventions: [requestA, hold] }));
    const waiting = waitingIn(worldAt(history, 2));
    expect(waiting.map(({ id }) => id)).toEqual(['4 retransmit', 'R0.1.c0.0']);
    expect(waiting.at(-1)).toMatchObject({ kind: 'message', node: 0, envelope: { held: true } });
  });

  test('says nothing of what comes where it is in the order of sending', () => {
    const history = runOf(buildSetup({ conditions: { jitter: 50 }, interventions: [requestA] }));
    const waiting = waitingIn(worldAt(history, 8));
    const sent = inOrderOfSending(waiting).filter((one) => one.kind === 'message');
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.map(({ envelope }) => envelope.sentTick)).toEqual(
      sent.map(({ envelope }) => envelope.sentTick).sort((a, b) => a - b),
    );
    expect(idsOf(inOrderOfSending(waiting), 'message').sort()).toEqual(idsOf(waiting, 'message').sort());
  });
});

describe('a message delivered next', () => {
  test('arrives in the last of the steps, and the world that was looked at stays as it is', () => {
    const history = histories[3] as History;
    const world = worldAt(history, Math.floor(history.steps.length / 3));
    const before = worldContents(world);
    for (const id of idsOf(waitingIn(world), 'message')) {
      const last = deliveredNext(world, id)?.at(-1);
      expect(last && takenIn(last, history.setup.cluster.replicas)).toBe(id);
    }
    expect(worldContents(world)).toEqual(before);
  });

  test('does not arrive where an intervention of the same moment drops it', () => {
    const message = 'R0.1.c0.0';
    const history = runOf(buildSetup({ interventions: [requestA, at(0, { kind: 'drop', message })] }));
    expect(deliveredNext(worldAt(history, 1), message)).toBeNull();
  });
});
