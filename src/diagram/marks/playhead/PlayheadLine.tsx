import type { Frame } from '../../layout/frame.ts';
import { lineAcross } from '../../layout/paths.ts';
import styles from './playhead.module.css';

interface Props {
  readonly frame: Frame;
  /** The playhead's place along time. */
  readonly time: number;
}

/** The outline of the flag, over a line that goes down. */
export const FLAG = 'M-7,2H7V11L0,17L-7,11Z';

/** The line at now, with its flag in a row of its own. */
export function PlayheadLine({ frame, time }: Props) {
  const flag = frame.orientation === 'horizontal' ? FLAG : 'M2,-7V7H11L17,0L11,-7Z';
  const place = frame.orientation === 'horizontal' ? `translate(${time},0)` : `translate(0,${time})`;
  return (
    <g>
      <path className={styles.playhead} d={lineAcross(frame.orientation, time, [8, frame.lanesEnd])} />
      <path className={styles.flag} transform={place} d={flag} />
    </g>
  );
}
