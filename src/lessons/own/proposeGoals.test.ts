import { expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { holds } from '../condition.ts';
import { lessons } from '../index.ts';
import { attempted } from '../judge.ts';
import { runNamed } from '../runNamed.ts';
import { PROPOSED_MAX, proposeGoals } from './proposeGoals.ts';

test('every goal that is proposed is true of the solution, and not of the run of the lesson', async () => {
  for (const id of ['counting', 'four-computers', 'lying-backup', 'two-silent'] as const) {
    const lesson = await lessons[id]();
    const setup = runNamed(lesson, undefined);
    const [run, solution] = [runOf(setup), runOf(attempted(setup, lesson.task.solution))];
    const proposed = proposeGoals(run, solution);
    expect(proposed.length, id).toBeGreaterThan(0);
    expect(proposed.length, id).toBeLessThanOrEqual(PROPOSED_MAX);
    for (const { all } of proposed) {
      expect(all.every((condition) => holds(solution, condition).holds)).toBe(true);
      expect(all.every((condition) => holds(run, condition).holds)).toBe(false);
    }
  }
});

test('nothing is proposed where the solution is the run itself', () => {
  const run = runOf(scenarioOf('figure').setup);
  expect(proposeGoals(run, run)).toEqual([]);
});

test('the goals of two lessons are among those that their solutions propose', async () => {
  const told = async (id: 'four-computers' | 'lying-backup') => {
    const { run, task } = await lessons[id]();
    return proposeGoals(runOf(run.setup), runOf(attempted(run.setup, task.solution))).map(({ says }) => says);
  };
  expect(await told('four-computers')).toContainEqual({ kind: 'last', node: 1 });
  expect(await told('lying-backup')).toContainEqual({ kind: 'monitor', monitor: 'M6' });
});
