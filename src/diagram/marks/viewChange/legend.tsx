import { useId } from 'react';
import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { BrokenLane } from './Leaving.tsx';
import { ViewChangeHatch } from './ViewChanges.tsx';
import styles from './viewChange.module.css';

export const viewChangeLegend: MarkLegend = ({ parts }) => {
  if (!parts.log) return [];
  const leaving = (
    <>
      <SampleLane />
      <BrokenLane span={[30, 102]} lane={SAMPLE_MIDDLE} orientation="horizontal" />
    </>
  );
  return [
    { key: 'viewChange', group: 'lanes', meaning: ({ laneNames }) => laneNames.viewChange, sample: <BandSample /> },
    { key: 'leaving', group: 'lanes', meaning: ({ laneNames }) => laneNames.leaving, sample: leaving },
  ];
};

function BandSample() {
  const hatch = useId();
  const place = { x: 26, y: 3, width: 78, height: 34 };
  return (
    <>
      <ViewChangeHatch id={hatch} />
      <SampleLane />
      <rect fill={`url(#${hatch})`} {...place} />
      <rect className={styles.viewChangeEdge} {...place} />
    </>
  );
}
