import type { Cluster } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { faultsTolerated, weakQuorumSize } from '../../quorum.ts';
import { withPolicy } from '../broken/policyOf.ts';
import type { CountedNote, VoteCount } from '../notes.ts';
import { commitsOf, preparesOf, quorumOf } from '../rules/counting.ts';
import type { ReplyStage } from '../rules/messages.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { Slot } from '../rules/slot.ts';

/**
 * Counts of votes and their thresholds, for text, page and diagram: nothing else computes them. They follow the rules
 * of the run, broken ones included. A prepared certificate is q of q, its PRE-PREPARE included (§4.2).
 */

/** The count of a certificate that may be incomplete. */
export interface Tally extends VoteCount {
  /** True if the PRE-PREPARE is one of the votes that are in. */
  readonly withProposal: boolean;
}

/** The thresholds of a cluster. */
export interface Thresholds {
  /** f, the number of faulty replicas that are tolerated. */
  readonly faults: number;
  /** q, the size of a quorum. */
  readonly quorum: number;
  /** f+1, of which at least one is correct. */
  readonly weakQuorum: number;
  /** 2q−n, the least number of replicas that any two quorums share; 0 if they need not meet. */
  readonly inTwoQuorums: number;
  /** True if any two quorums share a correct replica (§4): false if a broken rule makes them too small. */
  readonly quorumsMeet: boolean;
  /** q−f, the least number of correct replicas in a quorum. */
  readonly correctInQuorum: number;
  /** The number of equal replies that a client waits for, by kind of reply. */
  readonly replies: Readonly<Record<ReplyStage, number>>;
}

/** f, which depends on n alone (§3). */
export function faultsIn({ replicas }: Pick<Cluster, 'replicas'>): number {
  return faultsTolerated(replicas);
}

export function thresholdsOf(cluster: Cluster): Thresholds {
  const faults = faultsIn(cluster);
  // All nodes of a cluster have the same thresholds.
  const place = withPolicy({ self: 0, cluster });
  const quorum = quorumOf(place);
  const replies = (stage: ReplyStage): number => place.policy.repliesNeeded(place, stage);
  const inTwoQuorums = Math.max(0, 2 * quorum - cluster.replicas);
  return {
    faults,
    quorum,
    weakQuorum: weakQuorumSize(cluster.replicas),
    inTwoQuorums,
    quorumsMeet: inTwoQuorums > faults,
    correctInQuorum: quorum - faults,
    replies: { committed: replies('committed'), tentative: replies('tentative'), readOnly: replies('readOnly') },
  };
}

/** The liars with which correct replicas still cannot execute different requests in one slot. */
export interface AgreementBound {
  /** n. */
  readonly replicas: number;
  /** The largest number of such liars: one fewer than the replicas that any two quorums share. */
  readonly liars: number;
  /** 2q−n. */
  readonly inTwoQuorums: number;
}

/**
 * Returns the bound where more than f replicas lie and agreement still holds, since any two quorums share a correct
 * replica; null where no more than f lie, or where they are enough to break it. With n = 3f+2 two quorums share f+2, so
 * f+1 liars cannot break agreement. All that rests on f+1 replicas, they can: replies, fetched states, view changes.
 */
export function agreementBeyond(cluster: Cluster, liars: number): AgreementBound | null {
  const { faults, inTwoQuorums } = thresholdsOf(cluster);
  if (liars <= faults || liars >= inTwoQuorums) return null;
  return { replicas: cluster.replicas, liars: inTwoQuorums - 1, inTwoQuorums };
}

/** Adds the PRE-PREPARE to a count of PREPAREs, since the rule counts the PREPAREs alone (§4.2). */
export function preparedTally({ have, need }: VoteCount, withProposal: boolean): Tally {
  return { have: have + (withProposal ? 1 : 0), need: need + 1, withProposal };
}

/**
 * Returns the tally of the proposal that a replica has, after it counted a vote; without a proposal, that of the vote.
 */
export function tallyAfterVote(note: CountedNote): Tally {
  const { vote, have, need, proposalVotes, proposalKnown } = note;
  const votes = { have: proposalVotes ?? have, need };
  return vote === 'prepare' ? preparedTally(votes, proposalKnown) : { ...votes, withProposal: false };
}

/** Returns the tally of a slot's prepared certificate; without a proposal, that of the most frequent vote. */
export function prepareTally(place: PbftPlace, state: ReplicaState, slot: Slot): Tally {
  const prepares = preparesOf(place, state, slot);
  if (slot.proposal) return preparedTally(prepares, true);
  return preparedTally({ ...prepares, have: mostFor(slot.prepares) }, false);
}

/** Returns the tally of a slot's commit certificate; without a proposal, that of the most frequent vote. */
export function commitTally(place: PbftPlace, state: ReplicaState, slot: Slot): Tally {
  const commits = commitsOf(place, state, slot);
  return { ...commits, have: slot.proposal ? commits.have : mostFor(slot.commits), withProposal: false };
}

function mostFor({ tallies }: Ballot): number {
  return Math.max(0, ...tallies.map(({ count }) => count));
}
