import ground from '../../draw/ground.module.css';
import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { GroupBadge } from './Partition.tsx';

export const partitionLegend: MarkLegend = () => {
  const sample = (
    <>
      <rect className={ground.frameDashed} x={10} y={2} width={112} height={36} />
      <GroupBadge group={0} x={50} y={SAMPLE_MIDDLE} />
      <GroupBadge group={1} x={82} y={SAMPLE_MIDDLE} />
    </>
  );
  return [{ key: 'partition', group: 'lanes', meaning: ({ laneNames }) => laneNames.partition, sample }];
};
