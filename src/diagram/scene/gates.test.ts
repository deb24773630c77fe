import { expect, it } from 'vitest';
import {
  builtInRuns,
  checkpointRun,
  crashedPrimaryRun,
  healedRun,
  rolledBackRun,
  viewRuns,
} from '../../testing/diagram/testRuns.ts';
import { sceneOf } from './scene.ts';

it('every gate of a run has a key of its own', () => {
  for (const [name, history] of [...builtInRuns, ...viewRuns]) {
    const keys = sceneOf(history).gates.map(({ key }) => key);
    expect(new Set(keys).size, name).toBe(keys.length);
  }
});

it('a view is entered once at each replica that is up; the primary has its star there', () => {
  const entered = sceneOf(crashedPrimaryRun).gates.filter(({ kind }) => kind === 'enteredView');
  expect(entered.map(({ node, view, isPrimary }) => [node, view, isPrimary])).toEqual([
    [1, 1, true],
    [2, 1, false],
    [3, 1, false],
  ]);
});

it('a checkpoint is taken, then stable: a gate each, with those who vouch for it', () => {
  const { gates } = sceneOf(checkpointRun);
  const taken = gates.filter(({ kind, node }) => kind === 'checkpointTaken' && node === 2);
  const stable = gates.filter(({ kind, node }) => kind === 'stable' && node === 2);
  expect(taken.map(({ sequence }) => sequence)).toEqual([2, 4, 6]);
  expect(stable.map(({ sequence }) => sequence)).toEqual([2, 4, 6]);
  for (const { voters } of stable) expect(voters.length).toBeGreaterThanOrEqual(3);
});

it('the same sequence number in two views is two slots', () => {
  const { gates, slots } = sceneOf(healedRun);
  const views = slots.filter(({ sequence }) => sequence === 2).map(({ view }) => view);
  expect(views).toEqual([0, 1]);
  for (const { slot, view, sequence, kind } of gates) {
    if (slot === null || kind === 'accepted') continue;
    expect(slots[slot]).toMatchObject({ view, sequence });
  }
});

it('a tentative execution that was undone says in which step', () => {
  const tentative = sceneOf(rolledBackRun).gates.filter(({ kind }) => kind === 'executedTentatively');
  const undone = tentative.filter(({ undoneStep }) => undoneStep !== null);
  expect([tentative.length, undone.length]).toEqual([8, 4]);
  for (const { step, undoneStep, node } of undone) {
    expect(undoneStep).toBeGreaterThan(step);
    expect(rolledBackRun.steps[undoneStep ?? -1]?.node).toBe(node);
  }
});
