import ground from '../../draw/ground.module.css';
import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';

export const cutOffLegend: MarkLegend = () => {
  const sample = (
    <>
      <SampleLane />
      <rect className={ground.frameDashed} x={24} y={SAMPLE_MIDDLE - 12} width={84} height={24} />
    </>
  );
  return [{ key: 'cutOff', group: 'lanes', meaning: ({ laneNames }) => laneNames.cutOff, sample }];
};
