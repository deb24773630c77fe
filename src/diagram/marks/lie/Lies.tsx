import { memo } from 'react';
import type { Orientation, Point } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt } from '../../layout/frame.ts';
import type { IntervalMark } from '../../layout/intervals.ts';
import { lineAlong } from '../../layout/paths.ts';
import { DOUBLED_ASIDE } from './layout.ts';
import styles from './lie.module.css';

/** The lane of a node is doubled while it lies: under everything else that is drawn on it. */
export const LyingLanes = memo(function LyingLanes({
  marks,
  frame,
}: {
  readonly marks: readonly IntervalMark[];
  readonly frame: Frame;
}) {
  return marks.map(({ key, interval, from, to }) => {
    if (interval.what.kind !== 'lie') return null;
    const lane = laneAt(frame, interval.what.node);
    return <DoubledLane key={key} span={[from, to]} lane={lane} orientation={frame.orientation} />;
  });
});

interface DoubledProps {
  readonly span: readonly [number, number];
  readonly lane: number;
  readonly orientation: Orientation;
}

export function DoubledLane({ span, lane, orientation }: DoubledProps) {
  const path = (aside: number): string => lineAlong(orientation, span, lane + aside);
  return (
    <>
      <path className={styles.laneGround} d={path(0)} />
      <path className={styles.lane} d={`${path(-DOUBLED_ASIDE)}${path(DOUBLED_ASIDE)}`} />
    </>
  );
}

/** ⚑ on its pole, which stands on the lane. */
export function FlagGlyph({ x, y }: Point) {
  return (
    <g transform={`translate(${x},${y})`}>
      <path className={styles.flagGround} d={FLAG} />
      <path className={styles.flag} d={FLAG} />
    </g>
  );
}

const FLAG = 'M0,0V-19L12,-14.5L0,-10';
