import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE, SAMPLE_WIDTH } from '../../legend.ts';
import { Star } from '../gate/Gate.tsx';
import { SampleLane } from './SampleLane.tsx';

export const laneLegend: MarkLegend = ({ parts }) => {
  if (!parts.log) return [];
  const sample = (
    <>
      <SampleLane />
      <Star x={SAMPLE_WIDTH / 2} y={SAMPLE_MIDDLE - 11} />
    </>
  );
  return [{ key: 'star', group: 'lanes', meaning: ({ laneNames }) => laneNames.star, sample }];
};
