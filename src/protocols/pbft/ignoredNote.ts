import type { IgnoredInput } from '../../engine/protocol.ts';
import type { PbftMessageKind } from './rules/messages.ts';

/** Nothing is ignored in silence. */

/** An input that had no effect, and the check that decided so. */
export interface IgnoredNote extends IgnoredInput {
  readonly input: PbftMessageKind | 'timeout' | 'operation' | 'restart';
  readonly why: IgnoredReason;
}

export type IgnoredReason =
  /** Nobody who could sign as the sender sent this. */
  | 'forgedSender'
  /** The name inside the message is not the signer's. */
  | 'wrongSigner'
  /** A request inside the message is not signed by its client. */
  | 'forgedRequest'
  /** Only replicas vote and propose; only clients ask. */
  | 'wrongRole'
  | 'oldTimestamp'
  /** PP2: the primary has given this request a sequence number already. */
  | 'alreadyOrdered'
  /** A PRE-PREPARE, or a relayed request, from or for someone who is not primary of the view. */
  | 'notPrimary'
  /** PR1: the primary's word is the PRE-PREPARE; it has no PREPARE. */
  | 'prepareFromPrimary'
  | 'wrongView'
  | 'belowWindow'
  | 'aboveWindow'
  /** d ≠ D(m). */
  | 'wrongDigest'
  /** PP3.3: another digest was accepted for this view and sequence number. */
  | 'conflictingProposal'
  /** The same again: no second effect. */
  | 'duplicate'
  /** PR2: the first vote of a sender for (v, n) counts; this one names another digest. */
  | 'secondVote'
  /** More messages of later views than can be of use: the sender's bound is reached. */
  | 'tooManyEarly'
  /** A VIEW-CHANGE or NEW-VIEW for a view that is not ahead of this replica's own (§4.4). */
  | 'staleViewChange'
  /** VC2: C does not prove h. */
  | 'unprovedCheckpoint'
  /** VC2: something quoted was never signed by whom it names. */
  | 'forgedQuote'
  /** VC2: two certificates for one sequence number. */
  | 'repeatedCertificate'
  /** VC2: a certificate outside (h, h + L], or of a view that is not earlier. */
  | 'misplacedCertificate'
  /** VC2: PREPAREs that do not match, are too few, repeat a sender, or come from the primary. */
  | 'unprovedCertificate'
  /** NV4: V has fewer than q VIEW-CHANGEs of different replicas, each valid and for this view. */
  | 'tooFewViewChanges'
  | 'repeatedViewChange'
  | 'wrongViewInside'
  | 'invalidViewChange'
  /** NV4: O is not what V makes it. */
  | 'wrongProposals'
  /** The sender of a STATUS lacks nothing that this replica could send. */
  | 'nothingToSend'
  | 'noSuchState'
  | 'notFetching'
  /** The state does not fit the digest that is certified for it. */
  | 'uncertifiedState'
  /** Nobody needs these requests: their slot is not open, or has them. */
  | 'unneededBody'
  /** A request that only reads, where that is off, or one that says it only reads and does not. */
  | 'notReadOnly'
  /** The client is not waiting for this reply (any more). */
  | 'notOutstanding'
  | 'notForMe'
  /** The timer was set for something that has been settled. */
  | 'settled'
  | 'unknownOperation';
