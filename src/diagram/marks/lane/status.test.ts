import { expect, it } from 'vitest';
import { checkpointRun, crashedPrimaryRun, twoCrashedRun } from '../../../testing/diagram/testRuns.ts';
import { notesOf } from '../../scene/notes.ts';
import { sceneOf } from '../../scene/scene.ts';
import { lowWaterMarkAt } from '../../scene/standing.ts';
import { laneStatus, leaderAt } from './status.ts';

const scene = sceneOf(crashedPrimaryRun);

/** Returns the number of steps up to a node's first note of some kind. */
function after(kind: string, node: number): number {
  return (
    crashedPrimaryRun.steps.findIndex((step) => {
      return step.node === node && notesOf(step).some((note) => note.kind === kind);
    }) + 1
  );
}

it('each lane flips to the new view at its own moment, and waits for it in between', () => {
  for (const node of [1, 2, 3]) {
    const [left, entered] = [after('viewChangeStarted', node), after('enteredView', node)];
    expect(laneStatus(scene, node, left - 1)).toEqual({ kind: 'backup', view: 0 });
    expect(laneStatus(scene, node, left)).toEqual({ kind: 'leaving', view: 1 });
    expect(laneStatus(scene, node, entered - 1)).toEqual({ kind: 'leaving', view: 1 });
    expect(laneStatus(scene, node, entered)).toEqual({ kind: node === 1 ? 'primary' : 'backup', view: 1 });
  }
  expect(laneStatus(scene, 0, crashedPrimaryRun.steps.length)).toEqual({ kind: 'crashed' });
});

it('the star moves: from the old primary, crashed or not, to the new one when its view begins', () => {
  expect(leaderAt(scene, 0)).toEqual({ node: 0, isActive: true });
  const lastLeft = Math.max(...[1, 2, 3].map((node) => after('viewChangeStarted', node)));
  expect(leaderAt(scene, lastLeft)).toEqual({ node: 1, isActive: false });
  expect(leaderAt(scene, after('enteredView', 1))).toEqual({ node: 1, isActive: true });
  const two = sceneOf(twoCrashedRun);
  expect(leaderAt(two, twoCrashedRun.steps.length)).toEqual({ node: 2, isActive: true });
});

it('a window begins at the last stable checkpoint', () => {
  const run = sceneOf(checkpointRun);
  const stable = run.gates.filter(({ kind, node }) => kind === 'stable' && node === 1);
  expect(lowWaterMarkAt(run.standing, 1, 0)).toBe(0);
  for (const { step, sequence } of stable) {
    expect(lowWaterMarkAt(run.standing, 1, step)).toBe(sequence - 2);
    expect(lowWaterMarkAt(run.standing, 1, step + 1)).toBe(sequence);
  }
});
