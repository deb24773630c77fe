import type { History } from '../../engine/history.ts';
import type { ActionKind } from '../../engine/interventions/index.ts';
import type { Journey } from '../../engine/journeys.ts';
import type { EnvelopeId } from '../../engine/network/envelope.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import type { NodeId, TimerName } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import type { MessageKind } from '../index.ts';
import type { ActorDecision } from '../pbft/explain/decisions.ts';

/** One thing that made a step possible, and where it is found. `step` is an index into the steps of the history. */
export type Evidence =
  /** A message that arrived, and in which step. */
  | MessageEvidence
  /** The step that sent a message. */
  | {
      readonly kind: 'sending';
      readonly message: MessageKind;
      readonly from: NodeId;
      readonly id: EnvelopeId;
      readonly step: number;
    }
  /** The node's own word: it counts, though no node sends a message to itself. */
  | { readonly kind: 'own'; readonly message: MessageKind; readonly from: NodeId; readonly step: number | null }
  /** What the same node decided before. `about` is a sequence number, or the timestamp of a request. */
  | {
      readonly kind: 'decision';
      readonly decision: ActorDecision['kind'];
      readonly from: NodeId;
      readonly about: number;
      readonly step: number;
    }
  /** That the timer which now ran out was started. */
  | { readonly kind: 'timer'; readonly timer: TimerName; readonly from: NodeId; readonly step: number }
  /** What was done from outside. */
  | { readonly kind: 'outside'; readonly action: ActionKind; readonly step: number };

export interface MessageEvidence {
  readonly kind: 'message';
  readonly message: MessageKind;
  readonly from: NodeId;
  readonly id: EnvelopeId;
  readonly step: number | null;
}

/** A step of one node, for which evidence is sought. */
export interface Inquiry {
  readonly history: History;
  readonly stepIndex: number;
  readonly step: Step;
  readonly node: NodeId;
}

/** The message whose arrival a step is; empty where it is none. */
export function arrivalIn(history: History, stepIndex: number): MessageEvidence[] {
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
