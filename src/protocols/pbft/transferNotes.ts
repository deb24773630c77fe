import type { NodeId, Note } from '../../engine/protocol.ts';
import type { Digest } from '../digest.ts';
import type { SlotNote } from './normalCaseNotes.ts';
import type { PbftMessageKind } from './rules/messages.ts';

/** What a replica says about checkpoints (§4.3), and about what comes again: messages, requests and whole states. */

/** A checkpoint of the state after n was taken (§4.3). */
export interface CheckpointTakenNote extends Note {
  readonly kind: 'checkpointTaken';
  readonly sequence: number;
  readonly digest: Digest;
}

/** Gate: q replicas vouch for the checkpoint, and this one has it; the log below was discarded (§4.3). */
export interface StableNote extends Note {
  readonly kind: 'stable';
  readonly sequence: number;
  readonly digest: Digest;
  readonly voters: readonly NodeId[];
  /** How many log entries were discarded. */
  readonly collected: number;
}

/** No progress for a while: the replica told all others what it has (retransmission). */
export interface StatusSentNote extends Note {
  readonly kind: 'statusSent';
  readonly view: number;
  readonly active: boolean;
  readonly lastExecuted: number;
  readonly why: 'noProgress' | 'restarted' | 'requestUnknown';
}

/** A replica that lacked them was sent these messages again (retransmission). */
export interface RetransmittedNote extends Note {
  readonly kind: 'retransmitted';
  readonly to: NodeId;
  readonly messages: readonly PbftMessageKind[];
}

/** State transfer begins, or another replica is asked (§4.3, §4.4). */
export interface FetchStartedNote extends Note {
  readonly kind: 'fetchStarted';
  readonly sequence: number;
  readonly digest: Digest;
  readonly from: NodeId;
  /** Whose CHECKPOINTs certify the digest. */
  readonly voters: readonly NodeId[];
  readonly why: FetchReason;
}

export type FetchReason =
  /** f+1 replicas vouch for a checkpoint above the window: what lies between cannot be received any more. */
  | 'aboveWindow'
  /** A checkpoint is stable elsewhere, and this replica does not come nearer to it. */
  | 'behind'
  /** The NEW-VIEW starts from a checkpoint that this replica has not reached (§4.4). */
  | 'newView'
  /** q replicas vouch for another state than this replica computed. */
  | 'diverged'
  /** The replica that was asked before did not answer in time, or answered with another state. */
  | 'nextReplica';

/** The state after n was sent to a replica that asked for it. */
export interface StateSentNote extends Note {
  readonly kind: 'stateSent';
  readonly sequence: number;
  readonly to: NodeId;
}

/** The fetched state fits its certified digest and is now this replica's own: what lies before it is skipped. */
export interface StateInstalledNote extends Note {
  readonly kind: 'stateInstalled';
  readonly sequence: number;
  readonly digest: Digest;
  readonly from: NodeId;
  /** The last sequence number it had executed itself. */
  readonly before: number;
}

/** The requests behind a digest arrived (§4.4). */
export interface BodyLearntNote extends SlotNote {
  readonly kind: 'bodyLearnt';
}
