import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { StepIndex } from '../engine/numbers.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../protocols/numbers.ts';

/** The thing that somebody is looking at. It dims the rest of the diagram and fills the side panel. */
export type Focus =
  | { readonly kind: 'node'; readonly node: NodeId }
  | { readonly kind: 'message'; readonly id: EnvelopeId }
  | {
      readonly kind: 'gate';
      readonly gate: GateKind;
      readonly node: NodeId;
      readonly view: ViewNumber;
      readonly sequence: SequenceNumber;
    };

/** A focus, and what belongs to it where a trace of it is shown instead of the usual (`causes.ts`). */
export type TracedFocus = Focus & {
  readonly ids?: ReadonlySet<EnvelopeId>;
  readonly steps?: ReadonlySet<StepIndex>;
  readonly nodes?: readonly NodeId[];
};

/** The decisions of nodes. */
export type GateKind =
  /** About a slot. */
  | 'prePrepared'
  | 'prepared'
  | 'committedLocal'
  | 'executed'
  /** When it is prepared, before it is committed (§5.1). */
  | 'executedTentatively'
  /** About a checkpoint; the view is then 0. */
  | 'checkpointTaken'
  | 'stable'
  /** About a view; the sequence number is then 0. */
  | 'enteredView'
  /** About a client; the view is then 0, and the sequence number the timestamp. */
  | 'accepted';
