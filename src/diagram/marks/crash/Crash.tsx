import type { Orientation, Point } from '../../layout/axes.ts';
import { pointAt, rectangleOver } from '../../layout/axes.ts';
import { laneAt } from '../../layout/frame.ts';
import { lineAlong } from '../../layout/paths.ts';
import type { IntervalProps } from '../interval.ts';
import styles from './crash.module.css';
import { stripSize } from './layout.ts';

interface AreaProps extends IntervalProps<'crash'> {
  /** The pattern of the strip. */
  readonly hatch: string;
}

/** A hatched strip over the lane, as long as the replica is down. */
export function CrashArea({ mark: { from, to }, what, frame, hatch }: AreaProps) {
  const lane = laneAt(frame, what.node);
  return <CrashStrip {...{ span: [from, to], lane, hatch, orientation: frame.orientation }} size={stripSize(frame)} />;
}

interface StripProps {
  readonly span: readonly [number, number];
  readonly lane: number;
  readonly size: number;
  readonly orientation: Orientation;
  readonly hatch: string;
}

export function CrashStrip({ span, lane, size, orientation, hatch }: StripProps) {
  const strip = rectangleOver(orientation, span, [lane - size / 2, lane + size / 2]);
  return (
    <>
      <rect className={styles.hatchGround} {...strip} />
      <rect fill={hatch} {...strip} />
      <path className={styles.laneDown} d={lineAlong(orientation, span, lane)} />
    </>
  );
}

/** Lines 3 px wide, 8 px apart. */
export function CrashHatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className={styles.hatchLine} d="M1.5,0V8" />
    </pattern>
  );
}

interface SignsProps extends IntervalProps<'crash'> {
  readonly hasEnded: boolean;
}

/** ✕ where it crashed, △ where it restarted. */
export function CrashSigns({ mark, what, frame, hasEnded }: SignsProps) {
  const lane = laneAt(frame, what.node);
  const at = (time: number) => pointAt(frame.orientation, { time, lane });
  return (
    <g>
      <CrashGlyph {...at(mark.sign)} />
      {hasEnded && <RestartGlyph {...at(mark.to)} />}
    </g>
  );
}

export function CrashGlyph({ x, y }: Point) {
  return <path className={styles.crashCross} transform={`translate(${x},${y})`} d="M-7,-7L7,7M7,-7L-7,7" />;
}

export function RestartGlyph({ x, y }: Point) {
  return <path className={styles.restart} transform={`translate(${x},${y})`} d="M0,-9L9,8H-9Z" />;
}
