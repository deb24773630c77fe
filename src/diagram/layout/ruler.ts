import { memoBy } from '../../engine/memoBy.ts';
import type { Scene } from '../scene/scene.ts';
import type { PhaseSpan, Slot } from '../scene/slots.ts';

/** The phase ruler: a bracket for each phase, in as many rows as their overlaps need. */

/** Brackets that need more rows than this are shown for one slot only. */
export const RULER_ROWS_MAX = 3;

/** Spans closer than this do not count as overlapping: rounding. */
const TOUCH = 1e-9;

/** A bracket's place in the ruler. */
export interface Row {
  readonly slot: Slot;
  readonly span: PhaseSpan;
  readonly row: number;
}

/** Each span in the first row that is free by then. */
function stack(slots: readonly Slot[]): Row[] {
  const ends: number[] = [];
  const all = slots.flatMap((slot) => slot.phases.map((span) => ({ slot, span })));
  all.sort((a, b) => a.span.from - b.span.from || a.slot.index - b.slot.index);
  return all.map(({ slot, span }) => {
    const free = ends.findIndex((end) => end <= span.from + TOUCH);
    const row = free < 0 ? ends.length : free;
    ends[row] = span.to;
    return { slot, span, row };
  });
}

function rowsOf(stacked: readonly Row[]): number {
  return stacked.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

/** True if so many slots overlap that the ruler shows one at a time, and earlier ones fade. */
export const isCrowded = memoBy((scene: Scene): boolean => rowsOf(stack(scene.slots)) > RULER_ROWS_MAX);

/** Returns the number of rows of the ruler: as many as any choice of slots may need, so that lanes never jump. */
export function rulerRows(scene: Scene): number {
  const all = rowsOf(stack(scene.slots));
  if (all <= RULER_ROWS_MAX) return Math.max(1, all);
  const alone = scene.slots.reduce((most, slot) => Math.max(most, rowsOf(stack([slot]))), 1);
  return Math.min(RULER_ROWS_MAX, alone);
}

/**
 * Returns the slots that the ruler and the strips show: the one in focus; else all, if their brackets fit; else the
 * oldest that is not settled yet.
 */
export function slotsInView(scene: Scene, focusSlot: number | null, shownSteps: number): readonly Slot[] {
  if (focusSlot !== null) return scene.slots.filter(({ index }) => index === focusSlot);
  if (!isCrowded(scene)) return scene.slots;
  const oldest = scene.slots.find(({ doneStep }) => doneStep === null || doneStep >= shownSteps) ?? scene.slots.at(-1);
  return oldest ? [oldest] : [];
}

/** The brackets of some slots, before they have a size. */
export interface Ruler {
  readonly rows: readonly Row[];
  readonly isNumbered: boolean;
  /** The slots are of several views. */
  readonly hasViews: boolean;
  /** No two brackets overlap: they go down through the lanes as tinted bands. */
  readonly hasBands: boolean;
  readonly slots: readonly Slot[];
}

export function createRuler(slots: readonly Slot[]): Ruler {
  const rows = stack(slots);
  const hasViews = slots.some(({ view }) => view !== slots[0]?.view);
  return { rows, isNumbered: slots.length > 1, hasViews, hasBands: rowsOf(rows) === 1, slots };
}
