import { FETCH } from '../../protocols/pbft/rules/timers.ts';
import type { Scene } from '../scene/scene.ts';
import type { Timer } from '../scene/timers.ts';
import type { Frame } from './frame.ts';
import { laneAt, timeAt } from './frame.ts';
import type { TimerMark } from './marks.ts';
import { TIMER_ASIDE } from './measures.ts';

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
  // Where lanes are close together the bar stays nearer to its own.
  return laneAt(frame, node) + Math.min(aside, frame.pitch * 0.3);
}
