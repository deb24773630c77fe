import { memo } from 'react';
import looks from '../../draw/emphasis.module.css';
import type { Emphases } from '../../emphasis.ts';
import type { Orientation } from '../../layout/axes.ts';
import { lineAcross, lineAlong } from '../../layout/paths.ts';
import type { TimerMark } from './layout.ts';
import { TIMER_ASIDE } from './layout.ts';
import styles from './timer.module.css';

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
      <g key={key} className={looks[emphases.of(key, null)]} data-timer={hasFired ? 'fired' : timer.name}>
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

/** The bar of a timer, with a tick to the lane where it ran out. */
export function TimerBar({ mark: { from, to, at }, orientation, hasFired }: BarProps) {
  return (
    <>
      <path className={hasFired ? styles.timerFired : styles.timer} d={lineAlong(orientation, [from, to], at)} />
      {hasFired && (
        <path className={styles.timerEnd} d={lineAcross(orientation, to, [at - TIMER_ASIDE, at + TIMER_TICK])} />
      )}
    </>
  );
}

/** The length of the tick beyond the bar. */
const TIMER_TICK = 6;
