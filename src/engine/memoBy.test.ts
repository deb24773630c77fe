import { expect, test } from 'vitest';
import { memoBy } from './memoBy.ts';

function counting<Value>(answer: (key: object) => Value) {
  const asked: object[] = [];
  const remember = memoBy((key: object) => {
    asked.push(key);
    return answer(key);
  });
  return { asked, remember };
}

test('an object is worked out once, and the same answer comes back', () => {
  const { asked, remember } = counting(() => ({}));
  const key = {};
  expect(remember(key)).toBe(remember(key));
  expect(asked).toEqual([key]);
});

test('objects that look alike are two', () => {
  const { asked, remember } = counting(() => ({}));
  expect(remember({})).not.toBe(remember({}));
  expect(asked).toHaveLength(2);
});

test.each([[null], [undefined], [false], [0], ['']])('%j is an answer like any other', (answer) => {
  const { asked, remember } = counting(() => answer);
  const key = {};
  expect([remember(key), remember(key)]).toEqual([answer, answer]);
  expect(asked).toHaveLength(1);
});

test('a failure is not remembered', () => {
  let fails = true;
  const remember = memoBy(() => {
    if (fails) throw new Error('not yet');
    return 1;
  });
  const key = {};
  expect(() => remember(key)).toThrow('not yet');
  fails = false;
  expect(remember(key)).toBe(1);
});
