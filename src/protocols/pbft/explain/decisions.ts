import type { History } from '../../../engine/history.ts';
import type { NodeId, TimerName } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { PbftNote } from '../notes.ts';

/** Where in a run each decision was taken: an index over the notes, so that a sentence can point at the step. */
export type Decision = ActorDecision | { readonly kind: 'timerStarted'; readonly timer: TimerName };

/** A decision of an actor; the other kind is a timer that it started. */
export type ActorDecision =
  | { readonly kind: 'prePrepared' | 'prepared' | 'committedLocal'; readonly view: number; readonly sequence: number }
  | {
      readonly kind: 'executed' | 'executedTentatively' | 'checkpointTaken' | 'stable';
      readonly sequence: number;
    }
  /** A state was asked for, and taken over (§4.3, state transfer). */
  | { readonly kind: 'fetchStarted' | 'stateInstalled'; readonly sequence: number }
  /** A view was asked for, and entered (§4.4). */
  | { readonly kind: 'viewChangeStarted' | 'enteredView'; readonly view: number }
  /** A primary gave the request a number, or put it aside to do so; a replica executed it. */
  | { readonly kind: 'ordered' | 'carriedOut'; readonly client: number; readonly timestamp: number }
  /** A client sent a request for the first time, or accepted its result. */
  | { readonly kind: 'requested' | 'accepted'; readonly timestamp: number };

type Index = ReadonlyMap<string, readonly number[]>;

const known = new WeakMap<History, Index>();

/** The last step, not after `until`, in which the node decided so; null where there is none. */
export function whenDecided(history: History, node: NodeId, decision: Decision, until: number): number | null {
  const steps = indexOf(history).get(keyOf(node, decision)) ?? [];
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index] as number;
    if (step <= until) return step;
  }
  return null;
}

function indexOf(history: History): Index {
  const found = known.get(history);
  if (found) return found;
  const index = new Map<string, number[]>();
  history.steps.forEach((step, position) => {
    if (step.node === null) return;
    for (const decision of decisionsOf(step)) {
      const key = keyOf(step.node, decision);
      const steps = index.get(key);
      if (steps) steps.push(position);
      else index.set(key, [position]);
    }
  });
  known.set(history, index);
  return index;
}

function keyOf(node: NodeId, decision: Decision): string {
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

function decisionsOf(step: Step): Decision[] {
  return (step.notes as readonly PbftNote[]).flatMap(decisionsIn);
}

function decisionsIn(note: PbftNote): Decision[] {
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
        ...note.requests.map(({ client, timestamp }): Decision => ({ kind: 'carriedOut', client, timestamp })),
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
