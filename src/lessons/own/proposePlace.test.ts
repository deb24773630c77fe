import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf, scenarios } from '../../scenario/builtIn/index.ts';
import { figureRun } from '../../testing/lessons/ownLessons.ts';
import { placeOf } from '../place.ts';
import { proposePlace, proposeReveal, rankOf } from './proposePlace.ts';

const ids = (Object.keys(scenarios) as ScenarioId[]).slice(0, 12);

describe('the place that is proposed', () => {
  test.each(ids)('finds exactly the step it was proposed for, in %s', (id) => {
    const history = runOf(scenarioOf(id).setup);
    for (let step = 1; step <= Math.min(history.steps.length, 120); step++) {
      const place = proposePlace(history, step);
      expect(place && placeOf(history, place), `${id} ${step}`).toBe(step);
    }
  });

  test('is none before the first step', () => expect(proposePlace(figureRun, 0)).toBeNull());

  test('is named by what is decided there, before what is counted', () => {
    const step = figureRun.steps.findIndex(({ notes }) => notes.some(({ kind }) => kind === 'prepared')) + 1;
    expect(figureRun.steps[step - 1]?.notes.map(({ kind }) => kind)).toContain('counted');
    expect(proposePlace(figureRun, step)).toMatchObject({ note: { kind: 'prepared', sequence: 1 } });
  });
});

test('a decision tells more than a turn, a turn more than something ignored, and that more than a vote', () => {
  const ranks = ['prepared', 'viewChangeStarted', 'ignored', 'counted', 'timerStarted'].map((kind) => rankOf({ kind }));
  expect(ranks).toEqual([0, 1, 2, 3, 4]);
});

test('an answer is shown up to the next decision or turn, or to the end of the run', () => {
  for (let step = 1; step < figureRun.steps.length; step++) {
    const until = proposeReveal(figureRun, step);
    expect(until).toBeGreaterThan(step);
    const between = figureRun.steps.slice(step, until - 1).flatMap(({ notes }) => notes.map(rankOf));
    expect(between.filter((rank) => rank <= 1)).toEqual([]);
  }
  expect(proposeReveal(figureRun, figureRun.steps.length)).toBe(figureRun.steps.length);
});
