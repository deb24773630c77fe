import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Condition } from '../condition.ts';
import { holds } from '../condition.ts';
import type { MonitorId, Place } from '../place.ts';
import { placeOf } from '../place.ts';
import { proposePlace, rankOf } from './proposePlace.ts';

/** A condition that could be a goal, and what it says, for a sentence in the reader's language. */
export interface ProposedGoal {
  readonly all: readonly Condition[];
  readonly says: /** `step`: the step that shows it, in the solution; or, for what no longer happens, in the run of the lesson. */
    | { readonly kind: 'happens' | 'never'; readonly step: number }
    | { readonly kind: 'last'; readonly node: NodeId }
    | { readonly kind: 'monitor'; readonly monitor: MonitorId }
    | { readonly kind: 'answered' };
}

/** More than this nobody reads through. */
export const PROPOSED_MAX = 12;

/**
 * Returns conditions that are true of the author's own solution and not of the run of the lesson, so that each of them can
 * be reached and none is from the start.
 */
export function proposeGoals(run: History, solution: History): readonly ProposedGoal[] {
  const candidates = [
    ...lastToExecute(solution),
    ...monitors(solution),
    { all: [{ kind: 'answered' }], says: { kind: 'answered' } } satisfies ProposedGoal,
    ...decisions(solution, 'happens'),
    ...decisions(run, 'never'),
  ];
  return candidates.filter(({ all }) => isTrueOf(solution, all) && !isTrueOf(run, all)).slice(0, PROPOSED_MAX);
}

function isTrueOf(history: History, all: readonly Condition[]): boolean {
  return all.every((condition) => holds(history, condition).holds);
}

/** Everything that is decided in one run, each once: it happens, or it never does. */
function decisions(history: History, kind: 'happens' | 'never'): ProposedGoal[] {
  return history.steps.flatMap(({ notes }, index): ProposedGoal[] => {
    if (!notes.some((note) => rankOf(note) === 0)) return [];
    const place = proposePlace(history, index + 1);
    if (!place || place.nth !== undefined) return [];
    return [{ all: [{ kind, place }], says: { kind, step: index + 1 } }];
  });
}

function monitors({ violations }: History): ProposedGoal[] {
  const ids = [...new Set(violations.map(({ monitor }) => monitor as MonitorId))];
  return ids.map((monitor) => ({
    all: [{ kind: 'monitor', monitor, broken: true }],
    says: { kind: 'monitor', monitor },
  }));
}

/** The replica that executes last of all, if every one does. */
function lastToExecute(history: History): ProposedGoal[] {
  const nodes = Array.from({ length: history.setup.cluster.replicas }, (_, node) => node);
  const executedAt = (by: NodeId): Place => ({ note: { kind: 'executed' }, by });
  const steps = nodes.map((node) => placeOf(history, executedAt(node)));
  if (steps.some((step) => step === null)) return [];
  const last = steps.reduce((latest: number, step, node) => ((step ?? 0) > (steps[latest] ?? 0) ? node : latest), 0);
  const all = nodes
    .filter((node) => node !== last)
    .map((node): Condition => ({ kind: 'inOrder', places: [executedAt(node), executedAt(last)] }));
  return [{ all, says: { kind: 'last', node: last } }];
}
