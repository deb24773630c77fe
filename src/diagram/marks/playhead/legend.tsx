import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_HEIGHT, SAMPLE_WIDTH } from '../../legend.ts';
import { FLAG } from './PlayheadLine.tsx';
import styles from './playhead.module.css';

export const playheadLegend: MarkLegend = () => {
  const middle = SAMPLE_WIDTH / 2;
  const sample = (
    <>
      <path className={styles.playhead} d={`M${middle},6V${SAMPLE_HEIGHT}`} />
      <path className={styles.flag} transform={`translate(${middle},0)`} d={FLAG} />
    </>
  );
  return [{ key: 'playhead', group: 'lanes', meaning: ({ laneNames }) => laneNames.playhead, sample }];
};
