import type { LegendEntry, LegendMeter, MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { Ring } from '../ring/Ring.tsx';
import { Bar } from './Meter.tsx';
import type { Pip } from './scene.ts';

const pip = (vote: Pip['vote'], filled: boolean, own = false): Pip => ({ vote, filled, own });

/** The votes of a certificate at n = 4, as far as they have come. */
const certificates: Readonly<Record<Exclude<LegendMeter, 'bar'>, readonly Pip[]>> = {
  prepareWaiting: [pip('prePrepare', true), pip('prepare', true, true), pip('prepare', false)],
  prepared: [pip('prePrepare', true), pip('prepare', true, true), pip('prepare', true)],
  commit: [pip('commit', true, true), pip('commit', true), pip('commit', false)],
  reply: [pip('reply', true), pip('reply', false)],
  viewChange: [pip('viewChange', true, true), pip('viewChange', true), pip('viewChange', false)],
};

const kinds: readonly LegendMeter[] = ['prepareWaiting', 'prepared', 'commit', 'reply', 'viewChange', 'bar'];

export const meterLegend: MarkLegend = ({ parts }) => {
  return parts.log ? kinds.map(entryOf) : [];
};

function entryOf(kind: LegendMeter): LegendEntry {
  return {
    key: kind,
    group: 'meters',
    meaning: ({ meterNames }) => meterNames[kind],
    sample: <MeterSample kind={kind} />,
  };
}

function MeterSample({ kind }: { readonly kind: LegendMeter }) {
  return (
    <g transform={`translate(24,${SAMPLE_MIDDLE})`}>
      {kind === 'bar' ? (
        <Bar vote="commit" have={17} need={21} replicas={31} length={84} />
      ) : (
        <Ring x={30} y={0} parts={certificates[kind]} radius={12} width={5} />
      )}
    </g>
  );
}
