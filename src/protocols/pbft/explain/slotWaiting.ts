import type { NodeId } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { absentees, votersFor, votersOf } from '../../ballot.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import { isOpen } from '../rules/lacking.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import { highWaterMark } from '../rules/replicaState.ts';
import type { Slot } from '../rules/slot.ts';
import type { Tally } from './counts.ts';
import { commitTally, prepareTally } from './counts.ts';
import type { Votes, Waiting } from './replicaWaiting.ts';

/**
 * The slots of a replica, each waiting for its next gate (§4.2). A slot that was executed in an earlier view may have to
 * be committed in this one as well: others may need the votes for it.
 */

export function waitingOfSlots(place: PbftPlace, state: ReplicaState): Waiting[] {
  const { log, lastExecuted } = state;
  const inLog = [...log.keys()].filter((sequence) => sequence > lastExecuted).sort((a, b) => a - b);
  const high = highWaterMark(state, place.cluster.window);
  const highest = Math.min(inLog.at(-1) ?? 0, high);
  const within = Array.from({ length: Math.max(0, highest - lastExecuted) }, (_, index) => lastExecuted + 1 + index);
  // Above the window there are slots only with broken rule E15: too many to list those in between.
  const again = [...log.values()].filter((slot) => slot.sequence <= lastExecuted && isOpen(slot, state));
  const reopened = again.map(({ sequence }) => sequence).sort((a, b) => a - b);
  const open = [...reopened, ...within, ...inLog.filter((sequence) => sequence > high)];
  return open.map((sequence) => waitingOfSlot(place, state, sequence, log.get(sequence)));
}

/** A slot below another is open even if no message for it has come: nothing above it can be executed. */
function waitingOfSlot(
  place: PbftPlace,
  state: ReplicaState,
  sequence: SequenceNumber,
  slot: Slot | undefined,
): Waiting {
  const { cluster } = place;
  const view = slot?.view ?? state.view;
  const primary = primaryOf(view, cluster.replicas);
  if (!slot?.proposal) {
    const [prepares, commits] = slot ? [votersOf(slot.prepares), votersOf(slot.commits)] : [[], []];
    return { kind: 'prePrepared', view, sequence, primary, prepares, commits };
  }
  const { digest } = slot.proposal;
  if (!slot.batch) return { kind: 'body', view, sequence, digest };
  if (slot.committed) return { kind: 'executed', view, sequence, waitsFor: state.lastExecuted + 1 };
  if (!slot.prepared) {
    const votes = votesOf(slot.prepares, digest, prepareTally(place, state, slot), primary);
    return { kind: 'prepared', view, sequence, digest, primary, votes };
  }
  const votes = votesOf(slot.commits, digest, commitTally(place, state, slot), null);
  return { kind: 'committedLocal', view, sequence, digest, primary, votes };
}

/** @param excluded the node that has no vote of this kind: the primary sends no PREPARE (§4.2) */
export function votesOf(ballot: Ballot, choice: string, tally: Tally, excluded: NodeId | null): Votes {
  const have = votersFor(ballot, choice);
  const conflicting = votersOf(ballot).filter((node) => ballot.choices[node] !== choice);
  return { have, tally, missing: absentees(ballot).filter((node) => node !== excluded), conflicting };
}
