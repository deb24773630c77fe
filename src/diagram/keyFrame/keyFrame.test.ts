import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import { builtInRuns, lyingRuns, viewRuns } from '../../testing/diagram/testRuns.ts';
import { setupOfSize } from '../gallery/experiments.ts';
import { keyFrameOf } from './keyFrame.ts';
import { keyStepOf } from './keyStep.ts';

const openingRun = runOf(opening.setup);

/** The coordinates of everything that a picture shows. */
function numbersIn(layers: readonly { readonly path: string }[]): number[] {
  return layers.flatMap(({ path }) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number));
}

describe('the key frame of a run', () => {
  const runs = [...builtInRuns, ...lyingRuns, ...viewRuns, ['ten', runOf(setupOfSize(10))] as const];

  test.each(runs)('has lanes, messages and decisions, all of them somewhere: %s', (_name, history) => {
    const { layers } = keyFrameOf(history, keyStepOf(history));
    expect(layers.length).toBeGreaterThan(4);
    expect(numbersIn(layers).every(Number.isFinite)).toBe(true);
    expect(layers.some(({ stroke }) => stroke === 'lane')).toBe(true);
  });

  test('shows nothing of what is still to come', () => {
    const painted = (step: number) =>
      new Set(keyFrameOf(openingRun, step).layers.flatMap(({ fill, stroke }) => [fill, stroke]));
    expect(painted(3)).toContain('pre-prepare');
    expect(painted(3)).not.toContain('commit');
    expect(painted(openingRun.steps.length)).toContain('reply');
  });

  test('tells prepared from pre-prepared without colours: by the kernel in it', () => {
    const { steps } = openingRun;
    const prepared = steps.flatMap(({ notes }) => notes).filter(({ kind }) => kind === 'prepared').length;
    // The heads of the messages of that kind are outlines.
    const kernels = keyFrameOf(openingRun, steps.length).layers.filter(
      ({ fill, stroke }) => fill === 'prepare' && stroke === undefined,
    );
    expect(prepared).toBeGreaterThan(2);
    expect(kernels).toHaveLength(prepared);
  });

  test('is empty lanes before the first step', () => {
    expect(keyFrameOf(openingRun, 0).layers.map(({ stroke }) => stroke)).toEqual(['lane', 'hairline']);
  });

  test('has no more than the last part of a long run, and its lanes fill the same room', () => {
    const long = runOf(scenarios.partition.setup);
    const picture = keyFrameOf(long, keyStepOf(long));
    const [left = 0, top, width, height] = picture.viewBox.split(' ').map(Number);
    expect(left).toBeGreaterThan(100);
    expect([top, width, height]).toEqual([0, 409.7, 180.6]);
  });
});

describe('the key step of a run', () => {
  test('is that in which the last answer is accepted', () => {
    const step = openingRun.steps[keyStepOf(openingRun) - 1];
    expect(step?.notes.some(({ kind }) => kind === 'accepted')).toBe(true);
  });

  test('is that of the first promise broken, where one is', () => {
    const [, broken] = builtInRuns.find(([id]) => id === 'goDemo') ?? [];
    if (!broken) throw new Error('There is no run of the demo.');
    expect(keyStepOf(broken)).toBe((broken.violations[0]?.step ?? -1) + 1);
  });

  test.each([
    ['twoSilent', 'viewChangeStarted'],
    ['tentativeRun', 'rolledBack'],
  ] as const)('of %s is that of what it is about', (id: ScenarioId, note) => {
    const history = runOf(scenarios[id].setup);
    const step = history.steps[keyStepOf(history, id) - 1];
    expect(step?.notes.map(({ kind }) => kind)).toContain(note);
  });

  test('of a flaw that leaves nobody answered comes long before the end of its run', () => {
    const history = runOf(scenarios.readOnlyFlaw.setup);
    expect(keyStepOf(history)).toBe(history.steps.length);
    expect(keyStepOf(history, 'readOnlyFlaw')).toBeLessThan(history.steps.length / 2);
  });
});
