import { describe, expect, test } from 'vitest';
import { lessonToGoOnWith, statesIn } from './progress.ts';

const ids = ['first', 'second', 'third'];

function kept(lessons: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ version: 2, lessons });
}

const solved = { answers: { asked: 'a' }, best: 1, solution: null };
const begun = { answers: { asked: 'a' }, best: null, solution: null };
const opened = { answers: {}, best: null, solution: null };

describe('the lesson to go on with', () => {
  test.each([
    ['none, where nothing was done', {}, null],
    ['none, where one was only opened', { first: opened }, null],
    ['the first that is begun', { first: solved, second: begun, third: begun }, 'second'],
    ['the one after the last that is solved', { first: solved }, 'second'],
    ['one that was left out, at the end', { second: solved, third: solved }, 'first'],
    ['none, where all are solved', { first: solved, second: solved, third: solved }, null],
  ])('is %s', (_, lessons, expected) => {
    expect(lessonToGoOnWith(ids, statesIn(kept(lessons)))).toBe(expected);
  });

  test.each([
    '',
    'rubbish',
    'null',
    '[]',
    '{"lessons":3}',
    '{"lessons":{"first":null}}',
    '{"lessons":{"first":{"best":"1"}}}',
  ])('is none where %s is kept', (text) => {
    expect(lessonToGoOnWith(ids, statesIn(text))).toBe(null);
  });
});
