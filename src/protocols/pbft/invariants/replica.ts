import type { NodeId, Place } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { faultsTolerated, primaryOf, quorumSize } from '../../quorum.ts';
import type { ReplicaState } from '../rules/replicaState.ts';

/**
 * A replica, with the numbers that its invariants compare. They and the votes are counted here once more: an invariant
 * that counted as the rules do would make their mistakes.
 */
export interface Replica {
  readonly place: Place;
  readonly self: NodeId;
  readonly state: ReplicaState;
  /** n, f and q. */
  readonly replicas: number;
  readonly faults: number;
  readonly quorum: number;
  /** H = h + L. */
  readonly high: number;
  /** The primary of its view. */
  readonly primary: NodeId;
}

export function lookAt(place: Place, state: ReplicaState): Replica {
  const { replicas, window } = place.cluster;
  return {
    place,
    self: place.self,
    state,
    replicas,
    faults: faultsTolerated(replicas),
    quorum: quorumSize(replicas),
    high: state.lowWaterMark + window,
    primary: primaryOf(state.view, replicas),
  };
}

/** The fault of voters that are not different replicas in ascending order, or fewer than needed. */
export function votersFault(voters: readonly NodeId[], need: number, replicas: number): string | null {
  let before = -1;
  for (const voter of voters) {
    if (voter <= before || voter >= replicas) return `the voters are ${voters.join(', ')}`;
    before = voter;
  }
  return voters.length < need ? `there are ${voters.length} of ${need} voters` : null;
}

/** The fault of a ballot that has not one place a replica, or counts other votes than were cast. */
export function countFault({ choices, tallies }: Ballot, replicas: number): string | null {
  if (choices.length !== replicas) return `there are ${choices.length} places for ${replicas} replicas`;
  let cast = 0;
  for (const choice of choices) if (choice !== null) cast++;
  let counted = 0;
  for (const { choice, count } of tallies) {
    let voters = 0;
    for (const other of choices) if (other === choice) voters++;
    if (voters !== count) return `${count} votes are counted, and ${voters} replicas cast them`;
    counted += count;
  }
  return counted === cast ? null : `${counted} votes are counted, and ${cast} replicas have voted`;
}

/** How many votes a ballot counts for this choice. */
export function votesFor({ tallies }: Ballot, wanted: string | undefined): number {
  for (const { choice, count } of tallies) if (choice === wanted) return count;
  return 0;
}
