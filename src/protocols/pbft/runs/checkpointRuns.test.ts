import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import { delay } from '../../../engine/interventions/delay.ts';
import { drop } from '../../../engine/interventions/drop.ts';
import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { at, buildSetup, requestsInTurn, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { nameOf, runWorld } from '../../../testing/engine/runWorld.ts';
import { countSent, executions, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';
import { createTwistedWorld } from '../../../testing/pbft/twistedPbft.ts';
import { runOf, worldOf } from '../../run.ts';

/** Runs K1, K2, K5 and K6 of `protocols/pbft/README.md`. K9 is in `checkpoint.test.ts`. */

const cluster: Partial<Cluster> = { checkpointInterval: 4, window: 8 };

describe('K1 (§4.3): four requests, K = 4, L = 8', () => {
  const history = runOf(buildSetup({ cluster, interventions: requestsInTurn(4) }));
  const world = worldAt(history, history.steps.length);

  test('a CHECKPOINT from all to all: n(n−1) messages', () => {
    expect(countSent(history.steps).CK).toBe(12);
    const taken = notesOf(history.steps, 'checkpointTaken');
    expect(taken.map(({ note }) => note.sequence)).toEqual([4, 4, 4, 4]);
    expect(new Set(taken.map(({ note }) => note.digest)).size).toBe(1);
  });

  test('stable with 3 equal ones; the log up to 4 is gone, h = 4', () => {
    expect(notesOf(history.steps, 'stable').map(({ note }) => [note.voters.length, note.collected])).toEqual(
      Array(4).fill([3, 4]),
    );
    for (const node of [0, 1, 2, 3]) {
      expect(replicaOf(world, node)).toMatchObject({ lowWaterMark: 4, lastExecuted: 4 });
      expect([replicaOf(world, node).log.size, replicaOf(world, node).checkpoints.size]).toEqual([0, 0]);
    }
    expect(history.violations).toEqual([]);
  });

  test('with a fifth request the next is numbered 5, and it executes in the moved window', () => {
    const five = runOf(buildSetup({ cluster, interventions: requestsInTurn(5) }));
    expect(executions(five.steps)[3]?.at(-1)).toBe('5 put x 5→ok');
    expect(five.violations).toEqual([]);
  });

  test('a long run needs no more room than the window', () => {
    const long = runOf(buildSetup({ cluster, interventions: requestsInTurn(60) }));
    const sizes = [15, 16, 29, 41, 60].map((count) => {
      const step = notesOf(long.steps, 'accepted')[count - 1]?.step ?? 0;
      return replicaOf(worldAt(long, step + 1), 1).log.size;
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
    expect(notesOf(long.steps, 'accepted')).toHaveLength(60);
    expect(long.violations).toEqual([]);
  });
});

describe('K2 (§4.3): L = K = 4, seven requests, and no CHECKPOINT arrives', () => {
  const setup = buildSetup({
    cluster: { checkpointInterval: 4, window: 4, clients: 7 },
    untilTick: 2000,
    interventions: requestsOfClients(7),
  });
  const toCheckpoints = (act: (world: World, message: string) => void) => (world: World, step: Step) => {
    for (const envelope of step.sent.filter(({ letters }) => letters === 'CK')) act(world, nameOf(world, envelope));
  };

  test('execution stops at n = 4 = H', () => {
    const run = runWorld(
      worldOf(setup),
      toCheckpoints((world, message) => drop.apply(world, { kind: 'drop', message })),
    );
    expect(lastExecuted(run)).toEqual([4, 4, 4, 4]);
    expect(notesOf(run.steps, 'buffered').map(({ node, note }) => [node, note.client, note.highWaterMark])).toEqual([
      [0, 4, 4],
      [0, 5, 4],
      [0, 6, 4],
    ]);
    expect(run.violations).toEqual([]);
  });

  test('and goes on when they are delivered, with what was buffered, in its order', () => {
    const run = runWorld(
      worldOf(setup),
      toCheckpoints((world, message) => delay.apply(world, { kind: 'delay', message, ticks: 500 })),
    );
    expect(lastExecuted(run)).toEqual([7, 7, 7, 7]);
    const late = notesOf(run.steps, 'assigned').filter(({ tick }) => tick > 500);
    expect(late.map(({ note }) => [note.sequence, note.client])).toEqual([
      [5, 4],
      [6, 5],
      [7, 6],
    ]);
    expect(run.violations).toEqual([]);
  });
});

describe('K5, K6 (§4.3): R2 is faulty, its state differs from what it executed', () => {
  const computesWrong: Twist = (given, right) => {
    right(given);
    if (given.state.kind === 'replica') given.state.service.values.set('y', 'wrong');
  };
  const setup = (crashed: readonly NodeId[]) =>
    buildSetup({
      cluster: { ...cluster, clients: 12 },
      untilTick: 2000,
      interventions: [...crashed.map((replica) => at(0, { kind: 'crash', replica })), ...requestsOfClients(12)],
    });

  test('K5: the checkpoint is stable among 0, 1 and 3; R2’s vote counts nowhere, and R2 fetches their state', () => {
    const run = runWorld(createTwistedWorld(setup([]), { liars: { 2: computesWrong } }));
    const stable = notesOf(run.steps, 'stable').filter(({ note }) => note.sequence === 4);
    const others = stable.filter(({ node }) => node !== 2);
    expect(others.map(({ node }) => node).sort()).toEqual([0, 1, 3]);
    expect(others.map(({ note }) => note.voters)).toEqual(Array(3).fill([0, 1, 3]));
    const [fetched] = notesOf(run.steps, 'fetchStarted');
    expect(fetched).toMatchObject({ node: 2, note: { sequence: 4, voters: [0, 1, 3], why: 'diverged' } });
    expect(notesOf(run.steps, 'stateInstalled')[0]).toMatchObject({ node: 2, note: { sequence: 4, from: 3 } });
    expect(lastExecuted(run)).toMatchObject({ 0: 12, 1: 12, 3: 12 });
    expect(run.violations).toEqual([]);
  });

  test('K6: with R3 crashed as well it is never stable: they stop at the end of the window, and are safe', () => {
    const run = runWorld(createTwistedWorld(setup([3]), { liars: { 2: computesWrong } }));
    expect(notesOf(run.steps, 'stable')).toEqual([]);
    // The primary keeps half a window in reserve, but never less than a checkpoint’s worth: it stops at 4 of 8.
    expect(lastExecuted(run)).toEqual([4, 4, 4, 0]);
    expect(run.violations).toEqual([]);
  });
});

function lastExecuted({ world }: Run): number[] {
  return [0, 1, 2, 3].map((node) => replicaOf(world, node).lastExecuted);
}
