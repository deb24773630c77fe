import type { ActionKind } from '../../engine/interventions/index.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { MessageLabel, NodeId } from '../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../numbers.ts';

/** A mark of the tape. `step` is the index of its step; a step may have several marks. */
export type Mark =
  /** The first message of each kind of a request: the beginning of a phase (§4.2). */
  | { readonly kind: 'phase'; readonly step: StepIndex; readonly phase: Phase; readonly label: MessageLabel }
  /** An intervention with an effect that counts as a fault, or repairs one. */
  | { readonly kind: 'fault'; readonly step: StepIndex; readonly action: ActionKind }
  | {
      readonly kind: 'gate';
      readonly step: StepIndex;
      readonly gate: Exclude<GateName, 'accepted'>;
      readonly node: NodeId;
      readonly sequence: SequenceNumber;
    }
  | { readonly kind: 'accepted'; readonly step: StepIndex; readonly node: NodeId; readonly timestamp: number }
  /** A replica asks for a view, or enters it (§4.4). */
  | {
      readonly kind: 'viewChangeStarted' | 'enteredView';
      readonly step: StepIndex;
      readonly node: NodeId;
      readonly view: ViewNumber;
    }
  /** A replica installs the state after sequence number n, or rolls back what it executed tentatively. */
  | {
      readonly kind: 'stateInstalled' | 'rolledBack';
      readonly step: StepIndex;
      readonly node: NodeId;
      readonly sequence: SequenceNumber;
    };

/** The decisions of a replica on a slot or a checkpoint, and of a client on a result. */
export const gateKinds = [
  'prePrepared',
  'prepared',
  'committedLocal',
  'executedTentatively',
  'executed',
  'stable',
  'accepted',
] as const;

export type GateName = (typeof gateKinds)[number];

/**
 * The messages that order a request (§4.2). All others are for checkpoints, view changes, or a replica that lacks
 * something.
 */
export const phases = ['request', 'prePrepare', 'prepare', 'commit', 'reply'] as const;

export type Phase = (typeof phases)[number];
