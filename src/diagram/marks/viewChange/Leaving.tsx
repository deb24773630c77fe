import type { Orientation } from '../../layout/axes.ts';
import { laneAt } from '../../layout/frame.ts';
import { lineAlong } from '../../layout/paths.ts';
import type { IntervalProps } from '../interval.ts';
import styles from './viewChange.module.css';

/** The lane of a replica between two views is broken. */
export function LeavingArea({ mark: { from, to }, what, frame }: IntervalProps<'leaving'>) {
  return <BrokenLane span={[from, to]} lane={laneAt(frame, what.node)} orientation={frame.orientation} />;
}

interface BrokenProps {
  readonly span: readonly [number, number];
  readonly lane: number;
  readonly orientation: Orientation;
}

export function BrokenLane({ span, lane, orientation }: BrokenProps) {
  const path = lineAlong(orientation, span, lane);
  return (
    <>
      <path className={styles.laneLeftGround} d={path} />
      <path className={styles.laneLeft} d={path} />
    </>
  );
}
