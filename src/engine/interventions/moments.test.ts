import { describe, expect, test } from 'vitest';
import { interventionKinds } from '../../protocols/interventions.ts';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA, requestsOfClients } from '../../testing/engine/buildSetup.ts';
import type { History } from '../history.ts';
import type { PlannedIntervention } from './index.ts';
import { compareMoments } from './intervention.ts';

/** An intervention comes at a tick, after so many of its steps. */

const heal = { kind: 'heal' } as const;

function runWith(...interventions: PlannedIntervention[]): History {
  return runOf(buildSetup({ interventions }));
}

/** Returns the moments at which interventions came: their tick, and the number of ordinary steps of it before them. */
function whenTheyCame({ steps }: History): [tick: number, after: number][] {
  return steps.flatMap(({ tick, cause }, index) => {
    if (cause.kind !== 'intervention') return [];
    const before = steps.slice(0, index).filter((step) => step.tick === tick && step.cause.kind !== 'intervention');
    return [[tick, before.length] as [number, number]];
  });
}

describe('an intervention comes', () => {
  test.each([0, 1, 2, 5])('at its tick, after %i of its steps', (after) => {
    expect(whenTheyCame(runWith(requestA, at(3, heal, after)))[1]).toEqual([3, after]);
  });

  test('when its tick has no more steps, if it has fewer', () => {
    const history = runWith(requestA, at(3, heal, 99));
    expect(whenTheyCame(history)[1]).toEqual([3, 9]);
    const index = history.steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.index === 1);
    expect(history.steps[index + 1]?.tick).toBe(4);
  });

  test('at its tick where nothing else happens then, also after everything else', () => {
    expect(whenTheyCame(runWith(requestA, at(77, heal, 3)))[1]).toEqual([77, 0]);
  });

  test('in the order of the plan, where several have one moment; they do not count as steps', () => {
    const history = runWith(requestA, at(3, heal, 2), at(3, { kind: 'crash', replica: 3 }, 2), at(3, heal, 3));
    expect(whenTheyCame(history).slice(1)).toEqual([
      [3, 2],
      [3, 2],
      [3, 3],
    ]);
    const indices = history.steps.flatMap(({ cause }) => (cause.kind === 'intervention' ? [cause.index] : []));
    expect(indices).toEqual([0, 1, 2, 3]);
  });

  test('never, if it is muted; those behind it move up in the plan', () => {
    const history = runWith(requestA, { ...at(1, { kind: 'crash', replica: 0 }), muted: true }, at(3, heal));
    expect(whenTheyCame(history)).toEqual([
      [0, 0],
      [3, 0],
    ]);
    expect(history.steps).toEqual(runWith(requestA, at(3, heal)).steps);
  });

  test('never, after the observed time', () => {
    const history = runOf(buildSetup({ untilTick: 5, interventions: [requestA, at(5, heal), at(6, heal)] }));
    expect(whenTheyCame(history)).toEqual([
      [0, 0],
      [5, 0],
    ]);
  });
});

describe('a moment stays where it is', () => {
  const conditions = { latency: 3, jitter: 5 };
  const two = (isSecondMuted: boolean) => {
    const [first, second] = requestsOfClients(2) as [PlannedIntervention, PlannedIntervention];
    const crash = at(20, { kind: 'crash', replica: 2 }, 1);
    const interventions = [first, { ...second, muted: isSecondMuted }, crash];
    return runOf(buildSetup({ cluster: { clients: 2 }, conditions, interventions }));
  };

  test('when unrelated steps before it vanish, although it is a later step of the run then', () => {
    const placeOf = ({ steps }: History) =>
      steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.intervention.action.kind === 'crash');
    const full = two(false);
    const thinned = two(true);
    expect(placeOf(thinned)).toBeLessThan(placeOf(full));
    expect(whenTheyCame(full).at(-1)).toEqual([20, 1]);
    expect(whenTheyCame(thinned).at(-1)).toEqual([20, 1]);
  });
});

test('moments are ordered by tick, and within a tick by the number of steps', () => {
  const moments = [at(9, heal), at(10, heal), at(9, heal, 10), at(9, heal, 9)].map((one) => one.at);
  expect(moments.sort(compareMoments)).toEqual([
    { tick: 9, after: 0 },
    { tick: 9, after: 9 },
    { tick: 9, after: 10 },
    { tick: 10, after: 0 },
  ]);
});

describe('the table of interventions', () => {
  test('lists each under its own kind, with a code that no other has and that never changes', () => {
    expect(Object.fromEntries(Object.entries(interventionKinds).map(([kind, { code }]) => [kind, code]))).toEqual({
      request: 'q',
      crash: 'x',
      restart: 'r',
      cutOff: 'i',
      rejoin: 'j',
      partition: 'p',
      heal: 'h',
      cutLink: 'c',
      restoreLink: 'o',
      conditions: 'n',
      drop: 'd',
      delay: 'l',
      duplicate: 'u',
      deliverNext: 'e',
      fireTimer: 'f',
      clockRate: 'k',
      ownDuration: 'w',
      linkConditions: 'zl',
      restoreDisk: 'zd',
      slowReplica: 'zs',
      slowLink: 's',
      dropMatching: 'a',
      passMatching: 'zp',
      hold: 'g',
      release: 'v',
      tamper: 't',
      misbehave: 'm',
      behave: 'b',
      say: 'y',
    });
    for (const [kind, descriptor] of Object.entries(interventionKinds)) expect(descriptor.kind).toBe(kind);
  });

  test('names a field for everything an action holds', () => {
    const actions: readonly PlannedIntervention['action'][] = [
      { kind: 'request', client: 0, operation: 'put x 1' },
      { kind: 'restart', replica: 0, memory: 'kept' },
      { kind: 'conditions', latency: 1, jitter: 0, loss: 0, duplication: 0 },
      { kind: 'cutLink', from: 0, to: 1 },
      { kind: 'delay', message: 'P0.1.1.2', ticks: 1 },
      { kind: 'partition', groups: 'aabb' },
      { kind: 'heal' },
    ];
    for (const { kind, ...values } of actions) {
      expect(interventionKinds[kind].fields.map(({ name }) => name)).toEqual(Object.keys(values));
    }
  });
});
