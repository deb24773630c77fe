import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { DoubledLane, FlagGlyph } from './Lies.tsx';

export const lieLegend: MarkLegend = ({ parts }) => {
  if (!parts.log) return [];
  // A little lower, so that there is room for the flag.
  const lane = SAMPLE_MIDDLE + 6;
  const sample = (
    <>
      <SampleLane at={lane} />
      <DoubledLane span={[26, 104]} lane={lane} orientation="horizontal" />
      <FlagGlyph x={26} y={lane} />
    </>
  );
  return [{ key: 'lying', group: 'lanes', meaning: ({ laneNames }) => laneNames.lying, sample }];
};
