import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { TransferCapsule } from './Transfer.tsx';

export const transferLegend: MarkLegend = ({ parts }) => {
  if (!parts.log) return [];
  const sample = (
    <>
      <SampleLane />
      <TransferCapsule span={[30, 102]} lane={SAMPLE_MIDDLE} orientation="horizontal" />
    </>
  );
  return [{ key: 'fetch', group: 'lanes', meaning: ({ laneNames }) => laneNames.fetch, sample }];
};
