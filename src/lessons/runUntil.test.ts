import { expect, test } from 'vitest';
import type { History } from '../engine/history.ts';
import { finish } from '../engine/parts.ts';
import { experiments } from '../protocols/pbft/broken/experiments/index.ts';
import { runOf, startRun } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import type { Wanted } from './runUntil.ts';
import { stepUntil } from './runUntil.ts';

const { setup } = scenarioOf('primaryDown');
const history = runOf(setup);

function found(from: number, wanted: Wanted, of: History = history): number | null {
  return finish(stepUntil(of, from, wanted, { stepsSeen: 0 }));
}

/** The counts of the steps with such a note, of a node where one is named. */
function stepsWith(kind: string, node: number | null = null): number[] {
  return history.steps.flatMap((step, index) =>
    step.notes.some((note) => note.kind === kind) && (node === null || step.node === node) ? [index + 1] : [],
  );
}

test('the next step counts, never the one that has been taken', () => {
  const [first, second] = stepsWith('executed');
  expect(found(0, { event: 'executed', node: null })).toBe(first);
  expect(found(first as number, { event: 'executed', node: null })).toBe(second);
});

test('a replica that is named is waited for', () => {
  const [at] = stepsWith('enteredView', 3);
  expect(found(0, { event: 'enteredView', node: 3 })).toBe(at);
  expect(at).not.toBe(stepsWith('enteredView')[0]);
});

test('what does not happen is not found, and all steps were looked at', () => {
  const progress = { stepsSeen: 0 };
  expect(finish(stepUntil(history, 5, { event: 'violation', node: null }, progress))).toBeNull();
  expect(progress.stepsSeen).toBe(history.steps.length - 5);
});

test('a promise that breaks is found where its monitor says so', () => {
  const broken = runOf(Object.values(experiments)[0]?.setup ?? setup);
  expect(found(0, { event: 'violation', node: null }, broken)).toBe((broken.violations[0]?.step ?? -2) + 1);
});

test('beyond what is known of a run, it is computed; what a lesson veils is not', () => {
  const growing = startRun(setup);
  growing.grow(10);
  const [at] = stepsWith('executed');
  expect(at).toBeGreaterThan(10);
  expect(found(0, { event: 'executed', node: null }, growing.soFar())).toBe(at);
  expect(found(0, { event: 'executed', node: null }, { ...growing.soFar(), end: 'veiled' })).toBeNull();
});
