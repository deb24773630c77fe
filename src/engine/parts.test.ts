import { expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { memoInParts } from './memoBy.ts';
import { eachInParts, finish, PART_SIZE, shared, stepsInParts } from './parts.ts';
import type { Step } from './trace.ts';

test('every item is visited once, in order, and no part has more than PART_SIZE of them', () => {
  const items = Array.from({ length: 2 * PART_SIZE + 1 }, (_, index) => index);
  const visited: number[] = [];
  const work = eachInParts(items, (item) => visited.push(item));
  const ends: number[] = [];
  while (!work.next().done) ends.push(visited.length);
  expect(ends).toEqual([PART_SIZE, 2 * PART_SIZE, 2 * PART_SIZE + 1]);
  expect(visited).toEqual(items);
});

test('a part of steps ends with the step that makes it full of messages', () => {
  const { steps } = runOf(buildSetup({ interventions: [requestA] }));
  const busy = steps.find(({ sent }) => sent.length > 0) as Step;
  const flood = Array.from({ length: PART_SIZE }, () => busy);
  let visited = 0;
  const work = stepsInParts(flood, () => visited++);
  work.next();
  expect(visited).toBe(Math.ceil(PART_SIZE / (1 + busy.sent.length)));
  finish(work);
  expect(visited).toBe(flood.length);
});

test('what was worked out in parts is remembered like what was worked out at once', () => {
  let times = 0;
  const lengthOf = memoInParts(function* (text: { readonly length: number }) {
    times++;
    yield;
    return text.length;
  });
  const text = { length: 3 };
  finish(lengthOf.inParts(text));
  expect([lengthOf(text), times]).toEqual([3, 1]);
  finish(lengthOf.inParts(text));
  expect([lengthOf({ length: 4 }), times]).toEqual([4, 2]);
});

test('work that several wait for is done once, and each gets its value', () => {
  let parts = 0;
  const ask = shared(
    (function* () {
      for (; parts < 4; parts++) yield;
      return 'done';
    })(),
  );
  const [one, other] = [ask(), ask()];
  one.next();
  other.next();
  expect(finish(one)).toBe('done');
  expect(other.next()).toEqual({ done: true, value: 'done' });
  expect(finish(ask())).toBe('done');
  expect(parts).toBe(4);
});
