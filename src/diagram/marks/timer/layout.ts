import { FETCH } from '../../../protocols/pbft/rules/timers.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt, timeAt } from '../../layout/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Timer } from './scene.ts';

/** A timer, beside its lane. */
export interface TimerMark {
  readonly key: string;
  readonly timer: Timer;
  readonly from: number;
  readonly to: number;
  /** Its place across the lanes. */
  readonly at: number;
}

/** The distance of a timer's bar from the middle of the lane it runs under. */
export const TIMER_ASIDE = 13;

/** The timer of a state transfer may run beside another: it is a little farther from the lane. */
const SECOND_ASIDE = 4;

/** Bars under the lanes, beside the phases. */
export function timerMarks(scene: Scene, frame: Frame): TimerMark[] {
  return scene.timers.map((timer) => {
    const to = timer.untilStep === null ? frame.timeLength : timeAt(frame, timer.to);
    return { key: timer.key, timer, from: timeAt(frame, timer.from), to, at: laneOf(frame, timer) };
  });
}

function laneOf(frame: Frame, { node, name }: Timer): number {
  const aside = name === FETCH ? TIMER_ASIDE + SECOND_ASIDE : TIMER_ASIDE;
  // The bar stays nearer to its own lane where lanes are close together.
  return laneAt(frame, node) + Math.min(aside, frame.pitch * 0.3);
}
