import type { Frame } from '../../layout/frame.ts';
import { BOTTOM } from '../../layout/measures.ts';
import { lineAcross } from '../../layout/paths.ts';
import styles from './playhead.module.css';

interface Props {
  readonly frame: Frame;
  /** The playhead's place along time. */
  readonly time: number;
}

/** The handle at the lower end of the line, from its middle. */
export const HANDLE = { x: -4, y: -9, width: 8, height: 18, rx: 4 } as const;

/** The line at now, behind the gates; where lanes are rows, with a handle under them. */
export function PlayheadLine({ frame, time }: Props) {
  const isVertical = frame.orientation === 'vertical';
  const [start, end] = isVertical ? [10, frame.width] : [frame.lanesStart - 6, frame.height - BOTTOM];
  return (
    <g data-kind="playhead">
      <path className={styles.playhead} d={lineAcross(frame.orientation, time, [start, end])} />
      {!isVertical && <rect className={styles.handle} {...HANDLE} transform={`translate(${time},${end})`} />}
    </g>
  );
}
