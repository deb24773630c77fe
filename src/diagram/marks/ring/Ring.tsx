import { memo } from 'react';
import kinds from '../../draw/kinds.module.css';
import { voteColour } from '../../messageStyle.ts';
import type { Pip } from '../meter/scene.ts';
import styles from './ring.module.css';
import { ringParts } from './shape.ts';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly parts: readonly Pip[];
  /** The radius of the middle of the ring. */
  readonly radius: number;
  readonly width: number;
}

/** The quorum ring: one part for each vote that a certificate takes, one glyph wherever votes are counted. */
export const Ring = memo(function Ring({ x, y, parts, radius, width }: Props) {
  const dot = Math.max(1.1, width * 0.24);
  return (
    <g transform={`translate(${x},${y})`} data-kind="ring">
      {ringParts(parts, radius, width).map(({ key, vote, d, dot: own }) => (
        <g key={key} className={vote ? kinds[voteColour(vote)] : undefined}>
          <path className={vote ? styles.filled : styles.track} d={d} strokeWidth={width} />
          {own && <circle className={styles.own} cx={own.x} cy={own.y} r={dot} />}
        </g>
      ))}
    </g>
  );
});
