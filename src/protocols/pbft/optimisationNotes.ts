import type { NodeId, Note } from '../../engine/protocol.ts';
import type { ExecutedRequest, SlotNote } from './normalCaseNotes.ts';

/** What a replica says about tentative execution and reads (§5.1). */

/** Gate: a slot was executed when it was prepared, before it is committed (§5.1). */
export interface ExecutedTentativelyNote extends SlotNote {
  readonly kind: 'executedTentatively';
  readonly requests: readonly ExecutedRequest[];
}

/** A tentative execution was undone: the slot may be decided on otherwise in the next view (§5.1). */
export interface RolledBackNote extends Note {
  readonly kind: 'rolledBack';
  readonly sequence: number;
}

/** A request that only reads was answered (§5.1). */
export interface ReadAnsweredNote extends Note {
  readonly kind: 'readAnswered';
  readonly client: NodeId;
  readonly timestamp: number;
  readonly operation: string;
  readonly result: string;
}

/** A request that only reads waits until all that its result reflects is committed (§5.1). */
export interface ReadHeldNote extends Note {
  readonly kind: 'readHeld';
  readonly client: NodeId;
  readonly timestamp: number;
  readonly operation: string;
}
