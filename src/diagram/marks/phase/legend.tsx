import kinds from '../../draw/kinds.module.css';
import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { STRIP_SIZE } from './layout.ts';
import styles from './phase.module.css';

export const phaseLegend: MarkLegend = ({ parts }) => {
  if (!parts.log) return [];
  const place = { y: SAMPLE_MIDDLE - STRIP_SIZE / 2, height: STRIP_SIZE };
  const sample = (
    <>
      <SampleLane />
      <rect className={`${styles.strip} ${kinds.prepare}`} x={20} width={44} {...place} />
      <rect className={`${styles.strip} ${kinds.commit}`} x={64} width={48} {...place} />
    </>
  );
  return [{ key: 'strip', group: 'lanes', meaning: ({ laneNames }) => laneNames.strip, sample }];
};
