import type { ActionKind } from '../../engine/interventions/index.ts';
import type { MessageLabel, NodeId } from '../../engine/protocol.ts';

/** One mark of the tape. `step` is the index of its step; a step may have several marks. */
export type Mark =
  /** A request's first message of each kind: where its phases begin (§4.2). */
  | { readonly kind: 'phase'; readonly step: number; readonly phase: Phase; readonly label: MessageLabel }
  /** Something that counts as a fault, or mends one, and had an effect. */
  | { readonly kind: 'fault'; readonly step: number; readonly action: ActionKind }
  | {
      readonly kind: 'gate';
      readonly step: number;
      readonly gate: Exclude<GateName, 'accepted'>;
      readonly node: NodeId;
      readonly sequence: number;
    }
  | { readonly kind: 'accepted'; readonly step: number; readonly node: NodeId; readonly timestamp: number }
  /** A replica asks for a view, or enters it (§4.4). */
  | {
      readonly kind: 'viewChangeStarted' | 'enteredView';
      readonly step: number;
      readonly node: NodeId;
      readonly view: number;
    }
  /** A replica takes over the state after n, or undoes what it executed tentatively. */
  | {
      readonly kind: 'stateInstalled' | 'rolledBack';
      readonly step: number;
      readonly node: NodeId;
      readonly sequence: number;
    };

/** The decisions of a replica about a slot or a checkpoint, and of a client about a result. */
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

/** The messages that order a request (§4.2). All others are about checkpoints, views, and what somebody lacks. */
export const phases = ['request', 'prePrepare', 'prepare', 'commit', 'reply'] as const;

export type Phase = (typeof phases)[number];
