import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { BrokenLane } from './Leaving.tsx';
import { ViewChangeFrame } from './ViewChanges.tsx';

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
  return (
    <>
      <SampleLane />
      <ViewChangeFrame orientation="horizontal" span={[26, 104]} lanes={[3, 37]} />
    </>
  );
}
