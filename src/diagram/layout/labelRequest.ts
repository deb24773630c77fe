import type { ArrowMark } from '../marks/arrow/layout.ts';
import type { GateMark } from '../marks/gate/layout.ts';
import type { LabelMark } from '../marks/label/layout.ts';
import type { Meter } from '../marks/meter/scene.ts';
import type { TimerMark } from '../marks/timer/layout.ts';
import type { Scene } from '../scene/scene.ts';
import type { DiagramTexts } from '../texts.ts';
import type { Weight } from '../textWidth.ts';
import { textWidth } from '../textWidth.ts';
import type { Candidate, Life } from './field.ts';
import type { Frame } from './frame.ts';
import type { IntervalMark } from './intervals.ts';
import type { Window } from './window.ts';

/** The marks to be labelled, and the part of time. */
export interface Labelled {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  /** The part of time: labels of the marks in it, and room in it. */
  readonly part: Window;
  /** All that touch the part. */
  readonly arrows: readonly ArrowMark[];
  readonly gates: readonly GateMark[];
  readonly meters: readonly Meter[];
  readonly intervals: readonly IntervalMark[];
  readonly timers: readonly TimerMark[];
  /** Names of the messages whose letters and contents are shown. */
  readonly lettersFor: ReadonlySet<string>;
  /** Keys of the gates that keep their names after their step. */
  readonly namesFor: ReadonlySet<string>;
}

/** A label that looks for room. */
export interface LabelRequest extends Omit<LabelMark, 'box' | 'fromStep' | 'untilStep'> {
  readonly spots: readonly Candidate[];
  readonly life: Life;
}

/** Ordinary words, in ink, without a frame. */
export const plainLook = { weight: 'normal', colour: 'ink', fill: 'none' } as const;

export function sizeOf(text: string, sizePx: number, weight: Weight): { width: number; height: number } {
  return { width: textWidth(text, sizePx, weight), height: Math.ceil(sizePx * 1.2) };
}

/** Returns true if a place is in a part: parts touch, so only one of two neighbours has it. */
export function isInPart(time: number, { from, to }: Window): boolean {
  return time >= from && time < to;
}
