// There are liars in these runs: the ways to lie have to be known.
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
  });
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
