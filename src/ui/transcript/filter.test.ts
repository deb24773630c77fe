import { describe, expect, test } from 'vitest';
import { isMilestone } from '../../protocols/explain/milestones.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import type { Filter } from './filter.ts';
import { everything, stepsThatPass } from './filter.ts';

const history = runOf(scenarios.figure.setup);

function stepsOf(changes: Partial<Filter>) {
  return stepsThatPass(history, { ...everything, ...changes }).map((index) => history.steps[index]!);
}

describe('the transcript of the figure', () => {
  test('is whole without a filter', () => {
    expect(stepsOf({})).toEqual(history.steps);
  });

  test('of one replica: its own steps, its crash, and the messages it missed', () => {
    const steps = stepsOf({ node: 3 });
    expect(steps.map(({ cause }) => cause.kind)).toEqual(['intervention', ...steps.slice(1).map(() => 'missed')]);
    expect(steps.length).toBe(7);
    const others = stepsOf({ node: 1 }).filter(({ node }) => node !== 1);
    expect(others.map(({ cause }) => cause.kind === 'missed' && cause.envelope.from)).toEqual([1, 1]);
  });

  test('of one kind of message: every arrival of it', () => {
    const commits = stepsOf({ kind: 'message:commit' });
    expect(commits.length).toBe(9);
    expect(stepsOf({ kind: 'message:checkpoint' })).toEqual([]);
  });

  test('of decisions: the milestones', () => {
    expect(stepsOf({ kind: 'milestone' })).toEqual(history.steps.filter((step) => isMilestone(history, step)));
  });

  test('of what was done from outside, and of faults: a request is no fault', () => {
    expect(stepsOf({ kind: 'intervention' }).length).toBe(2);
    expect(stepsOf({ kind: 'intervention', faultsOnly: true }).length).toBe(1);
    expect(stepsOf({ faultsOnly: true }).length).toBeGreaterThan(6);
    expect(stepsOf({ kind: 'timeout' })).toEqual([]);
  });
});
