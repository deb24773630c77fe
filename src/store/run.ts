import type { History } from '../engine/history.ts';
import type { Action } from '../engine/interventions/index.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { Ticks } from '../engine/protocol.ts';
import type { Step } from '../engine/trace.ts';
import { envelopeOf } from '../engine/trace.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { beginHistory, isUnfinished, isVeiled } from './beginning.ts';
import type { Goal } from './goal.ts';
import type { Seen } from './sight.ts';

/** A run that is kept: its scenario, and the place in it that was shown last. */
export interface KeptRun {
  readonly id: RunId;
  readonly origin: RunOrigin;
  readonly scenario: Scenario;
  /**
   * As much as is computed: a long one is `unfinished` for a while. A function of the scenario: null where nobody looks at
   * the run and its history was let go, see `histories.ts`.
   */
  readonly history: History | null;
  /** A lesson asks what comes after so many steps: no more of the run is computed. Null where nothing is asked. */
  readonly until: StepCount | null;
  readonly cursor: Cursor;
  /** The steps after which the reader set a bookmark, in order. */
  readonly bookmarks: readonly number[];
  readonly use: RunUse;
  /** The number of changes made in the run itself since it was opened or forked: its origin does not tell of them. */
  readonly changes: number;
  /** The place to go to as soon as it is computed; null where the run is at its place. */
  readonly goal: Goal | null;
  /** Somebody stopped the computing of the rest. */
  readonly isStopped: boolean;
  /** Set where it is shown as one replica knows it; its history and its scenario are then no more than that. */
  readonly seen?: Seen;
}

/** A run whose history is at hand, as for every run that is shown. */
export interface Run extends KeptRun {
  readonly history: History;
}

/**
 * The worth of a run to the reader. One that nobody touched gives way to the next that is opened; one that was only
 * visited gives way where there is no room, and can be had back by undo; one that was changed goes only if the reader
 * says so.
 */
export type RunUse = 'untouched' | 'visited' | 'changed';

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

/** The largest number of runs that are kept. */
export const RUNS_MAX = 6;

const RUN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The extent to which a run is opened: at its start, and all of it may be computed, unless this says otherwise. */
export interface Opening {
  readonly step?: StepCount;
  readonly until?: StepCount | null;
}

export function openRun(
  id: RunId,
  origin: RunOrigin,
  scenario: Scenario,
  { step = 0, until = null }: Opening = {},
): Run {
  const history = beginHistory(scenario.setup, until);
  const cursor = cursorWithin(history, { step, event: null });
  const isAhead = step > cursor.step && isUnfinished({ history });
  const goal: Goal | null = isAhead ? { kind: 'step', step, event: null, isLinked: false } : null;
  return {
    id,
    origin,
    scenario,
    history,
    until,
    cursor,
    bookmarks: [],
    use: 'untouched',
    changes: 0,
    goal,
    isStopped: false,
  };
}

/** The place that the run is at, or on its way to. */
export function placeOf({ cursor, goal }: KeptRun): Cursor {
  if (!goal || goal.kind === 'next') return cursor;
  // An action on a run is its next step.
  return { step: goal.step + (goal.kind === 'intervention' ? 1 : 0), event: goal.kind === 'step' ? goal.event : null };
}

/** The place in a history, or where it has none such, the nearest. */
export function cursorWithin({ steps }: History, { step, event }: Cursor): Cursor {
  const at = Math.max(0, Math.min(step, steps.length));
  const isWithin = at === step && event !== null && event <= (steps[at - 1]?.sent.length ?? 0);
  return { step: at, event: isWithin ? event : null };
}

export function isAtHand(run: KeptRun): run is Run {
  return run.history !== null;
}

/** The tick of the last step that has happened. */
export function tickOf({ history, cursor }: KeptRun): Ticks {
  return history?.steps[cursor.step - 1]?.tick ?? 0;
}

/** True where there is no further step to be shown; what is not computed yet is one. */
export function hasNoMore({ history, cursor }: Run): boolean {
  return cursor.event === null && cursor.step >= history.steps.length && !isUnfinished({ history });
}

/** True where all of the run has happened; what a lesson asks for has not, and one replica alone cannot tell. */
export function isAtEnd(run: Run): boolean {
  return hasNoMore(run) && !isVeiled(run) && !run.seen;
}

/** The next free letter; after Z, the first letter that is free. */
export function nextRunId(runs: readonly Pick<KeptRun, 'id'>[]): RunId {
  const last = runs.at(-1);
  const start = last ? RUN_LETTERS.indexOf(last.id) + 1 : 0;
  for (let offset = 0; offset < RUN_LETTERS.length; offset++) {
    const letter = RUN_LETTERS.charAt((start + offset) % RUN_LETTERS.length);
    if (!runs.some((run) => run.id === letter)) return letter;
  }
  throw new Error('more runs are kept than there are letters');
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
