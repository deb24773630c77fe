import { memo } from 'react';
import type { Ticks } from '../../../engine/protocol.ts';
import type { Focus } from '../../../scenario/focus.ts';
import type { Orientation } from '../../layout/axes.ts';
import { lineAcross, lineAlong } from '../../layout/paths.ts';
import type { TimerMark } from './layout.ts';
import { TIMER_ASIDE } from './layout.ts';
import styles from './timer.module.css';

interface Props {
  readonly timers: readonly TimerMark[];
  readonly orientation: Orientation;
  /** The number of steps that are shown. */
  readonly shown: number;
}

/** Lines that grow with the playhead, under the lanes whose timers matter now. */
export const Timers = memo(function Timers({ timers, orientation, shown }: Props) {
  return timers.map((mark) => {
    const { key, timer } = mark;
    const hasFired = timer.hasFired && timer.untilStep !== null && timer.untilStep < shown;
    return (
      <g key={key} data-timer={hasFired ? 'fired' : timer.name}>
        <TimerBar mark={mark} orientation={orientation} hasFired={hasFired} />
      </g>
    );
  });
});

/** A timer of which less than this share of its time is left is near its end. */
const NEAR_END = 0.2;

/** Returns true if a timer runs out in the last of the steps, soon will, or its replica is in focus while it runs. */
export function mattersAt({ timer }: TimerMark, { shown, now, focus }: Present): boolean {
  const { node, fromStep, untilStep, hasFired, startedAt, after } = timer;
  if (fromStep >= shown || (untilStep !== null && untilStep < shown - 1)) return false;
  const endsNow = untilStep === shown - 1;
  if (endsNow) return hasFired;
  if (startedAt + after - now < NEAR_END * after) return true;
  return focus?.kind === 'node' && focus.node === node;
}

interface Present {
  readonly shown: number;
  /** The time of the last step that is shown. */
  readonly now: Ticks;
  readonly focus: Focus | null;
}

interface BarProps {
  readonly mark: Pick<TimerMark, 'from' | 'to' | 'at'>;
  readonly orientation: Orientation;
  readonly hasFired: boolean;
}

/** The line of a timer, with a tick where it was started; one that ran out has a tick to the lane there, too. */
export function TimerBar({ mark: { from, to, at }, orientation, hasFired }: BarProps) {
  const ends = hasFired ? [from, to] : [from];
  return (
    <>
      <path className={styles.timer} d={lineAlong(orientation, [from, to], at)} />
      {ends.map((end) => (
        <path key={end} className={styles.timer} d={lineAcross(orientation, end, [at - TIMER_TICK, at + TIMER_TICK])} />
      ))}
      {hasFired && <path className={styles.timer} d={lineAcross(orientation, to, [at - TIMER_ASIDE, at])} />}
    </>
  );
}

/** The length of a tick to either side. */
const TIMER_TICK = 4;
