import type { Arrows } from '../marks/arrow/layout.ts';
import { createArrows } from '../marks/arrow/layout.ts';
import { gateMarks } from '../marks/gate/layout.ts';
import { groupBadges } from '../marks/partition/layout.ts';
import { timerMarks } from '../marks/timer/layout.ts';
import type { Interval } from '../scene/intervals.ts';
import type { Scene } from '../scene/scene.ts';
import type { Frame } from './frame.ts';
import { timeAt } from './frame.ts';
import type { GateMark, IntervalMark, TimerMark } from './marks.ts';
import { GATE_GAP, GATE_HALF } from './measures.ts';

/** Where every mark of a run is. Does not depend on the cursor: stepping shows and hides marks, it never moves them. */
export interface Layout {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly arrows: Arrows;
  readonly gates: readonly GateMark[];
  readonly intervals: readonly IntervalMark[];
  /** In the order in which they were started. */
  readonly timers: readonly TimerMark[];
}

export function createLayout(scene: Scene, frame: Frame): Layout {
  const gates = gateMarks(scene, frame);
  const intervals = scene.intervals.map((interval): IntervalMark => {
    const from = timeAt(frame, interval.from);
    const badges = groupBadges(interval, from, frame, gates);
    return {
      key: interval.key,
      interval,
      from,
      to: intervalEnd(scene, frame, interval),
      sign: signOf(interval, from, gates),
      badges,
    };
  });
  const arrows = createArrows(scene, frame);
  return { scene, frame, arrows, gates, intervals, timers: timerMarks(scene, frame) };
}

/** Between the middle of a gate and that of the sign behind it. */
const SIGN_STEP = 2 * GATE_HALF + GATE_GAP;

/** A replica may crash, or begin to lie, at the moment at which it reached gates: the sign stands behind them, not under them. */
function signOf({ what, fromStep }: Interval, from: number, gates: readonly GateMark[]): number {
  if (what.kind !== 'crash' && what.kind !== 'lie') return from;
  let sign = from;
  for (const { gate, place } of gates) {
    const isNear = gate.node === what.node && gate.step < fromStep && Math.abs(place.time - sign) < SIGN_STEP;
    if (isNear) sign = place.time + SIGN_STEP;
  }
  return sign;
}

/** What did not end goes on to the edge. */
function intervalEnd(scene: Scene, frame: Frame, interval: Interval): number {
  return interval.untilStep === null ? frame.timeLength : timeAt(frame, Math.min(interval.to, scene.time.units));
}
