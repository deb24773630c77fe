import type { NodeId } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { absentees, votersFor, votersOf } from '../../ballot.ts';
import { primaryOf } from '../../quorum.ts';
import { preparesNeededIn, quorumOf } from '../rules/counting.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { ReplicaState, Slot } from '../rules/replicaState.ts';
import { highWaterMark } from '../rules/replicaState.ts';
import type { Votes, Waiting } from './replicaWaiting.ts';

/** What the slots of a replica wait for: each for its next gate (§4.2). */

export function waitingOfSlots(place: PbftPlace, state: ReplicaState): Waiting[] {
  const { log, lastExecuted } = state;
  const known = [...log.keys()].filter((sequence) => sequence > lastExecuted).sort((a, b) => a - b);
  const high = highWaterMark(state, place.cluster.window);
  const highest = Math.min(known.at(-1) ?? 0, high);
  const within = Array.from({ length: Math.max(0, highest - lastExecuted) }, (_, index) => lastExecuted + 1 + index);
  // Above the window there are slots only where that rule is broken (E15): too many to name those in between.
  const open = [...within, ...known.filter((sequence) => sequence > high)];
  return open.map((sequence) => waitingOfSlot(place, state, sequence, log.get(sequence)));
}

/** A slot below a known one is open even if no message for it has come: nothing above it can be executed. */
function waitingOfSlot(place: PbftPlace, state: ReplicaState, sequence: number, slot: Slot | undefined): Waiting {
  const { replicas } = place.cluster;
  const view = slot?.view ?? state.view;
  const primary = primaryOf(view, replicas);
  if (!slot?.proposal) {
    const [prepares, commits] = slot ? [votersOf(slot.prepares), votersOf(slot.commits)] : [[], []];
    return { kind: 'prePrepared', view, sequence, primary, prepares, commits };
  }
  const { digest } = slot.proposal;
  if (!slot.batch) return { kind: 'body', view, sequence, digest };
  if (!slot.prepared) {
    const votes = countVotes(slot.prepares, digest, preparesNeededIn(place), primary);
    return { kind: 'prepared', view, sequence, digest, primary, votes };
  }
  if (!slot.committed) {
    const votes = countVotes(slot.commits, digest, quorumOf(place), null);
    return { kind: 'committedLocal', view, sequence, digest, primary, votes };
  }
  return { kind: 'executed', view, sequence, waitsFor: state.lastExecuted + 1 };
}

/** @param excluded the node that has no vote of this kind: the primary has no PREPARE (§4.2). */
export function countVotes(ballot: Ballot, choice: string, need: number, excluded: NodeId | null): Votes {
  const have = votersFor(ballot, choice);
  const conflicting = votersOf(ballot).filter((node) => ballot.choices[node] !== choice);
  return { have, need, missing: absentees(ballot).filter((node) => node !== excluded), conflicting };
}
