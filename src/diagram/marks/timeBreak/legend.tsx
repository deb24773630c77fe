import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE, SAMPLE_WIDTH } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { BreakGlyph } from './TimeBreaks.tsx';

export const timeBreakLegend: MarkLegend = () => {
  const sample = (
    <>
      <SampleLane />
      <BreakGlyph x={SAMPLE_WIDTH / 2} y={SAMPLE_MIDDLE} />
    </>
  );
  return [{ key: 'break', group: 'lanes', meaning: ({ laneNames }) => laneNames.break, sample }];
};
