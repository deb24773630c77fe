import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { NodeId } from '../../engine/protocol.ts';

/** An index of the interventions that took a replica out: the steps of those that had an effect. */

/** `forgetting`: a restart without the replica's memory. */
export type Outage = 'crash' | 'cutOff' | 'forgetting';

/** Returns the index of the last such step of the replica, not after `until`; null if there is none. */
export function lastOutage(history: History, node: NodeId, outage: Outage, until: StepIndex): number | null {
  const steps = outagesOf(history).get(`${node}.${outage}`) ?? [];
  return steps.findLast((step) => step <= until) ?? null;
}

/**
 * Returns the step in which the node last lost its memory, −1 if never: nothing that it received before still counts.
 */
export function memoryBegins(history: History, node: NodeId, until: StepIndex): number {
  return lastOutage(history, node, 'forgetting', until) ?? -1;
}

const outagesOf = memoBy((history: History): ReadonlyMap<string, readonly number[]> => {
  const index = new Map<string, number[]>();
  history.steps.forEach(({ cause }, step) => {
    if (cause.kind !== 'intervention' || cause.noEffect !== null) return;
    const { action } = cause.intervention;
    if (action.kind !== 'crash' && action.kind !== 'cutOff' && action.kind !== 'restart') return;
    if (action.kind === 'restart' && action.memory === 'kept') return;
    const key = `${action.replica}.${action.kind === 'restart' ? 'forgetting' : action.kind}`;
    index.set(key, [...(index.get(key) ?? []), step]);
  });
  return index;
});
