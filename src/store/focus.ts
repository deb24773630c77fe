import type { EnvelopeId } from '../network/envelope.ts';
import type { NodeId } from '../protocol/protocol.ts';

/** What somebody is looking at. It dims the rest of the diagram and fills the side panel. */
export type Focus =
  | { readonly kind: 'node'; readonly node: NodeId }
  | { readonly kind: 'message'; readonly id: EnvelopeId }
  | {
      readonly kind: 'gate';
      readonly gate: GateKind;
      readonly node: NodeId;
      readonly view: number;
      readonly sequence: number;
    };

/** The decisions of a slot at one replica, and the client's acceptance (sequence is then the timestamp). */
export type GateKind = 'prePrepared' | 'prepared' | 'committedLocal' | 'executed' | 'accepted';
