import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { executions, notesOf } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { worldAt } from '../history.ts';
import { ownDurations } from '../world.ts';
import type { PlannedIntervention } from './index.ts';

/** Interventions on time as one node sees it: a timer that fires now, a clock at another rate, a wait of its own. */

/** R0 never hears of the request, so nobody orders it, and the client asks all after 100 ticks. */
const unheard = [requestA, at(0, { kind: 'crash', replica: 0 })];

function runWith(...interventions: PlannedIntervention[]): History {
  const cluster = { clientTimeout: 100, viewChangeTimeout: 500 };
  return runOf(buildSetup({ cluster, untilTick: 5000, interventions: [...unheard, ...interventions] }));
}

/** The ticks at which a replica asks for a view. */
function asks({ steps }: History, replica: number): number[] {
  return notesOf(steps, 'viewChangeStarted').flatMap(({ node, tick }) => (node === replica ? [tick] : []));
}

const undisturbed = runWith();

test('without them all replicas ask for view 1 at once: 500 ticks after the request reached them', () => {
  expect([1, 2, 3].map((replica) => asks(undisturbed, replica)[0])).toEqual([601, 601, 601]);
});

describe('a timer that is made to fire', () => {
  const history = runWith(at(200, { kind: 'fireTimer', node: 1, timer: 'request' }));

  test('expires at once: the replica asks for the next view', () => {
    expect(asks(history, 1)[0]).toBe(200);
    const step = history.steps.find(({ cause }) => cause.kind === 'intervention' && cause.index === 2);
    expect(step).toMatchObject({ node: 1, tick: 200, cause: { noEffect: null } });
  });

  test('does not expire again at its old time, and leaves the timers of others alone', () => {
    expect(history.steps.some(({ tick, node, cause }) => tick === 601 && node === 1 && cause.kind === 'timeout')).toBe(
      false,
    );
    expect(asks(history, 2)[0]).toBe(601);
  });

  test('may be that of a client: it asks again', () => {
    const early = runWith(at(50, { kind: 'fireTimer', node: 4, timer: 'retransmit' }));
    expect(
      notesOf(early.steps, 'requested')
        .map(({ tick }) => tick)
        .slice(0, 2),
    ).toEqual([0, 50]);
  });
});

describe('a clock at another rate', () => {
  test('that is slow makes the timers that are set from then on take longer', () => {
    const history = runWith(at(10, { kind: 'clockRate', replica: 1, rate: 50 }));
    expect(asks(history, 1)[0]).not.toBe(601);
    expect(
      worldAt(
        history,
        history.steps.findIndex(({ tick }) => tick > 101),
      ).nodes[1]?.timers.get('request'),
    ).toMatchObject({
      startedTick: 101,
      dueTick: 1101,
    });
    expect(asks(history, 2)[0]).toBe(601);
  });

  test('that is fast makes them run out sooner', () => {
    expect(asks(runWith(at(10, { kind: 'clockRate', replica: 1, rate: 1000 })), 1)[0]).toBe(151);
  });

  test('changes what is left of a running timer, and no more', () => {
    // 300 of its 500 ticks are left at tick 301: at half the rate they take 600.
    const slow = runWith(at(301, { kind: 'clockRate', replica: 1, rate: 50 }));
    expect(
      worldAt(
        slow,
        slow.steps.findIndex(({ tick }) => tick > 301),
      ).nodes[1]?.timers.get('request'),
    ).toMatchObject({
      startedTick: 101,
      dueTick: 901,
    });
    expect(asks(runWith(at(301, { kind: 'clockRate', replica: 1, rate: 200 })), 1)[0]).toBe(451);
  });

  test('of 100 percent is right again: slowed for a while, a timer is late by that', () => {
    const history = runWith(
      at(301, { kind: 'clockRate', replica: 1, rate: 50 }),
      at(401, { kind: 'clockRate', replica: 1, rate: 100 }),
    );
    const world = worldAt(
      history,
      history.steps.findIndex(({ tick }) => tick > 401),
    );
    expect(world.nodes[1]?.timers.get('request')?.dueTick).toBe(651);
  });
});

describe('a wait of its own', () => {
  const action = { kind: 'ownDuration', replica: 1, setting: 'viewChangeTimeout', ticks: 60 } as const;

  test('is that of one replica, from the next time it sets the timer', () => {
    const history = runWith(at(10, action));
    expect([1, 2, 3].map((replica) => asks(history, replica)[0])).toEqual([161, 601, 601]);
    // Its own timer runs already: it is as it was.
    expect(asks(runWith(at(200, action)), 1)[0]).toBe(601);
  });

  test('doubles as all waits do, and the cluster comes to an end all the same', () => {
    const history = runWith(at(10, action));
    expect(history.violations).toEqual([]);
    expect(Object.keys(executions(history.steps))).toEqual(['1', '2', '3']);
  });

  test('ends with the value of the cluster', () => {
    expect(asks(runWith(at(10, action), at(20, { ...action, ticks: 500 })), 1)[0]).toBe(601);
  });

  test('of another setting changes that one alone', () => {
    const history = runWith(at(10, { ...action, setting: 'statusInterval' }));
    const { cluster } = worldAt(history, history.steps.length).nodes[1]?.place ?? {};
    expect(cluster).toMatchObject({ statusInterval: 60, viewChangeTimeout: 500 });
  });
});

test('the waits of its own can be read off a world: those that differ from the cluster', () => {
  const history = runWith(at(10, { kind: 'ownDuration', replica: 1, setting: 'viewChangeTimeout', ticks: 60 }));
  const world = worldAt(history, history.steps.length);
  expect(ownDurations(world, 1)).toEqual([['viewChangeTimeout', 60]]);
  expect(ownDurations(world, 2)).toEqual([]);
});
