import type { History } from '../../engine/history.ts';
import { lastStepUpTo } from '../../engine/history.ts';
import type { Action } from '../../engine/interventions/index.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { NodeId } from '../../engine/protocol.ts';

/** An index of the interventions that took a replica out: the steps of those that had an effect. */

/** `forgetting`: a restart without the replica's memory, or without what it learnt since its disk was copied. */
export type Outage = 'crash' | 'cutOff' | 'forgetting';

/** Returns the index of the last such step of the replica, not after `until`; null if there is none. */
export function lastOutage(history: History, node: NodeId, outage: Outage, until: StepIndex): number | null {
  const steps = outagesOf(history).get(`${node}.${outage}`) ?? [];
  return steps.findLast((step) => step <= until) ?? null;
}

/**
 * Returns the step in which the node last lost its memory, −1 if never: nothing that it received before still counts.
 * A restart with an old disk is none: what it had then still counts, see `remembers`.
 */
export function memoryBegins(history: History, node: NodeId, until: StepIndex): number {
  return memoryOf(history, node, until).begins;
}

/** True if the node still has, after step `until`, what it had after an earlier step. */
export function remembers(history: History, node: NodeId, step: StepIndex, until: StepIndex): boolean {
  const { begins, gaps } = memoryOf(history, node, until);
  return step > begins && gaps.every(({ after, last }) => step <= after || step > last);
}

/** The steps that a node knows of: those after `begins` that are in no gap. */
interface Memory {
  readonly begins: number;
  /** Each gap begins after the step up to which the old disk went, and ends with the restart. */
  readonly gaps: readonly { readonly after: number; readonly last: StepIndex }[];
}

function memoryOf(history: History, node: NodeId, until: StepIndex): Memory {
  const last = lastOutage(history, node, 'forgetting', until);
  if (last === null) return { begins: -1, gaps: [] };
  const cause = history.steps[last]?.cause;
  const action = cause?.kind === 'intervention' ? cause.intervention.action : null;
  if (action?.kind !== 'restoreDisk') return { begins: last, gaps: [] };
  const after = lastStepUpTo(history.steps, action.tick);
  const onDisk = memoryOf(history, node, after);
  return { ...onDisk, gaps: [...onDisk.gaps, { after, last }] };
}

const outagesOf = memoBy((history: History): ReadonlyMap<string, readonly number[]> => {
  const index = new Map<string, number[]>();
  history.steps.forEach(({ cause }, step) => {
    if (cause.kind !== 'intervention' || cause.noEffect !== null) return;
    const { action } = cause.intervention;
    const outage = outageOf(action);
    if (!outage || !('replica' in action)) return;
    const key = `${action.replica}.${outage}`;
    index.set(key, [...(index.get(key) ?? []), step]);
  });
  return index;
});

function outageOf(action: Action): Outage | null {
  switch (action.kind) {
    case 'crash':
    case 'cutOff':
      return action.kind;
    case 'restart':
      return action.memory === 'lost' ? 'forgetting' : null;
    case 'restoreDisk':
      return 'forgetting';
    default:
      return null;
  }
}
