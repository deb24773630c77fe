import type { NodeId } from '../../engine/protocol.ts';
import type { Focus, GateKind } from '../../scenario/focus.ts';
import type { MatrixCell, Stage } from './matrix.ts';

/** The gate at which a slot of this stage stands in the diagram. */
const gateOf: Readonly<Record<Exclude<Stage, 'fetched'>, GateKind>> = {
  empty: 'prePrepared',
  votes: 'prePrepared',
  proposed: 'prePrepared',
  prePrepared: 'prePrepared',
  prepared: 'prepared',
  committed: 'committedLocal',
  tentative: 'executedTentatively',
  executed: 'executed',
  collected: 'executed',
};

/**
 * Returns the focus for a chosen cell: its last gate, or, where it passed none yet, the first, which then says what it
 * waits for. Slots that were fetched passed no gate: the focus is the replica itself.
 */
export function focusOfCell(node: NodeId, cell: MatrixCell, viewNow: number): Focus {
  const { stage, sequence, view, decidedView } = cell;
  if (stage === 'fetched') return { kind: 'node', node };
  return { kind: 'gate', gate: gateOf[stage], node, view: decidedView ?? view ?? viewNow, sequence };
}
