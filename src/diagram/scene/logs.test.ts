import { expect, it } from 'vitest';
import type { History } from '../../engine/history.ts';
import { checkpointRun, healedRun, nullSlotRun, rolledBackRun, transferRun } from '../../testing/diagram/testRuns.ts';
import { entriesAt } from './logs.ts';
import { notesOf } from './notes.ts';
import { sceneOf } from './scene.ts';

function atEnd(history: History, node: number): string[] {
  return entriesAt(sceneOf(history).logs, node, history.steps.length).map(({ sequence, last, what, operation }) => {
    return `${sequence}${last > sequence ? `–${last}` : ''} ${what}: ${operation ?? '∅'}`;
  });
}

it('a slot that the new view filled with the null request is executed, and does nothing', () => {
  expect(atEnd(nullSlotRun, 1)).toEqual(['1 executed: ∅', '2 executed: put y 2', '3 executed: put x 1']);
});

it('before that, what is committed above it is held up', () => {
  const gap = nullSlotRun.steps.findIndex((step) => notesOf(step).some(({ kind }) => kind === 'gap'));
  const node = nullSlotRun.steps[gap]?.node ?? -1;
  const entries = entriesAt(sceneOf(nullSlotRun).logs, node, gap + 1);
  expect(entries.map(({ sequence, what }) => [sequence, what])).toEqual([[2, 'committed']]);
});

it('what was skipped by a state transfer is one entry, in the place of what was never executed', () => {
  const [first, ...rest] = atEnd(transferRun, 3);
  expect(first).toMatch(/^1–\d+ fetched: $/);
  expect(rest.at(-1)).toMatch(/executed/);
  expect(atEnd(transferRun, 0).every((entry) => entry.includes('executed'))).toBe(true);
});

it('what was executed before a view change stays executed when it is committed once more', () => {
  for (const node of [0, 1, 2, 3])
    expect(atEnd(healedRun, node)).toEqual(['1 executed: put x 1', '2 executed: put x 2']);
});

it('a tentative execution is told apart, and so is one that was undone', () => {
  const { logs } = sceneOf(rolledBackRun);
  const states = logs[1]?.map(({ what }) => what);
  expect(states).toEqual(['tentative', 'undone', 'tentative', 'executed']);
  expect(atEnd(rolledBackRun, 1)).toEqual(['1 executed: put x 1']);
});

it('no two entries of a replica are shown for one slot', () => {
  for (const history of [nullSlotRun, transferRun, rolledBackRun, checkpointRun]) {
    for (const node of [0, 1, 2, 3]) {
      for (let shown = 0; shown <= history.steps.length; shown++) {
        const sequences = entriesAt(sceneOf(history).logs, node, shown).map(({ sequence }) => sequence);
        expect(new Set(sequences).size).toBe(sequences.length);
      }
    }
  }
});
