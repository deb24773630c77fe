import { describe, expect, test } from 'vitest';
import { drop } from '../../../engine/interventions/drop.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { at, buildSetup, requestA, requestsInTurn, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { nameOf, runWorld } from '../../../testing/engine/runWorld.ts';
import { putCrafted } from '../../../testing/pbft/crafted.ts';
import {
  clientOf,
  countSent,
  executions,
  notesOf,
  replicaOf,
  repliesBeforeAccepting,
} from '../../../testing/pbft/lookAtTrace.ts';
import { replyBy, requestOf } from '../../../testing/pbft/paperMessages.ts';
import { runOf, worldOf } from '../../run.ts';
import type { Reply } from '../rules/messages.ts';

/** Runs N8 to N10 and C1 to C8 of `protocols/pbft/README.md`: clients and replicas handle each other’s messages. */

const CLIENT = 4;

/** Request A with one crafted reply, and without the true replies of some replicas. */
function runWithReply(crafted: Reply, arrivesTick: number, withoutRepliesOf: readonly number[]): Run {
  const world = worldOf(buildSetup({ interventions: [requestA] }));
  putCrafted(world, { from: crafted.replica, to: CLIENT, arrivesTick }, crafted);
  return runWorld(
    world,
    dropping(({ letters, from }) => letters === 'Re' && withoutRepliesOf.includes(from)),
  );
}

/** Drops the messages for which the predicate is true, as soon as they are sent. */
function dropping(isUnwanted: (envelope: Step['sent'][number]) => boolean): (world: World, step: Step) => void {
  return (world, step) => {
    for (const envelope of step.sent.filter(isUnwanted))
      drop.apply(world, { kind: 'drop', message: nameOf(world, envelope) });
  };
}

describe('N8: R3 is faulty and answers EVIL before everybody else', () => {
  const run = runWithReply(replyBy(3, { result: 'EVIL' }), 2, [3]);

  test('the client counts it, is not misled, and accepts A’s result of two others', () => {
    expect(notesOf(run.steps, 'accepted').map(({ note }) => note)).toMatchObject([{ result: 'ok', replicas: [0, 1] }]);
    expect(
      notesOf(run.steps, 'counted')
        .filter(({ node }) => node === CLIENT)
        .map(({ tick, note }) => [tick, note.have]),
    ).toEqual([
      [2, 1],
      [5, 1],
      [5, 2],
    ]);
    expect(run.violations).toEqual([]);
  });
});

describe('N9: R3 is faulty and answers EVIL, the reply of R2 is lost', () => {
  const run = runWithReply(replyBy(3, { result: 'EVIL' }), 5, [2, 3]);

  test('R0 and R1 are enough', () => {
    expect(notesOf(run.steps, 'accepted').map(({ note }) => note)).toMatchObject([{ result: 'ok', replicas: [0, 1] }]);
    expect(repliesBeforeAccepting(run.steps)).toBe(3);
  });

  test('with the reply of R1 lost as well nothing is accepted', () => {
    const world = worldOf(buildSetup({ untilTick: 100, interventions: [requestA] }));
    putCrafted(world, { from: 3, to: CLIENT, arrivesTick: 5 }, replyBy(3, { result: 'EVIL' }));
    const { steps } = runWorld(
      world,
      dropping(({ letters, from }) => letters === 'Re' && from !== 0),
    );
    expect(notesOf(steps, 'accepted')).toEqual([]);
  });
});

describe('N10: one replica replies before a view change, one after it', () => {
  const run = runWithReply(replyBy(2, { view: 1 }), 9, [1, 2, 3]);

  test('the result is accepted, since t and r are equal', () => {
    expect(notesOf(run.steps, 'accepted')).toMatchObject([{ tick: 9, note: { result: 'ok', replicas: [0, 2] } }]);
    expect(
      notesOf(run.steps, 'counted')
        .filter(({ node }) => node === CLIENT)
        .map(({ note }) => note.view),
    ).toEqual([0, 1]);
  });

  test('and the client believes in the lower view, which a correct replica vouches for', () => {
    expect(clientOf(run.world, CLIENT).view).toBe(0);
  });
});

describe('C1: the request to R0 is lost', () => {
  const history = runOf(
    buildSetup({
      cluster: { clientTimeout: 50 },
      interventions: [requestA, at(0, { kind: 'drop', message: 'R0.1.c0.0' }, 0)],
    }),
  );

  test('the client sends it to all, the backups relay it, and it executes once', () => {
    expect(notesOf(history.steps, 'requested').map(({ tick, note }) => [tick, note.to, note.attempt])).toEqual([
      [0, 0, 0],
      [50, 'all', 1],
    ]);
    expect(notesOf(history.steps, 'relayed').map(({ node }) => node)).toEqual([1, 2, 3]);
    const atPrimary = notesOf(history.steps, 'ignored').filter(({ node }) => node === 0);
    expect(atPrimary.map(({ note }) => note.why)).toEqual(Array(3).fill('alreadyOrdered'));
    expect(executions(history.steps)).toEqual(Object.fromEntries([0, 1, 2, 3].map((node) => [node, ['1 put x 1→ok']])));
    expect(notesOf(history.steps, 'accepted')).toMatchObject([{ tick: 55 }]);
    expect(history.violations).toEqual([]);
  });
});

