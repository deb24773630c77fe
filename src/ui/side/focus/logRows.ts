import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { Digest } from '../../../protocols/digest.ts';
import type { SequenceNumber, ViewNumber } from '../../../protocols/numbers.ts';
import { withPolicy } from '../../../protocols/pbft/broken/policyOf.ts';
import { commitTally, prepareTally } from '../../../protocols/pbft/explain/counts.ts';
import type { PbftPlace } from '../../../protocols/pbft/rules/policy.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import type { Slot } from '../../../protocols/pbft/rules/slot.ts';
import type { GateKind } from '../../../scenario/focus.ts';
import type { Meter } from './meter.ts';
import { preparedMeter, tallyMeter } from './meter.ts';

/** The message log of one replica (§4.2), a row a sequence number. */
export interface LogRow {
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: Digest | null;
  readonly operations: readonly string[];
  /** The last gate the slot has passed; null while the PRE-PREPARE is missing. */
  readonly gate: Exclude<GateKind, 'accepted'> | null;
  /** The votes for the gate it stands at; once committed, those that committed it. Null where others proved that. */
  readonly meter: Meter | null;
}

/** The newest slot first: the one that is being worked on. */
export function logRowsOf(state: ReplicaState, self: NodeId, cluster: Cluster): LogRow[] {
  const place = withPolicy({ self, cluster });
  return [...state.log.values()]
    .sort((a, b) => b.sequence - a.sequence)
    .map((slot) => ({
      view: slot.view,
      sequence: slot.sequence,
      digest: slot.proposal?.digest ?? null,
      operations: slot.batch?.map(({ operation }) => operation) ?? [],
      gate: lastGate(slot),
      meter: meterOf(place, state, slot),
    }));
}

/** A slot that is committed by a decision that was passed on (§5.1) has no votes of its own to count. */
function meterOf(place: PbftPlace, state: ReplicaState, slot: Slot): Meter | null {
  const { self } = place;
  const own = slot.proposal?.digest;
  if (slot.prepared) return tallyMeter('commit', commitTally(place, state, slot), slot.commits.choices[self] === own);
  if (slot.committed) return null;
  return preparedMeter(prepareTally(place, state, slot), slot.prepares.choices[self] === own);
}

function lastGate(slot: Slot): LogRow['gate'] {
  if (slot.executed) return 'executed';
  if (slot.committed) return 'committedLocal';
  if (slot.prepared) return 'prepared';
  return slot.proposal ? 'prePrepared' : null;
}
