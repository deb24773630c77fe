import type { NodeId } from '../../../engine/protocol.ts';
import type { Phase } from '../../../protocols/explain/mark.ts';
import type { Frame } from '../../layout/frame.ts';
import { timeAt } from '../../layout/frame.ts';
import type { RulerPhase } from '../../layout/ruler.ts';
import { rulerOf } from '../../layout/ruler.ts';
import type { Window } from '../../layout/window.ts';
import { isInWindow } from '../../layout/window.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Slot } from '../../scene/slots.ts';
import { stripsOf } from './scene.ts';

/** The places of phases: a bar of the ruler for each, and a strip on each lane that goes through it. */

/** A phase in the ruler over the time axis. */
export interface RulerMark {
  readonly key: string;
  readonly phase: RulerPhase;
  readonly from: number;
  readonly to: number;
  /** The beginning of the next one: its word has room until there. */
  readonly next: number;
  readonly fromStep: number;
}

/** The phase of a replica for a slot: the last gate that it has passed. */
export interface StripMark {
  readonly key: string;
  readonly node: NodeId;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}

/** The thickness of a strip, and its distance from the middle of its lane. In px. */
export const STRIP_SIZE = 4;
export const STRIP_ASIDE = 3;

export function rulerMarks(scene: Scene, frame: Frame, window: Window): RulerMark[] {
  const bars = rulerOf(scene);
  const marks = bars.map(({ from, to, ...bar }, index): RulerMark => {
    const next = bars[index + 1];
    return {
      ...bar,
      from: timeAt(frame, from),
      to: timeAt(frame, to),
      next: next ? timeAt(frame, next.from) : Number.POSITIVE_INFINITY,
    };
  });
  return marks.filter((mark) => isInWindow(mark, window));
}

export function stripMarks(slots: readonly Slot[], scene: Scene, frame: Frame, window: Window): StripMark[] {
  const inView = slots.filter(({ phases }) => {
    return phases.some((span) => isInWindow({ from: timeAt(frame, span.from), to: timeAt(frame, span.to) }, window));
  });
  return inView.flatMap((slot) =>
    stripsOf(scene, slot).map(({ node, phase, from, to, fromStep }): StripMark => {
      const key = `${slot.view}.${slot.sequence}.${node}.${phase}`;
      const end = timeAt(frame, Math.min(to, scene.time.units));
      return { key, node, phase, from: timeAt(frame, from), to: end, fromStep };
    }),
  );
}
