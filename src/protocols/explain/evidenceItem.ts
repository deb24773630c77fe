import type { History } from '../../engine/history.ts';
import type { ActionKind } from '../../engine/interventions/index.ts';
import type { Journey } from '../../engine/journeys.ts';
import type { EnvelopeId } from '../../engine/network/envelope.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { NodeId, TimerName } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import type { MessageKind } from '../index.ts';
import type { ActorDecision } from '../pbft/explain/decisions.ts';

/** One thing that made a step possible. `step` is the index of the step in which it happened. */
export type Evidence =
  /** A message that arrived in that step. */
  | MessageEvidence
  /** A message that was sent in that step. */
  | {
      readonly kind: 'sending';
      readonly message: MessageKind;
      readonly from: NodeId;
      readonly id: EnvelopeId;
      readonly step: StepIndex;
    }
  /** A node's own vote: it counts, though no node sends a message to itself. */
  | { readonly kind: 'own'; readonly message: MessageKind; readonly from: NodeId; readonly step: StepIndex | null }
  /** An earlier decision of the same node. `about` is a sequence number, or the timestamp of a request. */
  | {
      readonly kind: 'decision';
      readonly decision: ActorDecision['kind'];
      readonly from: NodeId;
      readonly about: number;
      readonly step: StepIndex;
    }
  /** The start of the timer that expires in the step explained. */
  | { readonly kind: 'timer'; readonly timer: TimerName; readonly from: NodeId; readonly step: StepIndex }
  /** An earlier intervention. */
  | { readonly kind: 'outside'; readonly action: ActionKind; readonly step: StepIndex };

export interface MessageEvidence {
  readonly kind: 'message';
  readonly message: MessageKind;
  readonly from: NodeId;
  readonly id: EnvelopeId;
  readonly step: StepIndex | null;
}

/** A step of one node whose evidence is wanted. */
export interface Inquiry {
  readonly history: History;
  readonly stepIndex: StepIndex;
  readonly step: Step;
  readonly node: NodeId;
}

/** Returns the message that arrived in a step; empty for a step without one. */
export function arrivalIn(history: History, stepIndex: StepIndex): MessageEvidence[] {
  const cause = history.steps[stepIndex]?.cause;
  if (cause?.kind !== 'delivered') return [];
  const { message, from } = cause.envelope;
  const id = envelopeId(cause.envelope, history.setup.cluster.replicas);
  return [{ kind: 'message', message: message.kind as MessageKind, from, id, step: stepIndex }];
}

export function arrivalOf({ id, envelope, endStep }: Journey): MessageEvidence {
  const message = envelope.message.kind as MessageKind;
  return { kind: 'message', message, from: envelope.from, id, step: endStep };
}

export function sendingOf({ id, envelope, sentStep }: Journey): Evidence {
  const message = envelope.message.kind as MessageKind;
  return { kind: 'sending', message, from: envelope.from, id, step: sentStep };
}
