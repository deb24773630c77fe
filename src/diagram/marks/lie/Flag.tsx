import styles from './lie.module.css';
import type { LiesAt } from './scene.ts';

interface Props extends LiesAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** ⚑ at a Byzantine node: filled while it lies, and open afterwards, for it counts as faulty all the same. */
export function Flag({ x, y, size, behaviours, hasLied }: Props) {
  if (behaviours.length === 0 && !hasLied) return null;
  const cloth = `M0,0h${0.7 * size}l${-0.2 * size},${0.27 * size}l${0.2 * size},${0.27 * size}h${-0.7 * size}`;
  return (
    <g
      transform={`translate(${x},${y})`}
      className={behaviours.length > 0 ? styles.flagFull : styles.flagOpen}
      data-flag={behaviours.length > 0 ? 'lies' : 'lied'}
    >
      <path d={`M0,0v${size}`} />
      <path d={cloth} />
    </g>
  );
}
