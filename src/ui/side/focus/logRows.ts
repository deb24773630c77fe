import type { NodeId } from '../../../engine/protocol.ts';
import type { Digest } from '../../../protocols/digest.ts';
import type { ReplicaState, Slot } from '../../../protocols/pbft/rules/replicaState.ts';
import type { GateKind } from '../../../store/actions/focus.ts';
import type { Meter } from './meter.ts';
import { committedMeter, preparedMeter } from './meter.ts';

/** The message log of one replica (§4.2), a row a sequence number. */
export interface LogRow {
  readonly view: number;
  readonly sequence: number;
  readonly digest: Digest | null;
  readonly operations: readonly string[];
  /** The last gate the slot has passed; null while the PRE-PREPARE is missing. */
  readonly gate: Exclude<GateKind, 'accepted'> | null;
  /** The votes for the gate it stands at; once committed, those that committed it. */
  readonly meter: Meter;
}

/** The newest slot first: the one that is being worked on. */
export function logRowsOf(state: ReplicaState, self: NodeId, replicas: number): LogRow[] {
  return [...state.log.values()]
    .sort((a, b) => b.sequence - a.sequence)
    .map((slot) => ({
      view: slot.view,
      sequence: slot.sequence,
      digest: slot.proposal?.digest ?? null,
      operations: slot.batch?.map(({ operation }) => operation) ?? [],
      gate: lastGate(slot),
      meter: slot.prepared ? committedMeter(slot, self, replicas) : preparedMeter(slot, self, replicas),
    }));
}

function lastGate(slot: Slot): LogRow['gate'] {
  if (slot.executed) return 'executed';
  if (slot.committed) return 'committedLocal';
  if (slot.prepared) return 'prepared';
  return slot.proposal ? 'prePrepared' : null;
}
