import type { History } from '../../../engine/history.ts';
import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { faultsTolerated, weakQuorumSize } from '../../quorum.ts';
import { withPolicy } from '../broken/policyOf.ts';
import type { CountedNote, VoteCount } from '../normalCaseNotes.ts';
import type { PbftNote } from '../notes.ts';
import { commitsOf, preparesOf, quorumOf } from '../rules/counting.ts';
import type { ReplyStage } from '../rules/messages.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { ReplicaState, Slot } from '../rules/replicaState.ts';
import type { StableNote } from '../transferNotes.ts';
import { whenDecided } from './decisions.ts';

/**
 * How many votes there are, and how many it takes: the one place that text, page and diagram ask. All is counted as the
 * rules of the run count, broken ones included. A prepared certificate is q of q, its PRE-PREPARE included (§4.2).
 */

/** A certificate as far as it has come. */
export interface Tally extends VoteCount {
  /** One of those that are here is the PRE-PREPARE. */
  readonly withProposal: boolean;
}

/** The numbers that decide in a cluster. */
export interface Thresholds {
  /** f. */
  readonly faults: number;
  /** q. */
  readonly quorum: number;
  /** f+1. */
  readonly weakQuorum: number;
  /** Any two quorums share a correct replica (§4): not so where a broken rule makes them too small. */
  readonly quorumsMeet: boolean;
  /** q−f: at least so many of a quorum are correct. */
  readonly correctInQuorum: number;
  /** How many equal replies a client waits for, by what they rest on. */
  readonly replies: Readonly<Record<ReplyStage, number>>;
}

export function thresholdsOf(cluster: Cluster): Thresholds {
  const faults = faultsTolerated(cluster.replicas);
  // Everybody in a cluster counts alike.
  const place = withPolicy({ self: 0, cluster });
  const quorum = quorumOf(place);
  const replies = (stage: ReplyStage): number => place.policy.repliesNeeded(place, stage);
  return {
    faults,
    quorum,
    weakQuorum: weakQuorumSize(cluster.replicas),
    quorumsMeet: 2 * quorum - cluster.replicas > faults,
    correctInQuorum: quorum - faults,
    replies: { committed: replies('committed'), tentative: replies('tentative'), readOnly: replies('readOnly') },
  };
}

/** The certificate that PREPAREs make together with the PRE-PREPARE: the rule counts the PREPAREs alone (§4.2). */
export function preparedTally({ have, need }: VoteCount, withProposal: boolean): Tally {
  return { have: have + (withProposal ? 1 : 0), need: need + 1, withProposal };
}

/** The certificate of the proposal that a replica holds, after it counted a vote; before a proposal, that of the vote. */
export function tallyAfterVote(note: CountedNote): Tally {
  const { vote, have, need, proposalVotes, proposalKnown } = note;
  const votes = { have: proposalVotes ?? have, need };
  return vote === 'prepare' ? preparedTally(votes, proposalKnown) : { ...votes, withProposal: false };
}

/** How far a slot is from `prepared`. Before it has a proposal, the most frequent vote counts. */
export function prepareTally(place: PbftPlace, state: ReplicaState, slot: Slot): Tally {
  const prepares = preparesOf(place, state, slot);
  if (slot.proposal) return preparedTally(prepares, true);
  return preparedTally({ ...prepares, have: mostFor(slot.prepares) }, false);
}

/** How far a slot is from committed-local. Before it has a proposal, the most frequent vote counts. */
export function commitTally(place: PbftPlace, state: ReplicaState, slot: Slot): Tally {
  const commits = commitsOf(place, state, slot);
  return { ...commits, have: slot.proposal ? commits.have : mostFor(slot.commits), withProposal: false };
}

/** How many CHECKPOINTs made this checkpoint stable at a replica, up to a step; null where it was not stable by then. */
export function tallyOfStable(history: History, node: NodeId, sequence: number, until: number): VoteCount | null {
  const step = whenDecided(history, node, { kind: 'stable', sequence }, until);
  const notes = (step === null ? [] : history.steps[step]?.notes) as readonly PbftNote[];
  return notes.find((note): note is StableNote => note.kind === 'stable' && note.sequence === sequence) ?? null;
}

function mostFor({ tallies }: Ballot): number {
  return Math.max(0, ...tallies.map(({ count }) => count));
}
