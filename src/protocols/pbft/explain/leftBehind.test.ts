import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import type { Action } from '../../../engine/interventions/index.ts';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { runOf } from '../../run.ts';
import { leftBehindAt } from './leftBehind.ts';
import { pbftLiveness } from './liveness.ts';
import { waitingAt } from './waiting.ts';

/** Replicas that are behind, as seen from outside. */

const toR3 = ['PP0.1.0.3', 'P0.1.1.3', 'P0.1.2.3', 'C0.1.0.3', 'C0.1.1.3'];

/** Everything that is sent to R3 about slot 1 is lost, once. `last` is done to the last of these messages. */
function inTheDark(heartbeat = 0, last: Action = { kind: 'drop', message: 'C0.1.2.3' }) {
  const drops = toR3.map((message) => {
    const tick = message.startsWith('PP') ? 11 : message.startsWith('P') ? 21 : 31;
    return at(tick, { kind: 'drop' as const, message }, 99);
  });
  return runOf(
    buildSetup({
      cluster: { heartbeat },
      conditions: { latency: 10 },
      untilTick: 5000,
      interventions: [requestA, ...drops, at(31, last, 99)],
    }),
  );
}

describe('a replica to which all was lost', () => {
  const history = inTheDark();
  const world = worldAt(history, history.steps.length);

  test('is behind, and does not know it', () => {
    expect(leftBehindAt(world)).toEqual([{ node: 3, lastExecuted: 0, upTo: 1, why: 'unaware' }]);
  });

  test('the light says so, though every request is answered, and so does what it waits for', () => {
    const { state, leftBehind } = pbftLiveness(history, history.steps.length, world);
    expect([state, leftBehind.map(({ node }) => node)]).toEqual(['done', [3]]);
    expect(waitingAt(history, history.steps.length, 3)).toMatchObject({ items: [], leftBehind: { why: 'unaware' } });
    expect(waitingAt(history, history.steps.length, 1).leftBehind).toBeNull();
  });

  test('is not told of as long as something is on its way to it', () => {
    const late = inTheDark(0, { kind: 'delay', message: 'C0.1.2.3', ticks: 500 });
    const executed = late.steps.findIndex(({ notes }) => notes.some(({ kind }) => kind === 'executed'));
    expect(leftBehindAt(worldAt(late, executed + 1))).toEqual([]);
  });

  test('with the heartbeat it catches up', () => {
    const mended = inTheDark(700);
    const end = worldAt(mended, mended.steps.length);
    expect(leftBehindAt(end)).toEqual([]);
    expect(end.nodes.slice(0, 4).map(({ state }) => (state as { lastExecuted: number }).lastExecuted)).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

test('a replica that left its view alone, and lacks nothing that it knows of, waits for the others', () => {
  const history = inTheDark();
  const world = worldAt(history, history.steps.length);
  Object.assign(world.nodes[3]?.state as object, { active: false, view: 1, asks: 1, stalledAt: 2 });
  expect(leftBehindAt(world)).toMatchObject([{ node: 3, why: 'alone' }]);
});

test('a crashed replica is not left behind: it is faulty', () => {
  const history = runOf(
    buildSetup({ untilTick: 5000, interventions: [at(0, { kind: 'crash', replica: 3 }), requestA] }),
  );
  expect(leftBehindAt(worldAt(history, history.steps.length))).toEqual([]);
});
