import { describe, expect, test } from 'vitest';
import { faultsOfLesson } from '../testing/lessons/lessonFaults.ts';
import { faultsOfWords } from '../testing/lessons/wordFaults.ts';
import { languages } from '../text/index.ts';
import type { LessonTexts } from '../text/lessonTexts.ts';
import type { LessonId } from './index.ts';
import { lessons } from './index.ts';
import type { Lesson } from './lesson.ts';

/**
 * Every answer of every lesson is derived again from the engine: a change of the engine breaks a test, not a learner.
 */

const ids = Object.keys(lessons) as LessonId[];
const loaded: readonly (readonly [LessonId, Lesson])[] = await Promise.all(
  ids.map(async (id) => [id, await lessons[id]()] as const),
);

describe.each(loaded)('the lesson %s', (id, lesson) => {
  test('has its id', () => {
    expect(lesson.id).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('says nothing that its runs do not show', () => expect(faultsOfLesson(lesson)).toEqual([]));

  test.each(Object.entries(languages))('has all its words in %s', async (_, { loadLesson: load }) => {
    const words = await load(id);
    expect(faultsOfWords(lesson, words)).toEqual([]);
  });
});

const sample: Lesson = await lessons['four-computers']();
const [first, second, third] = sample.beats as [Lesson['beats'][0], Lesson['beats'][0], Lesson['beats'][0]];

describe('is found in a lesson', () => {
  test.each<[string, Lesson, string]>([
    [
      'a stop that its run does not have',
      { ...sample, beats: [{ ...first, at: { note: { kind: 'stable' } } }] },
      'proposed: its stop is not found',
    ],
    [
      'an answer that plays past the next question',
      { ...sample, beats: [{ ...first, until: { note: { kind: 'executed' }, by: 1 } }, second, third] },
      'prepared: it stops before the last answer has ended',
    ],
    [
      'an answer that shows nothing',
      { ...sample, beats: [{ ...first, until: first.at }] },
      'proposed: its answer shows nothing that comes later',
    ],
    [
      'a wrong number',
      { ...sample, beats: [{ ...third, ask: { ...third.ask, right: 3 } as never }] },
      'replies: the run shows 2, the lesson says 3',
    ],
    [
      'a wrong answer',
      { ...sample, beats: [{ ...first, ask: { ...first.ask, right: 'primary' } as never }] },
      'proposed: primary is not true of the run',
    ],
    [
      'a right answer that is called wrong',
      { ...sample, beats: [{ ...first, ask: { ...first.ask, right: 'primary' } as never }] },
      'proposed: others is true of the run',
    ],
    [
      'a task that is not solved',
      { ...sample, task: { ...sample.task, solution: { plan: sample.run.setup.interventions } } },
      'task: the solution misses last',
    ],
    [
      'a better solution than the best',
      { ...sample, task: { ...sample.task, best: 2 } },
      'task: the solution takes 1 changes, not 2',
    ],
    [
      'a near miss that passes',
      { ...sample, task: { ...sample.task, nearMisses: [{ ...sample.task.solution, misses: ['last'] }] } },
      'task: near miss 0 misses nothing',
    ],
    [
      'an intervention without effect',
      {
        ...sample,
        task: {
          ...sample.task,
          solution: {
            plan: [
              ...sample.task.solution.plan,
              { at: { tick: 900, after: 0 }, action: { kind: 'delay', message: 'PP0.1.0.1', ticks: 5 } },
            ],
          },
        },
      },
      'task: the solution has a delay without effect',
    ],
  ])('%s', (_, lesson, fault) => expect(faultsOfLesson(lesson)).toContain(fault));
});

describe('is found in the words of a lesson', async () => {
  const words: LessonTexts = await languages.en.loadLesson('four-computers');
  test.each<[string, LessonTexts, string]>([
    ['a beat without words', { ...words, beats: {} }, 'beats are , not prepared,proposed,replies'],
    ['a third sentence', { ...words, about: 'One. Two. Three.' }, 'is too long: One. Two. Three.'],
    ['the number of a step', { ...words, about: 'See step 3.' }, 'names a step by its number: See step 3.'],
    ['a Chinese number of a step', { ...words, about: '见第 3 步。' }, 'names a step by its number: 见第 3 步。'],
    ['an empty text', { ...words, about: ' ' }, 'is empty'],
    ['a goal without words', { ...words, task: { ...words.task, goals: {} } }, 'goals are , not answered,last'],
  ])('%s', (_, changed, fault) => expect(faultsOfWords(sample, changed)).toContain(fault));
});
