import type { History } from '../engine/history.ts';
import type { ActionKind, PlannedIntervention } from '../engine/interventions/index.ts';
import { inOrder } from '../engine/interventions/intervention.ts';
import type { Cluster, NodeId } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { Evidence } from './condition.ts';
import { holds, messagesOf } from './condition.ts';
import type { Attempt, Limits, Measure, Task } from './lesson.ts';
import { noteAt, placeOf, stepsOf } from './place.ts';

/** The outcome of an attempt at a task. */
export interface Verdict {
  /** Each goal with the place that shows it. */
  readonly goals: readonly (Evidence & { readonly id: string })[];
  readonly limitsBroken: readonly (keyof Limits)[];
  /** The number of interventions and settings in which the attempt differs from the run of the task. */
  readonly changes: number;
  readonly passes: boolean;
}

/** Returns the setup of an attempt at a task on this run. */
export function attempted(run: Setup, { plan, cluster }: Attempt): Setup {
  return { ...run, cluster: { ...run.cluster, ...cluster }, interventions: inOrder(plan) };
}

/**
 * @param run the setup that the task starts from
 * @param history what the learner has made of it
 */
export function judge(task: Task, run: Setup, history: History): Verdict {
  const goals = task.goals.map(({ id, all }) => {
    const evidence = all.map((condition) => holds(history, condition));
    const decisive = evidence.find((one) => !one.holds) ?? evidence.findLast(({ at }) => at !== null);
    return { id, holds: evidence.every((one) => one.holds), at: decisive?.at ?? null };
  });
  const limitsBroken = brokenLimits(task.limits, run, history);
  const passes = goals.every((goal) => goal.holds) && limitsBroken.length === 0;
  return { goals, limitsBroken, changes: changesFrom(run, history.setup), passes };
}

/** Returns the number that a run shows; null if it lacks a place of the measure. */
export function measured(history: History, measure: Measure): number | null {
  switch (measure.kind) {
    case 'have':
    case 'need':
    case 'after': {
      const note = noteAt(history, measure.at) as Readonly<Record<string, unknown>> | null;
      const value = note?.[measure.kind];
      return typeof value === 'number' ? value : null;
    }
    case 'steps': {
      const end = placeOf(history, measure.until);
      return end === null ? null : stepsOf(history, measure.of).filter((count) => count <= end).length;
    }
    case 'messages':
      return messagesOf(history, measure.of);
    case 'ticks': {
      const [from, to] = [measure.from, measure.to].map((place) => tickAt(history, placeOf(history, place)));
      return from === undefined || to === undefined ? null : to - from;
    }
  }
}

function tickAt({ steps }: History, count: number | null): number | undefined {
  return count === null ? undefined : steps[count - 1]?.tick;
}

function brokenLimits(limits: Limits, run: Setup, history: History): (keyof Limits)[] {
  const { kinds, settings = [], downAtOnce, liars } = limits;
  const { added, removed } = differences(run, history.setup);
  const broken: (keyof Limits)[] = [];
  if ([...added, ...removed].some(({ action }) => !kinds.includes(action.kind))) broken.push('kinds');
  if (settingsChanged(run, history.setup).some((setting) => !settings.includes(setting))) broken.push('settings');
  if (downAtOnce !== undefined && mostDown(history) > downAtOnce) broken.push('downAtOnce');
  if (liars && liarsIn(history.setup).some((node) => !liars.includes(node))) broken.push('liars');
  return broken;
}

function liarsIn({ interventions }: Setup): NodeId[] {
  return interventions.flatMap(({ action, muted }) => {
    if (muted) return [];
    if (action.kind === 'misbehave') return [action.node];
    return action.kind === 'say' ? [action.replica] : [];
  });
}

/** Returns the kinds of intervention in which an attempt differs from the run of a task. */
export function kindsChanged(run: Setup, attempt: Setup): readonly ActionKind[] {
  const { added, removed } = differences(run, attempt);
  return [...new Set([...added, ...removed].map(({ action }) => action.kind))];
}

/** An intervention that was moved or altered is one change, not two. */
export function changesFrom(run: Setup, attempt: Setup): number {
  const { added, removed } = differences(run, attempt);
  return Math.max(added.length, removed.length) + settingsChanged(run, attempt).length;
}

function differences(run: Setup, attempt: Setup) {
  const rest = run.interventions.map(textOf);
  const added = attempt.interventions.filter((planned) => {
    const index = rest.indexOf(textOf(planned));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  const removed = run.interventions.filter((planned) => {
    const index = rest.indexOf(textOf(planned));
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return { added, removed };
}

/** The fields in the order of their names: two plans that say the same have the same text. */
function textOf({ at, action, muted = false }: PlannedIntervention): string {
  const fields = Object.entries(action).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([at.tick, at.after, muted, fields]);
}

function settingsChanged(run: Setup, attempt: Setup): (keyof Cluster)[] {
  const names = Object.keys(run.cluster) as (keyof Cluster)[];
  return names.filter((name) => run.cluster[name] !== attempt.cluster[name]);
}

/** Returns the greatest number of replicas that are down after any step of the run. */
function mostDown({ steps }: History): number {
  const down = new Set<number>();
  let most = 0;
  for (const { cause } of steps) {
    if (cause.kind !== 'intervention' || cause.noEffect !== null) continue;
    const { action } = cause.intervention;
    if (action.kind === 'crash') down.add(action.replica);
    if (action.kind === 'restart') down.delete(action.replica);
    most = Math.max(most, down.size);
  }
  return most;
}
