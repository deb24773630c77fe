import { describe, expect, test } from 'vitest';
import { idsIn, rightAnswerTo } from '../../lessons/answer.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { ownLessonFromText, ownLessonToText, playableOf } from '../../lessons/own/ownLessonText.ts';
import { languages } from '../index.ts';
import type { LessonTexts } from '../lessonTexts.ts';
import { cloneOf } from './clone.ts';
import { wordsOfOwn } from './wordsOfOwn.ts';

const ids = Object.keys(lessons) as (keyof typeof lessons)[];

describe.each(Object.entries(languages))('in %s', (_, language) => {
  test.each(ids)('the lesson %s can be cloned, written down, read and played', async (id) => {
    const lesson: Lesson = await lessons[id]();
    const words: LessonTexts = await language.loadLesson(id);
    const own = cloneOf(lesson, words);
    expect(ownLessonFromText(ownLessonToText(own))).toEqual({ ok: true, own });
    const playable = playableOf(own);
    if (!playable.ok) expect(playable.fault).toBeNull();
    else {
      expect(rightWords(playable.lesson, wordsOfOwn(own))).toEqual(rightWords(lesson, words));
      const { limits, nearMisses } = lesson.task;
      expect(playable.lesson.task.limits).toEqual({ settings: [], ...limits });
      expect(wordsOfOwn(own).task).toMatchObject({ hints: words.task.hints, solved: words.task.solved });
      // None of them solves the task: the lesson would not be playable.
      expect(playable.runs.nearMisses).toHaveLength(nearMisses.length);
      expect(playable.lesson.task.best).toBe(lesson.task.best);
      expect(playable.lesson.task.goals.map(({ all }) => all)).toEqual(lesson.task.goals.map(({ all }) => all));
    }
  });
});

/** Returns the right answers in words, stop by stop. A number is its own words. */
function rightWords({ beats }: Lesson, words: LessonTexts): readonly (readonly string[])[] {
  return beats.map((beat) => {
    const options = words.beats[beat.id]?.options as Readonly<Record<string, { readonly text?: string }>>;
    return idsIn(rightAnswerTo(beat)).map((id) => options[id]?.text ?? id);
  });
}

test('the words of a clone are those of its author, stop by stop', async () => {
  const words = await languages.en.loadLesson('counting');
  const own = cloneOf(await lessons.counting(), words);
  const { title, beats, task } = wordsOfOwn(own);
  expect(title).toBe(words.title);
  expect(Object.values(beats).map(({ asks, reveal }) => [asks, reveal])).toEqual(
    Object.values(words.beats).map(({ asks, reveal }) => [asks, reveal]),
  );
  expect(task.asks).toBe(words.task.asks);
});

test('a caption and a prompt stand in one line, in Chinese without a space', () => {
  const stop = (caption: string, prompt: string) => {
    const ask = { kind: 'choose', prompt, options: [], right: 0 } as const;
    const own = { title: '', runs: [], task: null };
    const [beat] = Object.values(
      wordsOfOwn({ ...own, stops: [{ run: 0, at: {}, caption, ask, opens: 0, until: {}, reveal: '' }] }).beats,
    );
    return beat?.asks;
  };
  expect(stop('R3 is down.', 'What now?')).toBe('R3 is down. What now?');
  expect(stop('R3 停机。', '接下来呢？')).toBe('R3 停机。接下来呢？');
  expect(stop('', 'What now?')).toBe('What now?');
});
