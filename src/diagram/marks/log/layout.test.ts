import { expect, it } from 'vitest';
import {
  checkpointRun,
  desktop,
  layOut,
  nullSlotRun,
  runWith,
  transferRun,
} from '../../../testing/diagram/testRuns.ts';
import { testTexts } from '../../../testing/diagram/testTexts.ts';
import { logMark, logText } from './layout.ts';

function markOf(history: typeof checkpointRun, node: number, shown = history.steps.length) {
  const texts = testTexts('en', history.setup.cluster);
  const { scene, frame } = layOut(history, desktop, texts);
  return { mark: logMark({ scene, frame, texts, shown }, node), frame };
}

it('the window (h, H] has a cell for each of its sequence numbers, filled where it is executed', () => {
  const { mark } = markOf(checkpointRun, 1);
  expect(mark.window).toMatchObject({ low: 6, high: 10, cells: ['empty', 'empty', 'empty', 'empty'] });
  const third = checkpointRun.steps.findIndex(({ notes, node }) => {
    return node === 1 && notes.some((note) => note.kind === 'executed' && 'sequence' in note && note.sequence === 3);
  });
  expect(markOf(checkpointRun, 1, third + 1).mark.window).toMatchObject({
    low: 2,
    high: 6,
    cells: ['executed', 'empty', 'empty', 'empty'],
  });
});

it('what is at or below h is collected', () => {
  for (const { isCollected } of markOf(checkpointRun, 1).mark.boxes) expect(isCollected).toBe(true);
  expect(
    markOf(transferRun, 3)
      .mark.boxes.map(({ isCollected }) => isCollected)
      .at(-1),
  ).toBe(false);
});

it('without checkpoints windows are no news', () => {
  expect(markOf(runWith([]), 1).mark.window).toBeNull();
});

it('the null request is ∅; a log says only its last entry, and that there is more; one without entries says so', () => {
  const shown = Array.from({ length: nullSlotRun.steps.length }, (_, step) => markOf(nullSlotRun, 1, step).mark.boxes);
  for (const boxes of shown) expect(boxes).toHaveLength(1);
  const texts = new Set(shown.map(([box]) => box?.text));
  expect(texts).toContain('… 2 · put y 2');
  const nothing = { what: 'executed', sequence: 1, last: 1, operation: null } as const;
  expect(logText(nothing, '', testTexts('en', nullSlotRun.setup.cluster))).toBe('1 · ∅');
  expect(markOf(nullSlotRun, 1, 0).mark.boxes).toMatchObject([{ what: 'empty', text: '–' }]);
});

it('boxes and window keep to their lane, and lie one under the other', () => {
  const { mark, frame } = markOf(checkpointRun, 1);
  const edges = mark.boxes.map(({ aside, height }) => [aside - height / 2, aside + height / 2] as const);
  edges.forEach(([top, bottom], index) => {
    expect(top).toBeGreaterThanOrEqual(-frame.pitch / 2);
    expect(bottom).toBeLessThanOrEqual(edges[index + 1]?.[0] ?? (mark.window?.aside ?? 0) - 5);
  });
  expect((mark.window?.aside ?? 0) + 7).toBeLessThanOrEqual(frame.pitch / 2);
});
