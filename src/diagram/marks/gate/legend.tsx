import type { GateKind } from '../../../scenario/focus.ts';
import type { LegendEntry, MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE, SAMPLE_WIDTH } from '../../legend.ts';
import { GateSign } from './Gate.tsx';

/** In the order in which a request meets them. */
const kinds: readonly GateKind[] = [
  'prePrepared',
  'prepared',
  'committedLocal',
  'executed',
  'executedTentatively',
  'accepted',
  'checkpointTaken',
  'stable',
  'enteredView',
];

export const gateLegend: MarkLegend = ({ parts }) => {
  return parts.log ? kinds.map(entryOf) : [];
};

function entryOf(kind: GateKind): LegendEntry {
  const sample = (
    <g transform={`translate(${SAMPLE_WIDTH / 2},${SAMPLE_MIDDLE})`}>
      <GateSign kind={kind} />
    </g>
  );
  return { key: kind, group: 'gates', meaning: ({ gateNames }) => gateNames[kind], sample };
}
