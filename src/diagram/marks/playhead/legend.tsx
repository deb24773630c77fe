import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_HEIGHT, SAMPLE_WIDTH } from '../../legend.ts';
import { HANDLE } from './PlayheadLine.tsx';
import styles from './playhead.module.css';

export const playheadLegend: MarkLegend = () => {
  const middle = SAMPLE_WIDTH / 2;
  const foot = SAMPLE_HEIGHT - HANDLE.height / 2;
  const sample = (
    <>
      <path className={styles.playhead} d={`M${middle},2V${foot}`} />
      <rect className={styles.handle} {...HANDLE} transform={`translate(${middle},${foot})`} />
    </>
  );
  return [{ key: 'playhead', group: 'lanes', meaning: ({ laneNames }) => laneNames.playhead, sample }];
};
