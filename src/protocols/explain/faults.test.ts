import { expect, test } from 'vitest';
import { worldAt } from '../../engine/history.ts';
import type { Action } from '../../engine/interventions/index.ts';
import { at, buildSetup } from '../../testing/engine/buildSetup.ts';
import { runOf } from '../run.ts';
import { faultyAt } from './faults.ts';

function faultyAfter(...actions: readonly Action[]) {
  const history = runOf(buildSetup({ interventions: actions.map((action) => at(0, action)) }));
  return faultyAt(worldAt(history, history.steps.length));
}

test('nobody is faulty at first, and f of n = 4 is 1', () => {
  expect(faultyAfter()).toEqual({
    crashed: [],
    cutOff: [],
    amnesiac: [],
    byzantine: [],
    all: [],
    tolerated: 1,
    isTooMany: false,
    agreement: null,
  });
});

test('with n = 3f+2, f+1 liars cannot break agreement: two quorums share f+2; f+2 liars can, and so can f+1 of 3f+1', () => {
  const lie = (node: number): Action => ({ kind: 'misbehave', node, behaviour: 'conspires', groups: '', amount: 0 });
  const agreementOf = (replicas: number, liars: number) => {
    const interventions = Array.from({ length: liars }, (_, node) => at(0, lie(node)));
    const history = runOf(buildSetup({ cluster: { replicas }, interventions }));
    return faultyAt(worldAt(history, history.steps.length)).agreement;
  };
  expect(agreementOf(5, 1)).toBeNull();
  expect(agreementOf(5, 2)).toEqual({ replicas: 5, liars: 2, inTwoQuorums: 3 });
  expect(agreementOf(5, 3)).toBeNull();
  expect(agreementOf(8, 3)).toEqual({ replicas: 8, liars: 3, inTwoQuorums: 4 });
  for (const replicas of [4, 6, 7]) expect(agreementOf(replicas, Math.floor((replicas - 1) / 3) + 1)).toBeNull();
});

test('crashed, cut-off and amnesiac replicas count as faulty, each once', () => {
  const faulty = faultyAfter(
    { kind: 'crash', replica: 1 },
    { kind: 'restart', replica: 1, memory: 'lost' },
    { kind: 'crash', replica: 1 },
    { kind: 'cutOff', replica: 2 },
  );
  expect(faulty).toMatchObject({ crashed: [1], cutOff: [2], amnesiac: [1], all: [1, 2], isTooMany: true });
});

test('a replica that comes back with its memory is correct again; one without it is not', () => {
  expect(faultyAfter({ kind: 'crash', replica: 1 }, { kind: 'restart', replica: 1, memory: 'kept' }).all).toEqual([]);
  expect(faultyAfter({ kind: 'crash', replica: 1 }, { kind: 'restart', replica: 1, memory: 'lost' }).all).toEqual([1]);
});

test('a replica that lies counts as faulty for good, also when it has stopped; so does no client', () => {
  const lie = { kind: 'misbehave', node: 2, behaviour: 'conspires', groups: 'aaaaa', amount: 0 } as const;
  expect(faultyAfter(lie)).toMatchObject({ byzantine: [2], all: [2], isTooMany: false });
  expect(faultyAfter(lie, { kind: 'behave', node: 2, behaviour: 'conspires' }).all).toEqual([2]);
  expect(faultyAfter({ ...lie, node: 4, behaviour: 'lendsItsKey' }).all).toEqual([]);
});

test('f faults are not too many, and one more is', () => {
  expect(faultyAfter({ kind: 'crash', replica: 3 }).isTooMany).toBe(false);
  expect(faultyAfter({ kind: 'crash', replica: 3 }, { kind: 'cutOff', replica: 0 }).isTooMany).toBe(true);
});

test('a partition makes nobody faulty, nor does a client that cannot be reached', () => {
  expect(faultyAfter({ kind: 'partition', groups: 'aabbx' }, { kind: 'cutLink', from: 4, to: 0 }).all).toEqual([]);
});
