import type { NodeId } from '../../../engine/protocol.ts';
import type { Phase } from '../../../protocols/explain/mark.ts';
import { pbftLetters } from '../../../protocols/pbft/rules/messages.ts';
import type { Frame } from '../../layout/frame.ts';
import { timeAt } from '../../layout/frame.ts';
import type { Ruler } from '../../layout/ruler.ts';
import type { Window } from '../../layout/window.ts';
import { isInWindow } from '../../layout/window.ts';
import type { Scene } from '../../scene/scene.ts';
import { textWidth } from '../../textWidth.ts';
import { stripsOf } from './scene.ts';

/** The places of phases: a bracket of the ruler for each, and a strip on each lane that goes through it. */

/** A phase of a slot, in the ruler over the time axis. */
export interface BracketMark {
  readonly key: string;
  readonly phase: Phase;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
  readonly text: string;
}

/** A replica's own phase, along its lane. */
export interface StripMark {
  readonly key: string;
  readonly node: NodeId;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}

/** The thickness of a strip, in px. */
export const STRIP_SIZE = 5;

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
    // The rows are narrow columns where time runs down, with room for letters and no more.
    const name = hasViews ? `${slot.sequence} v${slot.view}` : slot.sequence;
    const number = isNumbered && frame.orientation === 'horizontal' ? ` ${name}` : '';
    const hasRow = row < frame.rulerRows;
    const [long, letters] = [`${phaseName(phase)}${number}`, `${pbftLetters[phase]}${number}`];
    // Brackets that share a row for want of another have no words, lest they lie on each other.
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
    stripsOf(scene, slot).map(({ node, phase, from, to, fromStep }): StripMark => {
      const key = `${slot.view}.${slot.sequence}.${node}.${phase}`;
      const end = timeAt(frame, Math.min(to, scene.time.units));
      return { key, node, phase, from: timeAt(frame, from), to: end, fromStep };
    }),
  );
}
