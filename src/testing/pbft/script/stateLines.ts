import type { NodeId } from '../../../engine/protocol.ts';
import type { PbftState } from '../../../protocols/pbft/pbft.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import type { Slot } from '../../../protocols/pbft/rules/slot.ts';
import type { Notation } from './notation.ts';
import { digest, listOf, node } from './notation.ts';

/** The state of a replica, in the words of a golden script. For tests. */
export function stateLines(notation: Notation, id: NodeId, state: PbftState): string[] {
  if (state.kind !== 'replica') throw new Error('Only a replica shows its state.');
  const { view, active, lowWaterMark, lastExecuted, log, certificates } = state;
  const where = active ? `in view ${view}` : `on its way to view ${view}`;
  return [
    `${node(notation, id)} is ${where}; h = ${lowWaterMark}, executed up to ${lastExecuted}; ${valuesOf(state)}`,
    ...[...log.values()].sort((a, b) => a.sequence - b.sequence).map((slot) => `  ${slotText(notation, slot)}`),
    ...[...certificates]
      .sort(([a], [b]) => a - b)
      .map(([sequence, certificate]) => {
        const { view: of, voters } = certificate;
        const what = `⟨PRE-PREPARE, ${of}, ${sequence}, ${digest(notation, certificate.digest)}⟩`;
        return `  P has ${what} with the PREPAREs of ${listOf(notation, voters)}`;
      }),
  ];
}

function valuesOf({ service }: ReplicaState): string {
  const values = [...service.values].map(([key, value]) => `${key} = ${value}`);
  return values.length > 0 ? values.join(', ') : 'no values';
}

function slotText(notation: Notation, slot: Slot): string {
  const { view, sequence, proposal, accepted, prepared, committed, executed } = slot;
  const gates = Object.entries({ 'pre-prepared': accepted, prepared, 'committed-local': committed, executed });
  const passed = gates.filter(([, isPassed]) => isPassed).map(([gate]) => gate);
  const what = proposal ? digest(notation, proposal.digest) : 'no proposal';
  return [`(${view}, ${sequence}): ${what}`, ...passed].join(', ');
}
