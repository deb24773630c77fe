import type { Orientation, Point } from '../../layout/axes.ts';
import { lineBetween } from '../../layout/paths.ts';
import styles from './arrow.module.css';
import { MISSED_RADIUS } from './layout.ts';

/** The small signs for outcomes. Shape carries the meaning; colour only helps. */

interface Turned extends Point {
  readonly orientation: Orientation;
}

/** ✕ on a disc of background: dropped, or lost. */
export function CrossGlyph({ x, y }: Point) {
  return (
    <g transform={`translate(${x},${y})`}>
      <circle className={styles.disc} r={8} />
      <path className={styles.cross} d="M-5,-5L5,5M5,-5L-5,5" />
    </g>
  );
}

/** ▮ a wall: the link was cut. */
export function WallGlyph({ x, y, orientation }: Turned) {
  const [width, height] = orientation === 'horizontal' ? [7, 28] : [28, 7];
  return <rect className={styles.wall} x={x - width / 2} y={y - height / 2} width={width} height={height} />;
}

/** ⊣ a bar across the tip: it did not get in. */
export function StopGlyph({ x, y, orientation }: Turned) {
  const [across, down] = orientation === 'horizontal' ? [0, 9] : [9, 0];
  const bar = lineBetween({ x: x - across, y: y - down }, { x: x + across, y: y + down });
  return <path className={styles.stop} d={bar} />;
}

/** ⊘ nobody was there to receive it. */
export function MissedGlyph({ x, y }: Point) {
  const slash = MISSED_RADIUS * Math.SQRT1_2;
  return (
    <g transform={`translate(${x},${y})`}>
      <circle className={styles.missed} r={MISSED_RADIUS - 1} />
      <path className={styles.missed} d={lineBetween({ x: -slash, y: slash }, { x: slash, y: -slash })} />
    </g>
  );
}

/** A clock: held up here. */
export function ClockGlyph({ x, y }: Point) {
  return (
    <g transform={`translate(${x},${y})`}>
      <circle className={styles.clock} r={6} />
      <path className={styles.clockHands} d="M0,-3.4V0H2.8" />
    </g>
  );
}

/** A broken seal: the message says whose it is, and is not. */
export function SealGlyph({ x, y }: Point) {
  return (
    <g transform={`translate(${x},${y})`}>
      <circle className={styles.sealGround} r={9} />
      <path
        className={styles.seal}
        d="M-3.6,-5A6.2,6.2 0 0 1 5.9,-1.8M3.6,5A6.2,6.2 0 0 1 -5.9,1.8M-3.4,3.4L3.4,-3.4"
      />
    </g>
  );
}
