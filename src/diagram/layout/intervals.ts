import type { GateMark } from '../marks/gate/layout.ts';
import { GATE_GAP, GATE_HALF } from '../marks/gate/layout.ts';
import type { BadgeMark } from '../marks/partition/layout.ts';
import { groupBadges } from '../marks/partition/layout.ts';
import type { Interval } from '../scene/intervals.ts';
import type { Scene } from '../scene/scene.ts';
import type { Frame } from './frame.ts';
import { timeAt } from './frame.ts';

/** An interval of any kind, at its place. */
export interface IntervalMark {
  readonly key: string;
  readonly interval: Interval;
  readonly from: number;
  readonly to: number;
  /** The place of the sign of its beginning. */
  readonly sign: number;
  /** The groups of a partition. */
  readonly badges: readonly BadgeMark[];
}

export function intervalMarks(scene: Scene, frame: Frame, gates: readonly GateMark[]): IntervalMark[] {
  return scene.intervals.map((interval) => {
    const from = timeAt(frame, interval.from);
    const to = intervalEnd(scene, frame, interval);
    const badges = groupBadges(interval, from, frame, gates);
    return { key: interval.key, interval, from, to, sign: signOf(interval, from, gates), badges };
  });
}

/** The distance between the middle of a gate and that of the sign behind it. */
const SIGN_STEP = 2 * GATE_HALF + GATE_GAP;

/** A replica may crash, or begin to lie, at the moment at which it reached gates: the sign stands behind them. */
function signOf({ what, fromStep }: Interval, from: number, gates: readonly GateMark[]): number {
  if (what.kind !== 'crash' && what.kind !== 'lie') return from;
  let sign = from;
  for (const { gate, place } of gates) {
    const isNear = gate.node === what.node && gate.step < fromStep && Math.abs(place.time - sign) < SIGN_STEP;
    if (isNear) sign = place.time + SIGN_STEP;
  }
  return sign;
}

/** Intervals that did not end go on to the edge. */
function intervalEnd(scene: Scene, frame: Frame, interval: Interval): number {
  return interval.untilStep === null ? frame.timeLength : timeAt(frame, Math.min(interval.to, scene.time.units));
}
