import { memo } from 'react';
import type { Emphases } from '../emphasis.ts';
import type { Orientation } from '../layout/axes.ts';
import { pointAt } from '../layout/axes.ts';
import type { TimerMark } from '../layout/marks.ts';
import { TIMER_ASIDE } from '../layout/measures.ts';
import styles from './ground.module.css';
import marks from './marks.module.css';

interface Props {
  readonly timers: readonly TimerMark[];
  readonly orientation: Orientation;
  readonly emphases: Emphases;
  readonly shown: number;
}

/** Bars that grow with the playhead: thin while a timer runs and when it was cancelled, thick once it has run out. */
export const Timers = memo(function Timers({ timers, orientation, emphases, shown }: Props) {
  return timers.map((mark) => {
    const { key, timer } = mark;
    const hasFired = timer.hasFired && timer.untilStep !== null && timer.untilStep < shown;
    return (
      <g key={key} className={marks[emphases.of(key, null)]} data-timer={hasFired ? 'fired' : timer.name}>
        <TimerBar mark={mark} orientation={orientation} hasFired={hasFired} />
      </g>
    );
  });
});

interface BarProps {
  readonly mark: Pick<TimerMark, 'from' | 'to' | 'at'>;
  readonly orientation: Orientation;
  readonly hasFired: boolean;
}

/** Where it ran out, a tick goes to the lane. */
export function TimerBar({ mark: { from, to, at }, orientation, hasFired }: BarProps) {
  const place = (time: number, lane: number) => {
    const { x, y } = pointAt(orientation, { time, lane });
    return `${x},${y}`;
  };
  return (
    <>
      <path className={hasFired ? styles.timerFired : styles.timer} d={`M${place(from, at)}L${place(to, at)}`} />
      {hasFired && (
        <path className={styles.timerEnd} d={`M${place(to, at - TIMER_ASIDE)}L${place(to, at + TIMER_TICK)}`} />
      )}
    </>
  );
}

/** How far the tick reaches beyond the bar. */
const TIMER_TICK = 6;
