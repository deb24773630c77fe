import type { Orientation } from '../../layout/axes.ts';
import { rectangleOver } from '../../layout/axes.ts';
import { laneAt } from '../../layout/frame.ts';
import type { IntervalProps } from '../interval.ts';
import styles from './transfer.module.css';

/** A dotted capsule around the lane of a replica that fetches a state. */
export function TransferArea({ mark: { from, to }, what, frame }: IntervalProps<'fetch'>) {
  return <TransferCapsule span={[from, to]} lane={laneAt(frame, what.node)} orientation={frame.orientation} />;
}

interface CapsuleProps {
  readonly span: readonly [number, number];
  readonly lane: number;
  readonly orientation: Orientation;
}

export function TransferCapsule({ span, lane, orientation }: CapsuleProps) {
  const place = rectangleOver(orientation, span, [lane - HALF, lane + HALF]);
  return <rect className={styles.fetch} rx={3} {...place} />;
}

/** The distance from the middle of the lane to the edge, in px. */
const HALF = 5;