describe('C2: all replies are lost', () => {
  const setup = buildSetup({ cluster: { clientTimeout: 50 }, interventions: [requestA] });
  const run = runWorld(
    worldOf(setup),
    dropping(({ letters, sentTick }) => letters === 'Re' && sentTick < 50),
  );

  test('the client asks again, everybody answers from the cache, and it was executed once', () => {
    expect(notesOf(run.steps, 'replyResent').map(({ node, note }) => [node, note.result])).toEqual(
      [0, 1, 2, 3].map((node) => [node, 'ok']),
    );
    expect(notesOf(run.steps, 'executed')).toHaveLength(4);
    expect(notesOf(run.steps, 'accepted')).toMatchObject([{ tick: 52, note: { result: 'ok' } }]);
    expect(countSent(run.steps)).toMatchObject({ R: 5, Re: 8 });
    expect(run.violations).toEqual([]);
  });
});

test('C3: a request that the client sends to the wrong primary is relayed to R0, and executes', () => {
  const world = worldOf(buildSetup({}));
  putCrafted(world, { from: CLIENT, to: 2, arrivesTick: 1 }, requestOf());
  const { steps, violations } = runWorld(world);
  expect(notesOf(steps, 'relayed')).toMatchObject([{ node: 2, note: { primary: 0, timestamp: 1 } }]);
  expect(notesOf(steps, 'assigned')).toMatchObject([{ node: 0, tick: 2, note: { sequence: 1 } }]);
  expect(Object.keys(executions(steps))).toEqual(['0', '1', '2', '3']);
  expect(violations).toEqual([]);
});

test('C4: request t = 1, sent again after t = 2 was executed, is dropped everywhere', () => {
  const world = worldOf(buildSetup({ interventions: requestsInTurn(2) }));
  for (const to of [0, 1, 2, 3]) putCrafted(world, { from: CLIENT, to, arrivesTick: 100 }, requestOf());
  const { steps, violations } = runWorld(world);
  const late = steps.filter(({ tick }) => tick >= 100);
  expect(late.flatMap(({ node, notes }) => notes.map((note) => [node, note]))).toEqual(
    [0, 1, 2, 3].map((node) => [node, { kind: 'ignored', input: 'request', why: 'oldTimestamp', got: 1, expected: 2 }]),
  );
  expect(countSent(late)).toEqual({});
  expect(violations).toEqual([]);
});

test('C6: a request that its client signed for R0’s eyes only is a valid request, ordered like any', () => {
  const world = worldOf(buildSetup({ cluster: { clients: 2 }, interventions: [requestA] }));
  putCrafted(world, { from: 0, to: 0, arrivesTick: 1 }, requestOf({ operation: 'put x 2', client: 1 }));
  const { steps, violations } = runWorld(world);
  const order = executions(steps);
  expect(order[0]).toEqual(['1 put x 2→ok', '2 put x 1→ok']);
  expect(Object.values(order)).toEqual(Array(4).fill(order[0]));
  expect(violations).toEqual([]);
});

test('C7: a flood of requests with a bad signature is ignored, and disturbs nobody', () => {
  const world = worldOf(buildSetup({ cluster: { clients: 2 }, interventions: [requestA] }));
  for (let timestamp = 1; timestamp <= 50; timestamp++) {
    for (const to of [0, 1])
      putCrafted(world, { from: 5, to, arrivesTick: 1 }, requestOf({ client: 1, timestamp, signature: 'forged' }));
  }
  const { steps, violations } = runWorld(world);
  const refused = notesOf(steps, 'ignored')
    .filter(({ note }) => note.input === 'request')
    .map(({ note }) => note.why);
  expect(refused).toEqual(Array(100).fill('forgedRequest'));
  expect(countSent(steps)).toEqual({ R: 1, PP: 3, P: 9, C: 12, Re: 4 });
  expect(violations).toEqual([]);
});

test('C8: two clients at once get one total order everywhere', () => {
  const interventions = [...requestsOfClients(2), ...requestsOfClients(2), ...requestsOfClients(2)];
  const conditions = { latency: 10, jitter: 30 };
  const history = runOf(buildSetup({ cluster: { clients: 2 }, conditions, seed: 5, interventions }));
  const order = executions(history.steps);
  expect(order[0]).toHaveLength(6);
  expect(Object.values(order)).toEqual(Array(4).fill(order[0]));
  expect(
    notesOf(history.steps, 'accepted')
      .map(({ node }) => node)
      .sort(),
  ).toEqual([4, 4, 4, 5, 5, 5]);
  const world = runWorld(worldOf(history.setup)).world;
  expect(replicaOf(world, 3).service).toEqual(replicaOf(world, 0).service);
});
