import type { NodeId, Note } from '../../engine/protocol.ts';

/** What a client says (§4.1). */

/** The client sent its request: to the primary it believes in, or to all (§4.1). `attempt` is 0 for the first sending. */
export interface RequestedNote extends Note {
  readonly kind: 'requested';
  readonly operation: string;
  readonly timestamp: number;
  readonly to: NodeId | 'all';
  readonly attempt: number;
  /** It asks for an answer without an order (§5.1). */
  readonly readOnly: boolean;
}

/** The client has a request outstanding already; this one waits its turn (§4.1: one at a time). */
export interface QueuedNote extends Note {
  readonly kind: 'queued';
  readonly operation: string;
  readonly behind: number;
}

/** Gate: f+1 replies of different replicas agree; the client accepts the result (§4.1). */
export interface AcceptedNote extends Note {
  readonly kind: 'accepted';
  readonly timestamp: number;
  readonly operation: string;
  readonly result: string;
  readonly replicas: readonly NodeId[];
}
