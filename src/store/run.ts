import type { History } from '../engine/history.ts';
import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Moment } from '../engine/interventions/intervention.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { Ticks } from '../engine/protocol.ts';
import type { Step } from '../engine/trace.ts';
import { envelopeOf } from '../engine/trace.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { beginHistory, isUnfinished } from './beginning.ts';
import type { Goal } from './goal.ts';

/** A run that is kept: its scenario, its history, and the place in it that is shown. */
export interface Run {
  readonly id: RunId;
  readonly origin: RunOrigin;
  readonly scenario: Scenario;
  /** As much of it as is computed: a long one is `unfinished` for a while. */
  readonly history: History;
  readonly cursor: Cursor;
  /** The furthest step that was looked at; beyond it there is no past to keep. */
  readonly furthest: number;
  /** The steps after which the reader set a bookmark, in order. */
  readonly bookmarks: readonly number[];
  /** The place to go to as soon as it is computed; null where the run is at its place. */
  readonly goal: Goal | null;
  /** Somebody stopped the computing of the rest. */
  readonly isStopped: boolean;
}

/** The runs are named by letters, in the order in which they were made. */
export type RunId = string;

/** The origin of a run: it was opened, or something was changed in another one after so many steps. */
export type RunOrigin =
  | { readonly kind: 'opened' }
  | { readonly kind: 'forked'; readonly from: RunId; readonly step: StepCount; readonly change: Change };

/** A change of a run, for the name of the run it made and for the notice. */
export type Change =
  | { readonly kind: 'added'; readonly action: Action }
  | { readonly kind: 'removed' | 'muted' | 'unmuted' | 'moved'; readonly action: Action }
  | { readonly kind: 'setup' }
  /** A rule that was broken is kept now. */
  | { readonly kind: 'rulesKept' };

/** The number of steps that have happened, and of events of the last step that are shown; null shows it whole. */
export interface Cursor {
  readonly step: StepCount;
  readonly event: number | null;
}

/** The largest number of runs that are kept; another one drops the oldest. */
export const RUNS_MAX = 6;

const RUN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function openRun(id: RunId, origin: RunOrigin, scenario: Scenario, step: StepCount): Run {
  const history = beginHistory(scenario.setup);
  const most = history.steps.length;
  const at = Math.max(0, Math.min(step, most));
  const isAhead = step > most && isUnfinished({ history });
  return {
    id,
    origin,
    scenario,
    history,
    cursor: { step: at, event: null },
    furthest: at,
    bookmarks: [],
    goal: isAhead ? { kind: 'step', step, event: null, isLinked: false } : null,
    isStopped: false,
  };
}

/** The tick of the last step that has happened. */
export function tickOf({ history, cursor }: Run): Ticks {
  return history.steps[cursor.step - 1]?.tick ?? 0;
}

/** True where all of the run has happened; what is not computed yet has not. */
export function isAtEnd({ history, cursor }: Run): boolean {
  return cursor.event === null && cursor.step >= history.steps.length && !isUnfinished({ history });
}

/** The next free letter; after Z, the first letter that is free. */
export function nextRunId(runs: readonly Run[]): RunId {
  const last = runs.at(-1);
  const start = last ? RUN_LETTERS.indexOf(last.id) + 1 : 0;
  for (let offset = 0; offset < RUN_LETTERS.length; offset++) {
    const letter = RUN_LETTERS.charAt((start + offset) % RUN_LETTERS.length);
    if (!runs.some((run) => run.id === letter)) return letter;
  }
  throw new Error('more runs are kept than there are letters');
}

/** The moment right after a step: what is done there happens after that step in every replay. */
export function momentAfter(steps: readonly Step[], step: StepCount): Moment {
  const last = steps[step - 1];
  if (!last) return { tick: 0, after: 0 };
  let after = 0;
  for (let index = step - 1; index >= 0 && steps[index]?.tick === last.tick; index--) {
    if (steps[index]?.cause.kind !== 'intervention') after++;
  }
  return { tick: last.tick, after };
}

/** The list with one more intervention, done right after a step: behind those that had been done by then. */
export function insertAfter(run: Run, step: StepCount, action: Action): PlannedIntervention[] {
  const { interventions } = run.scenario.setup;
  const done = run.history.steps.slice(0, step).filter((past) => past.cause.kind === 'intervention').length;
  let index = 0;
  for (let counted = 0; counted < done; index++) if (!interventions[index]?.muted) counted++;
  return interventions.toSpliced(index, 0, { at: momentAfter(run.history.steps, step), action });
}

/** The step after which an intervention was done; null where it is muted or was never reached. */
export function stepOfIntervention(history: History, intervention: PlannedIntervention): number | null {
  const index = history.steps.findIndex(
    ({ cause }) => cause.kind === 'intervention' && cause.intervention === intervention,
  );
  return index < 0 ? null : index + 1;
}

/** The number of steps that two runs have in common before they part. */
export function commonSteps(a: History, b: History): number {
  const most = Math.min(a.steps.length, b.steps.length);
  for (let index = 0; index < most; index++) {
    if (!isSameStep(a.steps[index] as Step, b.steps[index] as Step)) return index;
  }
  return most;
}

function isSameStep(a: Step, b: Step): boolean {
  if (a.tick !== b.tick || a.node !== b.node || a.cause.kind !== b.cause.kind) return false;
  if (a.cause.kind === 'intervention' && b.cause.kind === 'intervention') {
    return JSON.stringify(a.cause.intervention.action) === JSON.stringify(b.cause.intervention.action);
  }
  const [mine, theirs] = [envelopeOf(a.cause), envelopeOf(b.cause)];
  if (!mine && !theirs) return a.notes.length === b.notes.length;
  return (
    mine?.from === theirs?.from &&
    mine?.letters === theirs?.letters &&
    mine?.label.minor === theirs?.label.minor &&
    mine?.sentTick === theirs?.sentTick
  );
}
