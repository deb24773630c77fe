import type { Ballot } from '../../ballot.ts';
import { copyBallot, createBallot } from '../../ballot.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { Batch, Proposal } from './messages.ts';

/** One (view, sequence number) in the log of one replica. */
export interface Slot {
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  /** The accepted PRE-PREPARE, or its equal in the O of a NEW-VIEW; null where there is none yet. */
  proposal: Proposal | null;
  /** The requests; null where only their digest is known. */
  batch: Batch | null;
  readonly prepares: Ballot;
  readonly commits: Ballot;
  /** The proposal is within the window and accepted: pre-prepared. */
  accepted: boolean;
  prepared: boolean;
  committed: boolean;
  /** It is committed by the proof of a decision from elsewhere, not by what this replica counted (`decision.ts`). */
  decided: boolean;
  executed: boolean;
  /** True once it has asked the others about this slot while it knew of it from no more than f of them. */
  asked: boolean;
}

export function createSlot(view: ViewNumber, sequence: SequenceNumber, replicas: number): Slot {
  return {
    view,
    sequence,
    proposal: null,
    batch: null,
    prepares: createBallot(replicas),
    commits: createBallot(replicas),
    accepted: false,
    prepared: false,
    committed: false,
    decided: false,
    executed: false,
    asked: false,
  };
}

/** Written out in the order of `createSlot`, so that copies are stored as originals are (`replicaState.ts`). */
export function copySlot(slot: Slot): Slot {
  return {
    view: slot.view,
    sequence: slot.sequence,
    proposal: slot.proposal,
    batch: slot.batch,
    prepares: copyBallot(slot.prepares),
    commits: copyBallot(slot.commits),
    accepted: slot.accepted,
    prepared: slot.prepared,
    committed: slot.committed,
    decided: slot.decided,
    executed: slot.executed,
    asked: slot.asked,
  };
}
