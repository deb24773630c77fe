import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { at, requestsInTurn, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { countSent, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import {
  acceptedResults,
  lastExecutedOf,
  runRow,
  unsafe,
  viewsEntered,
  withStatus,
} from '../../../testing/pbft/runRow.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';

/** Runs K of `protocols/pbft/README.md`, with K = 4 and L = 8. */

const cluster = { ...withStatus, checkpointInterval: 4, window: 8 };

function marks({ world }: Run): number[] {
  return world.nodes.slice(0, 4).map((_, node) => replicaOf(world, node).lowWaterMark);
}

test('K1: four requests: a CHECKPOINT from all, stable with q equal ones, the log up to 4 is gone, h = 4 and H = 12', () => {
  const run = runRow({ cluster, interventions: requestsInTurn(4) });
  expect(countSent(run.steps).CK).toBe(12);
  expect(notesOf(run.steps, 'stable').map(({ note }) => [note.sequence, note.voters.length, note.collected])).toEqual(
    Array(4).fill([4, 3, 4]),
  );
  expect(marks(run)).toEqual([4, 4, 4, 4]);
  expect(unsafe(run)).toEqual([]);
});

describe('K2: L = K = 4, seven requests, and no CHECKPOINT arrives', () => {
  const stalled = (until: number) =>
    runRow({
      // A timeout so long that nobody gives up on the primary: the window stalls, not the primary.
      cluster: { ...cluster, window: 4, clients: 7, viewChangeTimeout: 50_000 },
      untilTick: 3000,
      interventions: requestsOfClients(7),
      treat: ({ letters, sentTick }) => (letters === 'CK' && sentTick < until ? 'lose' : null),
    });

  test('execution stops at n = 4 = H', () => {
    expect(lastExecutedOf(stalled(50_000))).toEqual([4, 4, 4, 4]);
  });

  test('and goes on when they are sent again', () => {
    const run = stalled(1000);
    expect(lastExecutedOf(run)).toEqual([7, 7, 7, 7]);
    expect(acceptedResults(run)).toHaveLength(7);
    expect(unsafe(run)).toEqual([]);
  });
});

describe('K3: in the dark: R3 receives nothing but CHECKPOINTs and states for 8 requests', () => {
  const late = at(2000, { kind: 'request', client: 1, operation: 'put y 1' });
  const run = runRow({
    cluster,
    interventions: [...requestsInTurn(8), late],
    treat: ({ to, letters, sentTick }) =>
      to === 3 && sentTick < 1900 && !['CK', 'D'].includes(letters) ? 'lose' : null,
  });

  test('R3 fetches the state up to 8, h = 8', () => {
    const installed = notesOf(run.steps, 'stateInstalled').filter(({ node }) => node === 3);
    expect(installed.at(-1)?.note).toMatchObject({ sequence: 8 });
    expect(installed.at(-1)?.tick).toBeLessThan(1900);
    expect(
      notesOf(run.steps, 'stable')
        .filter(({ node }) => node === 3)
        .at(-1)?.note,
    ).toMatchObject({ sequence: 8 });
  });

  test('and votes at 9', () => {
    const votes = run.steps
      .flatMap(({ sent }) => sent)
      .filter(({ from, letters, label }) => from === 3 && letters === 'P' && label.minor === 9);
    expect(votes).toHaveLength(3);
    expect(lastExecutedOf(run)).toEqual([9, 9, 9, 9]);
    expect(unsafe(run)).toEqual([]);
  });
});

/** A replica whose state, once, before its first checkpoint, is not the one it executed. */
const computesWrongOnce = (): Twist => {
  let isDone = false;
  return (given, right) => {
    const { state } = given;
    if (!isDone && state.kind === 'replica' && state.lastExecuted === 3) {
      isDone = true;
      state.service.values.set('y', 'wrong');
    }
    right(given);
  };
};

describe('K5: R2’s digest differs', () => {
  const run = runRow({
    cluster,
    interventions: requestsInTurn(9),
    twisted: { liars: { 2: computesWrongOnce() } },
  });

  test('the checkpoint is stable among 0, 1 and 3; R2 sees the difference, and fetches their state', () => {
    const stable = notesOf(run.steps, 'stable').filter(({ note, node }) => note.sequence === 4 && node !== 2);
    expect(stable.map(({ note }) => note.voters)).toEqual(Array(3).fill([0, 1, 3]));
    const started = notesOf(run.steps, 'fetchStarted');
    expect(started.map(({ node }) => node)).toContain(2);
    expect(started[0]?.note.why).toBe('diverged');
    const services = [0, 1, 2, 3].map((node) => replicaOf(run.world, node).service);
    expect(services).toEqual(Array(4).fill(services[0]));
    expect(marks(run)).toEqual([8, 8, 8, 8]);
    expect(unsafe(run)).toEqual([]);
  });
});

test('K6: R3 crashed and R2’s digest differs: never stable, they stop at the end of what may be given out, and are safe', () => {
  const run = runRow({
    cluster: { ...cluster, clients: 12, viewChangeTimeout: 50_000 },
    interventions: [at(0, { kind: 'crash', replica: 3 }), ...requestsOfClients(12)],
    twisted: { liars: { 2: computesWrongOnce() } },
    untilTick: 3000,
  });
  expect(notesOf(run.steps, 'stable')).toEqual([]);
  expect(lastExecutedOf(run)).toEqual([4, 4, 4, 0]);
  expect(unsafe(run)).toEqual([]);
});

test('K9: what comes for n ≤ h after the log was collected is dropped', () => {
  const run = runRow({
    cluster,
    interventions: requestsInTurn(5),
    treat: ({ letters, label, from, to }) =>
      from === 2 && to === 1 && label.minor === 1 && ['P', 'C'].includes(letters) ? 500 : null,
  });
  const ignored = notesOf(run.steps, 'ignored').filter(({ tick, node }) => tick > 400 && node === 1);
  expect(ignored.map(({ note }) => [note.input, note.why])).toEqual([
    ['prepare', 'belowWindow'],
    ['commit', 'belowWindow'],
  ]);
  expect([...replicaOf(run.world, 1).log.keys()]).toEqual([5]);
  expect(unsafe(run)).toEqual([]);
});

describe('K10: R3 is down for three checkpoints, comes back, then another goes down: R3 has caught up', () => {
  const down = (replica: NodeId, tick: number) => at(tick, { kind: 'crash', replica });
  const more = [
    at(3000, { kind: 'request', client: 1, operation: 'put y 1' }),
    at(3000, { kind: 'request', client: 1, operation: 'put y 2' }),
  ];
  const runWith = (...interventions: PlannedIntervention[]) =>
    runRow({ cluster, interventions: [down(3, 0), ...requestsInTurn(13), ...interventions, ...more] });

  test.each(['kept', 'lost'] as const)('with its memory %s', (memory) => {
    const run = runWith(at(1000, { kind: 'restart', replica: 3, memory }), down(2, 2000));
    expect(notesOf(run.steps, 'stateInstalled').map(({ node, note }) => [node, note.sequence])).toEqual([[3, 12]]);
    expect(lastExecutedOf(run)).toEqual([15, 15, 13, 15]);
    expect(acceptedResults(run)).toHaveLength(15);
    expect(unsafe(run)).toEqual([]);
  });

  test.each(['kept', 'lost'] as const)(
    'also where the other goes down before R3 is back, with its memory %s',
    (memory) => {
      // The f+1 replicas that are left with the state are enough to fetch it from.
      const run = runWith(down(2, 1000), at(1500, { kind: 'restart', replica: 3, memory }));
      expect(viewsEntered(run)).toEqual([]);
      expect(lastExecutedOf(run)).toEqual([15, 15, 13, 15]);
      expect(acceptedResults(run)).toHaveLength(15);
      expect(unsafe(run)).toEqual([]);
    },
  );
});
