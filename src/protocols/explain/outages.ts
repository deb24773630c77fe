import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';

/** The steps in which a replica was struck from outside: an index over the interventions that had an effect. */

/** `forgetting`: it restarted without its memory. */
export type Outage = 'crash' | 'cutOff' | 'forgetting';

const found = new WeakMap<History, ReadonlyMap<string, readonly number[]>>();

/** The last step, not after `until`, in which this was done to the replica; null where there is none. */
export function lastOutage(history: History, node: NodeId, outage: Outage, until: number): number | null {
  const steps = outagesOf(history).get(`${node}.${outage}`) ?? [];
  return steps.findLast((step) => step <= until) ?? null;
}

/** The step in which the node last lost its memory, −1 where it never did: what it knew before does not count. */
export function memoryBegins(history: History, node: NodeId, until: number): number {
  return lastOutage(history, node, 'forgetting', until) ?? -1;
}

function outagesOf(history: History): ReadonlyMap<string, readonly number[]> {
  const earlier = found.get(history);
  if (earlier) return earlier;
  const index = new Map<string, number[]>();
  history.steps.forEach(({ cause }, step) => {
    if (cause.kind !== 'intervention' || cause.noEffect !== null) return;
    const { action } = cause.intervention;
    if (action.kind !== 'crash' && action.kind !== 'cutOff' && action.kind !== 'restart') return;
    if (action.kind === 'restart' && action.memory === 'kept') return;
    const key = `${action.replica}.${action.kind === 'restart' ? 'forgetting' : action.kind}`;
    index.set(key, [...(index.get(key) ?? []), step]);
  });
  found.set(history, index);
  return index;
}
