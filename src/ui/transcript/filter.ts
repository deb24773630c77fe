import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import { envelopeOf } from '../../engine/trace.ts';
import { isMilestone } from '../../protocols/explain/milestones.ts';
import { interventionOf } from '../../protocols/interventions.ts';

/** The steps of a run that the user wants to read. */
export interface Filter {
  /** Steps of this node, or about a message from or to it; null for all. */
  readonly node: NodeId | null;
  readonly kind: StepKind;
  readonly faultsOnly: boolean;
}

/** Everything, the decisions, one kind of message by the name of its kind, timers, or what was done from outside. */
export type StepKind = 'all' | 'milestone' | 'timeout' | 'intervention' | `message:${string}`;

export const everything: Filter = { node: null, kind: 'all', faultsOnly: false };

/** The indexes of the steps that pass, in order. */
export function stepsThatPass(history: History, filter: Filter): number[] {
  return history.steps.flatMap((step, index) => (passes(history, step, filter) ? [index] : []));
}

function passes(history: History, step: Step, { node, kind, faultsOnly }: Filter): boolean {
  return (node === null || concerns(step, node)) && isOfKind(history, step, kind) && (!faultsOnly || isFaulty(step));
}

function concerns(step: Step, node: NodeId): boolean {
  if (step.node === node) return true;
  const envelope = envelopeOf(step.cause);
  return envelope !== null && (envelope.from === node || envelope.to === node) && step.node === null;
}

function isOfKind(history: History, step: Step, kind: StepKind): boolean {
  if (kind === 'all') return true;
  if (kind === 'milestone') return isMilestone(history, step);
  if (kind === 'timeout' || kind === 'intervention') return step.cause.kind === kind;
  return envelopeOf(step.cause)?.message.kind === kind.slice('message:'.length);
}

/** Somebody interfered, a message did not get through, or one was refused. */
function isFaulty({ cause, sent, notes }: Step): boolean {
  if (cause.kind === 'intervention') return interventionOf(cause.intervention.action.kind).isFault;
  if (cause.kind === 'missed') return true;
  return sent.some(({ fate }) => fate !== 'travels') || notes.some(({ kind }) => kind === 'ignored');
}
