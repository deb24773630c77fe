import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { finish } from '../../engine/parts.ts';
import type { LessonId } from '../../lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { placeOf } from '../../lessons/place.ts';
import { scenarioNamed } from '../../lessons/runNamed.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { openLesson } from '../../store/actions/lesson.ts';
import { openBuiltIn } from '../../store/actions/opening.ts';
import { activeRun, store } from '../../store/store.ts';
import { paletteNow } from '../../testing/ui/paletteNow.ts';
import { languages } from '../../text/index.ts';
import { sentenceOf } from '../../text/tell/sentence.ts';
import { entriesIn } from './entries.ts';
import { ROWS_A_GROUP } from './search.ts';
import { boundOf, foundSteps, STEPS_SEARCHED_MAX, toldSteps } from './steps.ts';
import { loadPaletteWords } from './usePaletteWords.ts';

const english = await loadPaletteWords(languages.en);
const chinese = await loadPaletteWords(languages.zh);
const history = runOf(scenarios.seven.setup);
const initial = store.getInitialState();

const told = (count: number, { texts, words } = english) =>
  finish(toldSteps(history, count, (run, step) => sentenceOf(texts, run, step), words));

beforeEach(() => store.setState(initial, true));

describe('steps', () => {
  test.each([
    ['English', english],
    ['Chinese', chinese],
  ])('are found by their sentence and by their number, in %s', (_language, own) => {
    const all = told(history.steps.length, own);
    for (const index of [0, 7, history.steps.length - 1]) {
      const sentence = sentenceOf(own.texts, history, index);
      const found = foundSteps(all, sentence);
      expect(found?.rows.map(({ label }) => label)).toContain(own.words.palette.step(index + 1, sentence));
      expect(foundSteps(all, `${index + 1}`)?.rows.some(({ id }) => id === `step.${index + 1}`)).toBe(true);
    }
  });

  test('are gone to', () => {
    openBuiltIn('seven');
    const [row] = foundSteps(told(history.steps.length), '12')?.rows ?? [];
    expect(row?.id).toBe('step.12');
    row?.run();
    expect(activeRun(store.getState()).cursor.step).toBe(12);
  });

  test('are some rows, with the number of all', () => {
    const found = foundSteps(told(history.steps.length), 'prepare');
    expect(found?.rows).toHaveLength(ROWS_A_GROUP);
    expect(found?.total).toBeGreaterThan(ROWS_A_GROUP);
  });

  test('are searched as far as they may be seen, and no further than the bound', () => {
    expect(boundOf(75, 12, false)).toEqual({ count: 12, reason: 'future' });
    expect(boundOf(75, 75, false)).toEqual({ count: 75, reason: 'all' });
    expect(boundOf(75, 12, true)).toEqual({ count: 75, reason: 'all' });
    expect(boundOf(50_000, 12, true)).toEqual({ count: STEPS_SEARCHED_MAX, reason: 'most' });
  });

  test('are told in small parts', () => {
    const work = toldSteps(history, history.steps.length, () => 'x', english.words);
    let parts = 0;
    while (!work.next().done) parts++;
    expect(parts).toBeGreaterThan(1);
  });

  test('are looked for without an error, whatever is typed', () => {
    const all = told(30);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (wanted) => void foundSteps(all, wanted)));
  });
});

describe.each(Object.keys(lessons) as LessonId[])('the lesson %s', (id) => {
  test('has no step beyond the stop of a question, and does nothing to its run', async () => {
    const lesson: Lesson = await lessons[id]();
    for (const [index, beat] of lesson.beats.entries()) {
      store.setState({ ...initial, preferences: { ...initial.preferences, showFuture: true } }, true);
      openLesson(lesson, { beat: index, answers: {} });
      const run = activeRun(store.getState());
      const stop = placeOf(runOf(scenarioNamed(lesson, beat.in).setup), beat.at);
      expect(boundOf(run.history.steps.length, run.cursor.step, true).count, beat.id).toBe(stop);
      const page = { ...paletteNow(), state: { ...store.getState(), focus: { kind: 'node', node: 0 } as const } };
      const entries = entriesIn(page, english);
      const deeds = entries.filter((entry) => /^[{]|^(setup|request|partition|lie|say|menu)$/.test(entry.id));
      expect(deeds.length).toBeGreaterThan(4);
      expect(deeds.filter(({ refusal }) => refusal === null).map((entry) => entry.id)).toEqual([]);
    }
  });
});
