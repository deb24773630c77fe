import type { ClientIndex, Cluster, NodeId, Place, Ticks } from '../../../engine/protocol.ts';
import type { Ballot, VoteCast } from '../../ballot.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { IgnoredReason } from '../notes.ts';
import type { PbftOutbox } from './actor.ts';
import type {
  Commit,
  NewView,
  PbftMessage,
  PrePrepare,
  Prepare,
  PreparedCertificate,
  Proposal,
  ReplyStage,
  Request,
  Status,
  ViewChange,
} from './messages.ts';
import type { ChoicePolicy, NewViewChoice } from './newViewChoice.ts';
import type { ProofFault } from './proofFault.ts';
import type { CertifiedCheckpoint, ReplicaState } from './replicaState.ts';
import type { ServiceState, StoredReply } from './service.ts';
import type { Slot } from './slot.ts';

/** The place of an actor of PBFT: who it is, in which cluster, and by which policy everybody acts in this run. */
export interface PbftPlace extends Place {
  readonly policy: Policy;
}

/**
 * The questions at which the classic mistakes in building PBFT depart from the paper. `paperPolicy` has the right
 * answers, each written in the file of the part that it belongs to; a broken rule (in `broken/`) replaces one or two of
 * them. The handlers ask, and do not know whose answer they get.
 *
 * An answer that depends on other answers, as on how large a quorum is, is given the whole place; all others are given
 * no more than they need.
 */
export interface Policy extends ChoicePolicy {
  /** q: the number of replicas in a quorum; any two quorums share a correct replica (§3, §4). */
  quorum(cluster: Cluster): number;
  /** PR3: the PREPAREs of backups that make a slot prepared, beside the PRE-PREPARE: q−1 (§4.2). */
  preparesNeeded(place: PbftPlace): number;
  /** CM3: the COMMITs, own included, that make a prepared slot committed-local: q (§4.2). */
  commitsNeeded(place: PbftPlace): number;
  /** PR1: true where a PREPARE of this replica counts in this view, as those of backups do (§4.2). */
  mayPrepare(cluster: Cluster, view: ViewNumber, replica: NodeId): boolean;
  /** PR2: counts a PREPARE or a COMMIT, by its sender: one vote a replica (§4.2). */
  castVote(ballot: Ballot, voter: NodeId, choice: Digest): VoteCast;
  /** PR3, CM3: the number of PREPAREs or COMMITs for the (v, n, d) of the proposal that the slot holds (§4.2). */
  votesForProposal(slot: Slot, kind: 'prepares' | 'commits', state: ReplicaState): number;
  /** PP3.2, PP3.4, PR1, CM2: the message is admitted if it is of this view, which is active, and h < n ≤ H (§4.2). */
  admission(cluster: Cluster, state: ReplicaState, message: PrePrepare | Prepare | Commit): Admission;
  /**
   * PP3.3: the slot that a PRE-PREPARE is for; it holds a proposal already where one for the same (v, n) came first
   * (§4.2).
   */
  slotFor(cluster: Cluster, state: ReplicaState, proposal: Proposal): Slot;

  /**
   * CM4: the committed slot that may be executed now: the one after the last executed. `committed` is the latest
   * (§4.2).
   */
  nextToExecute(state: ReplicaState, committed: number): Slot | undefined;
  /** C5: the stored reply to the last request of this client that was executed (§4.1). */
  lastReplyTo(service: ServiceState, client: ClientIndex): StoredReply | undefined;
  /** C6: the digest that replicas vouch for; the last replies are part of the state (§4.3). */
  digestOfService(service: ServiceState): Digest;
  /** ST4: the state of a replica that has fetched one, and had another of its own (§4.3). */
  installService(fetched: ServiceState, own: ServiceState): ServiceState;

  /** K2: the number of replicas that vouch for this very state (§4.3). */
  vouchersFor(votes: Ballot, digest: Digest): number;
  /** PP1: the highest sequence number that the primary gives out before h moves (§4.3). */
  assignLimit(cluster: Cluster, state: ReplicaState): number;

  /** T1: true where the timer runs as long as this replica waits for a request (§4.4). */
  isOnWatch(place: Place, state: ReplicaState): boolean;
  /** T2: the request that the timer runs for after some slot was executed: still the same one (§4.4). */
  timedAfterExecution(timed: Request | null): Request | null;
  /**
   * T3, T4: how long a replica waits in its view: twice as long with every view in which nothing was executed (§4.5.2).
   */
  patience(cluster: Cluster, state: ReplicaState): Ticks;

  /** VC1: the set P of a VIEW-CHANGE: for each n > h that prepared here, its certificate of the highest view (§4.4). */
  preparedCertificates(state: ReplicaState): PreparedCertificate[];
  /**
   * VC2: why a VIEW-CHANGE is not the word of the replica that it names; null where that one signed it (§4.4).
   * @param signer - who did sign it; null where nobody can tell
   */
  signerFault(cluster: Cluster, viewChange: ViewChange, signer: NodeId | null): IgnoredReason | null;
  /**
   * VC2: the fault that makes the VIEW-CHANGE void which this certificate is part of; null where it proves its slot
   * (§4.4).
   */
  certificateFault(place: PbftPlace, viewChange: ViewChange, certificate: PreparedCertificate): ProofFault | null;
  /** VC3: keeps a valid VIEW-CHANGE, the latest of its sender: f+1 of them are f+1 replicas (§4.5.2). */
  keepViewChange(state: ReplicaState, viewChange: ViewChange): void;
  /** T5: the messages that lead into this replica's view, for one that is not in it yet (§4.4, §6.1). */
  viewLacked(self: NodeId, state: ReplicaState, status: Status): PbftMessage[];

  /**
   * NV4: the fault of V, which holds valid VIEW-CHANGEs of q different replicas for this view; null where none (§4.4).
   */
  membersFault(place: PbftPlace, newView: NewView): ProofFault | null;
  /** NV4: the choice that a NEW-VIEW is accepted with: the one computed from V; null where O is another (§4.4). */
  confirmedChoice(newView: NewView, computed: NewViewChoice): NewViewChoice | null;
  /** NV3: h moves to the checkpoint that O starts from, as soon as this replica has its state (§4.4). */
  adoptCheckpoint(place: PbftPlace, state: ReplicaState, checkpoint: CertifiedCheckpoint, out: PbftOutbox): void;
  /** NV7: the sequence number after which the primary of a new view goes on: max-s, not the last of its own (§4.4). */
  assignedUpTo(maxSequence: SequenceNumber, lastAssigned: SequenceNumber): number;

  /** C3: the number of equal replies of different replicas that a client waits for (§4.1, §5.1). */
  repliesNeeded(place: PbftPlace, stage: ReplyStage): number;
}

/** Admission of a message of the normal case: handled now, once its view is entered, or not at all. */
export type Admission = 'admitted' | 'early' | 'wrongView' | 'belowWindow' | 'aboveWindow';
