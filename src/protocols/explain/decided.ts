import type { NodeId } from '../../engine/protocol.ts';

/** A decision of a node, as far as two runs are compared by it. */
export interface Decided {
  readonly kind: DecidedKind;
  readonly node: NodeId;
  /** The same text for the same decision in two runs of one protocol, whenever it is made. */
  readonly about: string;
  /** The slot, the checkpoint, the view or the request it is about, by its number; null where it has none. */
  readonly number: number | null;
  /** The operation, or the value; empty where it names none. */
  readonly what: string;
  /** The same text for the same result in runs of two protocols; null where it is no result, but a way to one. */
  readonly result: string | null;
}

/** By the names of the notes, PBFT's and the Go demo's; what means most to somebody outside comes first. */
export const decidedKinds = [
  'accepted',
  'okRead',
  'okWritten',
  'panicked',
  'executed',
  'commitTaken',
  'executedTentatively',
  'rolledBack',
  'stateInstalled',
  'enteredView',
  'viewChangeStarted',
  'stable',
  'committedLocal',
  'prepared',
  'namesEnough',
  'prePrepared',
] as const;

export type DecidedKind = (typeof decidedKinds)[number];

/** A replica has carried out an operation. Each further time is a result of its own. */
export function executedResult(operation: string): string {
  return `executed ${operation}`;
}

/** A client has an answer. */
export const ANSWERED = 'answered';
