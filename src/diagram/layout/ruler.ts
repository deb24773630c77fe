import type { Phase } from '../../protocols/explain/mark.ts';
import { pbftLetters } from '../../protocols/pbft/rules/messages.ts';
import type { Scene } from '../scene/scene.ts';
import type { PhaseSpan, Slot } from '../scene/slots.ts';
import { stripsOf } from '../scene/strips.ts';
import { textWidth } from '../textWidth.ts';
import type { Frame } from './frame.ts';
import { timeAt } from './frame.ts';
import type { BracketMark, StripMark } from './marks.ts';
import type { Window } from './window.ts';
import { isInWindow } from './window.ts';

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

/** Whether so many slots overlap that the ruler shows one at a time, and what is done with fades. */
export function isCrowded(scene: Scene): boolean {
  const found = crowded.get(scene);
  if (found !== undefined) return found;
  const answer = rowsOf(stack(scene.slots)) > RULER_ROWS_MAX;
  crowded.set(scene, answer);
  return answer;
}

const crowded = new WeakMap<Scene, boolean>();

/** How many rows the ruler has room for: as many as any choice of slots may need, so that lanes never jump. */
export function rulerRows(scene: Scene): number {
  const all = rowsOf(stack(scene.slots));
  if (all <= RULER_ROWS_MAX) return Math.max(1, all);
  const alone = scene.slots.map((slot) => rowsOf(stack([slot])));
  return Math.min(RULER_ROWS_MAX, Math.max(1, ...alone));
}

/**
 * Which slots the ruler and the strips are about: the one in focus; else all, if their brackets fit; else the oldest
 * that is not settled yet.
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

export function bracketMarks(
  { rows, isNumbered, hasViews }: Ruler,
  frame: Frame,
  window: Window,
  phaseName: (phase: Phase) => string,
): BracketMark[] {
  return rows.flatMap(({ slot, span, row }): BracketMark[] => {
    const { phase, fromStep } = span;
    const [from, to] = [timeAt(frame, span.from), timeAt(frame, span.to)];
    if (!isInWindow({ from, to }, window)) return [];
    // Where time runs down, the rows are columns with room for letters and no more.
    const name = hasViews ? `${slot.sequence} v${slot.view}` : slot.sequence;
    const number = isNumbered && frame.orientation === 'horizontal' ? ` ${name}` : '';
    const hasRow = row < frame.rulerRows;
    const [long, letters] = [`${phaseName(phase)}${number}`, `${pbftLetters[phase]}${number}`];
    // What shares a row with others for want of one has no words, lest they lie on each other.
    const text = hasRow ? bracketText(frame, to - from, long, letters) : '';
    const key = `${slot.view}.${slot.sequence}.${phase}`;
    return [{ key, phase, row: Math.min(row, frame.rulerRows - 1), from, to, fromStep, text }];
  });
}

/** The phase's name, else its letters, else nothing: whatever fits. */
function bracketText({ orientation, type }: Frame, room: number, name: string, letters: string): string {
  if (orientation === 'vertical') return room >= type.label ? letters : '';
  const fits = (text: string) => textWidth(text, type.label, 'bold') <= room - 4;
  return [name, letters].find(fits) ?? '';
}

export function stripMarks({ slots }: Ruler, scene: Scene, frame: Frame, window: Window): StripMark[] {
  const inView = slots.filter(({ phases }) => {
    const spans = phases.map(({ from, to }) => ({ from: timeAt(frame, from), to: timeAt(frame, to) }));
    return spans.some((span) => isInWindow(span, window));
  });
  return inView.flatMap((slot) =>
    stripsOf(slot, scene.spells, scene.replicas).map(({ node, phase, from, to, fromStep }): StripMark => {
      const key = `${slot.view}.${slot.sequence}.${node}.${phase}`;
      const end = timeAt(frame, Math.min(to, scene.time.units));
      return { key, node, phase, from: timeAt(frame, from), to: end, fromStep };
    }),
  );
}
