import { describe, expect, test } from 'vitest';
import { faultyAt } from '../../protocols/explain/faults.ts';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { executions } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { worldAt } from '../history.ts';
import { journeysOf } from '../journeys.ts';
import type { PlannedIntervention } from './index.ts';

/** Links and replicas that are slow for a time, through no fault of theirs. */

function runWith(...interventions: PlannedIntervention[]): History {
  return runOf(buildSetup({ conditions: { latency: 10 }, interventions: [requestA, ...interventions] }));
}

/** The ticks that the messages between two nodes took. */
function tripsOf(history: History, from: number, to: number): number[] {
  return journeysOf(history)
    .list.filter(({ envelope }) => envelope.from === from && envelope.to === to)
    .map(({ envelope }) => envelope.arrivesTick - envelope.sentTick);
}

describe('a slow link', () => {
  const history = runWith(at(0, { kind: 'slowLink', from: 0, to: 1, ticks: 100 }));

  test('takes longer in one direction, and every other link as long as before', () => {
    expect(new Set(tripsOf(history, 0, 1))).toEqual(new Set([110]));
    expect(new Set(tripsOf(history, 1, 0))).toEqual(new Set([10]));
    expect(new Set(tripsOf(history, 0, 2))).toEqual(new Set([10]));
  });

  test('makes nobody faulty, and everybody executes', () => {
    expect(faultyAt(worldAt(history, history.steps.length)).all).toEqual([]);
    expect(Object.keys(executions(history.steps))).toEqual(['0', '1', '2', '3']);
  });

  test('is as fast as the others again with 0', () => {
    const ended = runWith(
      at(0, { kind: 'slowLink', from: 0, to: 1, ticks: 100 }),
      at(15, { kind: 'slowLink', from: 0, to: 1, ticks: 0 }),
    );
    expect(tripsOf(ended, 0, 1)).toEqual([110, 10]);
  });
});

test('a link of a node to itself slows nothing: a plan may name one, and links with it were sent', () => {
  const plain = runWith();
  const itself = runWith(at(0, { kind: 'slowLink', from: 0, to: 0, ticks: 100 }));
  expect(tripsOf(itself, 0, 1)).toEqual(tripsOf(plain, 0, 1));
  expect(tripsOf(itself, 2, 0)).toEqual(tripsOf(plain, 2, 0));
});

describe('a slow replica', () => {
  test('sends and receives everything later, and is correct', () => {
    const history = runWith(at(0, { kind: 'slowReplica', replica: 2, ticks: 50 }));
    expect(new Set(tripsOf(history, 0, 2))).toEqual(new Set([60]));
    expect(new Set(tripsOf(history, 2, 3))).toEqual(new Set([60]));
    expect(new Set(tripsOf(history, 0, 3))).toEqual(new Set([10]));
    expect(faultyAt(worldAt(history, history.steps.length)).all).toEqual([]);
    expect(Object.keys(executions(history.steps))).toEqual(['0', '1', '2', '3']);
  });

  test('delays add up: two slow ends and a slow link', () => {
    const history = runWith(
      at(0, { kind: 'slowReplica', replica: 2, ticks: 50 }),
      at(0, { kind: 'slowReplica', replica: 3, ticks: 7 }),
      at(0, { kind: 'slowLink', from: 2, to: 3, ticks: 1000 }),
    );
    expect(new Set(tripsOf(history, 2, 3))).toEqual(new Set([1067]));
  });

  test('ends with 0: a run in which it began and ended before the first message is as it was', () => {
    const ended = runWith(
      at(0, { kind: 'slowReplica', replica: 2, ticks: 50 }),
      at(0, { kind: 'slowReplica', replica: 2, ticks: 0 }),
    );
    expect(ended.steps.filter(({ cause }) => cause.kind === 'delivered')).toEqual(runWith().steps.slice(1));
  });
});
