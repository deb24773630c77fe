import type { History } from '../engine/history.ts';
import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Moment } from '../engine/interventions/intervention.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { Ticks } from '../engine/protocol.ts';
import type { Step } from '../engine/trace.ts';
import { envelopeOf } from '../engine/trace.ts';
import { runOf } from '../protocols/run.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A run that is kept: its scenario, and the place in it that was shown last. */
export interface KeptRun {
  readonly id: RunId;
  readonly origin: RunOrigin;
  readonly scenario: Scenario;
  /** A function of the scenario. Null where nobody looks at the run and its history was let go: see `histories.ts`. */
  readonly history: History | null;
  readonly cursor: Cursor;
  /** The steps after which the reader set a bookmark, in order. */
  readonly bookmarks: readonly number[];
  readonly use: RunUse;
  /** The number of changes made in the run itself since it was opened or forked: its origin does not tell of them. */
  readonly changes: number;
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

export function openRun(id: RunId, origin: RunOrigin, scenario: Scenario, step: StepCount): Run {
  const history = runOf(scenario.setup);
  const cursor = cursorWithin(history, { step, event: null });
  return { id, origin, scenario, history, cursor, bookmarks: [], use: 'untouched', changes: 0 };
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

/** True where all of the run has happened. */
export function isAtEnd({ history, cursor }: Run): boolean {
  return cursor.event === null && cursor.step >= history.steps.length;
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
