import type { History } from '../../../engine/history.ts';
import { memoInParts } from '../../../engine/memoBy.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { ClientIndex, NodeId, TimerName } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { PbftNote } from '../notes.ts';

/**
 * An event at a node that explanations refer to: a decision, or the start of a timer. This file is an index over them
 * by step.
 */
export type NodeEvent = ActorDecision | { readonly kind: 'timerStarted'; readonly timer: TimerName };

/** A decision of an actor. */
export type ActorDecision =
  | {
      readonly kind: 'prePrepared' | 'prepared' | 'committedLocal';
      readonly view: ViewNumber;
      readonly sequence: SequenceNumber;
    }
  | {
      readonly kind: 'executed' | 'executedTentatively' | 'checkpointTaken' | 'stable';
      readonly sequence: SequenceNumber;
    }
  /** A state was requested, and installed (§4.3, state transfer). */
  | { readonly kind: 'fetchStarted' | 'stateInstalled'; readonly sequence: SequenceNumber }
  /** A view was asked for, and entered (§4.4). */
  | { readonly kind: 'viewChangeStarted' | 'enteredView'; readonly view: ViewNumber }
  /** A primary assigned a number to the request, or put the request aside for that; a replica executed it. */
  | { readonly kind: 'ordered' | 'carriedOut'; readonly client: ClientIndex; readonly timestamp: number }
  /** A client sent a request for the first time, or accepted its result. */
  | { readonly kind: 'requested' | 'accepted'; readonly timestamp: number };

type Index = ReadonlyMap<string, readonly number[]>;

/**
 * Returns the index of the last step, not after `until`, in which the event happened at the node; null if there is
 * none.
 */
export function whenDecided(history: History, node: NodeId, decision: NodeEvent, until: StepIndex): number | null {
  const steps = decisionIndexOf(history).get(keyOf(node, decision)) ?? [];
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index] as number;
    if (step <= until) return step;
  }
  return null;
}

/** The index of a run. Worked out once; whoever shows a long run does it in parts, before anything is asked. */
export const decisionIndexOf = memoInParts(function* (history: History): InParts<Index> {
  const index = new Map<string, number[]>();
  yield* stepsInParts(history.steps, (step, position) => {
    if (step.node === null) return;
    for (const decision of decisionsOf(step)) {
      const key = keyOf(step.node, decision);
      const steps = index.get(key);
      if (steps) steps.push(position);
      else index.set(key, [position]);
    }
  });
  return index;
});

function keyOf(node: NodeId, decision: NodeEvent): string {
  switch (decision.kind) {
    case 'prePrepared':
    case 'prepared':
    case 'committedLocal':
      return `${node}.${decision.kind}.${decision.view}.${decision.sequence}`;
    case 'executed':
    case 'executedTentatively':
    case 'checkpointTaken':
    case 'stable':
    case 'fetchStarted':
    case 'stateInstalled':
      return `${node}.${decision.kind}.${decision.sequence}`;
    case 'viewChangeStarted':
    case 'enteredView':
      return `${node}.${decision.kind}.${decision.view}`;
    case 'ordered':
    case 'carriedOut':
      return `${node}.${decision.kind}.${decision.client}.${decision.timestamp}`;
    case 'requested':
    case 'accepted':
      return `${node}.${decision.kind}.${decision.timestamp}`;
    case 'timerStarted':
      return `${node}.${decision.kind}.${decision.timer}`;
  }
}

function decisionsOf(step: Step): NodeEvent[] {
  return (step.notes as readonly PbftNote[]).flatMap(decisionsIn);
}

function decisionsIn(note: PbftNote): NodeEvent[] {
  switch (note.kind) {
    case 'prePrepared':
    case 'prepared':
    case 'committedLocal':
      return [{ kind: note.kind, view: note.view, sequence: note.sequence }];
    case 'executedTentatively':
    case 'checkpointTaken':
    case 'stable':
    case 'fetchStarted':
    case 'stateInstalled':
      return [{ kind: note.kind, sequence: note.sequence }];
    case 'viewChangeStarted':
    case 'enteredView':
      return [{ kind: note.kind, view: note.view }];
    case 'executed':
      return [
        { kind: 'executed', sequence: note.sequence },
        ...note.requests.map(({ client, timestamp }): NodeEvent => ({ kind: 'carriedOut', client, timestamp })),
      ];
    case 'timerStarted':
      return [{ kind: 'timerStarted', timer: note.timer }];
    case 'assigned':
    case 'buffered':
      return [{ kind: 'ordered', client: note.client, timestamp: note.timestamp }];
    case 'requested':
      return note.attempt === 0 ? [{ kind: 'requested', timestamp: note.timestamp }] : [];
    case 'accepted':
      return [{ kind: 'accepted', timestamp: note.timestamp }];
    default:
      return [];
  }
}
