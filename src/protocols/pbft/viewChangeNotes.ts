import type { NodeId, Note } from '../../engine/protocol.ts';
import type { Digest } from '../digest.ts';

/** What a replica says about the change of views (§4.4). */

/** A VIEW-CHANGE was multicast, and the view it asks for is not active yet (§4.4). */
export interface ViewChangeStartedNote extends Note {
  readonly kind: 'viewChangeStarted';
  /** The view it asks for, and the one it leaves. */
  readonly view: number;
  readonly left: number;
  readonly why: ViewChangeReason;
  /** The replicas whose VIEW-CHANGEs made it join; empty where its own timer ran out. */
  readonly joined: readonly NodeId[];
  readonly lowWaterMark: number;
  /** What its P holds, by ascending sequence number. */
  readonly certificates: readonly { readonly sequence: number; readonly view: number; readonly digest: Digest }[];
}

export type ViewChangeReason =
  /** A request was not executed in time (§4.4). */
  | 'requestTimeout'
  /** No NEW-VIEW came in time, or nothing was executed in its view (§4.5.2). */
  | 'newViewTimeout'
  /** f+1 others have left this view (§4.5.2). */
  | 'joined';

/** Gate: the NEW-VIEW was made (by the primary) or accepted (by a backup): the view is active here (§4.4). */
export interface EnteredViewNote extends Note {
  readonly kind: 'enteredView';
  readonly view: number;
  readonly primary: NodeId;
  /** Whose VIEW-CHANGEs are in V. */
  readonly members: readonly NodeId[];
  /** Min-s and max-s: O has a proposal for each sequence number above the first, up to the second. */
  readonly minSequence: number;
  readonly maxSequence: number;
  /** How each proposal of O was chosen, by ascending sequence number. */
  readonly choices: readonly SlotChoice[];
}

/** How O decides on one sequence number (§4.4). */
export interface SlotChoice {
  readonly sequence: number;
  /** The digest that is proposed again; that of the null request where no certificate names the slot. */
  readonly digest: Digest;
  /** The view of the certificate that was chosen; null where the slot becomes the null request. */
  readonly certifiedView: number | null;
  /** The certificates in V for this slot: whose they are, and of which view. In the order of V. */
  readonly competing: readonly { readonly replica: NodeId; readonly view: number; readonly digest: Digest }[];
  /** Two certificates of the same, highest view name different requests: impossible with at most f faults (§4.2). */
  readonly isContradictory: boolean;
}

/** A message of a view that this replica has not entered yet is kept until it does (§4.4 does not say what to do). */
export interface KeptForLaterNote extends Note {
  readonly kind: 'keptForLater';
  readonly input: 'prePrepare' | 'prepare' | 'commit';
  readonly view: number;
  readonly sequence: number;
}
