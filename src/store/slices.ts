import type { GrowingHistory, History } from '../engine/history.ts';
import type { InParts } from '../engine/parts.ts';
import { addNotices } from './actions/notices.ts';
import { isUnfinished, restOf, soFar } from './beginning.ts';
import type { Goal } from './goal.ts';
import { bookmarksWithin } from './histories.ts';
import type { KeptRun, Run } from './run.ts';
import { isAtHand } from './run.ts';
import type { AppState, Plain } from './state.ts';
import { store } from './store.ts';
import { towards } from './towards.ts';

/**
 * The rest of a long run, computed in slices, so that the page is never busy for long: first the steps, then what their
 * picture needs. The run that is shown comes first, then the one beside it; others wait until somebody goes to them. A
 * run that is changed or closed meanwhile is not computed any further, since nothing asks for its history any more.
 */

/** Time, and a way to come back after the page has done other things. A test has its own. */
export interface Clock {
  now(): number;
  soon(work: () => void): void;
}

/** Prepares one thing that the page needs of a run, such as its picture, in parts. */
export type Preparation = (history: History) => InParts<unknown>;

/** The length of a slice. What the page needs to draw comes on top of it. */
const SLICE_MS = 12;
/** A slice has no more parts than this, whatever the clock says. */
export const PARTS_MAX = 12;
/** The bounds of a part that computes steps. */
export const STEPS_A_PART = 200;
export const MESSAGES_A_PART = 1_000;
/** A run is shown whenever it has grown so many times: each time, everything that is worked out from it is so anew. */
const GROWTH = 8;
/** The time from one report on the progress to the next. */
const REPORT_MS = 100;

interface Work {
  readonly history: History;
  readonly growing: GrowingHistory;
  /** Yields while it has more to do; returns the longer history. */
  readonly parts: InParts<History>;
  isDrawing: boolean;
}

/** Computes what is not computed, from now on. Returns a function that stops it. */
export function startSlices(clock: Clock, preparations: readonly Preparation[]): () => void {
  let work: Work | null = null;
  let isWaiting = false;
  let isOver = false;
  let reportedMs = Number.NEGATIVE_INFINITY;

  const wake = (): void => {
    if (isWaiting || isOver) return;
    if (!nextRun(store.getState())) {
      // A run that nobody looks at holds no history here.
      work = null;
      return;
    }
    isWaiting = true;
    clock.soon(slice);
  };
  const slice = (): void => {
    isWaiting = false;
    const run = nextRun(store.getState());
    if (isOver || !run) return wake();
    if (work?.history !== run.history) work = workOn(run.history, preparations);
    const longer = goOn(work.parts, clock);
    if (longer) {
      publish(run.history, longer);
      work = null;
    } else if (clock.now() - reportedMs >= REPORT_MS) {
      reportedMs = clock.now();
      store.setState({ computing: { run: run.id, steps: work.growing.stepsDone, isDrawing: work.isDrawing } });
    }
    wake();
  };
  const unsubscribe = store.subscribe(wake);
  wake();
  return () => {
    isOver = true;
    unsubscribe();
  };
}

/** The run to compute: the one that is shown, else the one beside it. */
function nextRun({ runs, active, beside }: AppState): Run | null {
  const isOpen = (run: Run): boolean => isUnfinished(run) && !run.isStopped;
  const wanted = [active, beside].flatMap((id) => runs.filter(isAtHand).find((run) => run.id === id) ?? []);
  return wanted.find(isOpen) ?? null;
}

function workOn(history: History, preparations: readonly Preparation[]): Work {
  const growing = restOf(history);
  const work = { history, growing, isDrawing: false };
  return Object.assign(work, { parts: grow(work, preparations) });
}

function* grow(work: Omit<Work, 'parts'>, preparations: readonly Preparation[]): InParts<History> {
  const { history, growing } = work;
  const most = GROWTH * sizeOf(history);
  let whole: History | null = null;
  while (!whole && growing.stepsDone + growing.messagesDone < most) {
    whole = growing.grow(STEPS_A_PART, MESSAGES_A_PART);
    yield;
  }
  const longer = whole ?? soFar(growing);
  work.isDrawing = true;
  for (const prepare of preparations) yield* prepare(longer);
  return longer;
}

function sizeOf({ steps }: History): number {
  return steps.reduce((size, { sent }) => size + 1 + sent.length, 0);
}

/** Does a slice of some work. @returns its value when all is done, undefined before */
export function goOn<Value>(work: InParts<Value>, clock: Clock): Value | undefined {
  const end = clock.now() + SLICE_MS;
  for (let count = 0; count < PARTS_MAX; count++) {
    const { done, value } = work.next();
    if (done) return value;
    if (clock.now() >= end) return undefined;
  }
  return undefined;
}

/** Gives the runs that have the shorter history the longer one, and takes them to their goals. */
function publish(shorter: History, longer: History): void {
  const notices: Plain[] = [];
  const runs = store.getState().runs.map((run) => {
    if (run.history !== shorter) return run;
    const grown = { ...run, history: longer };
    const placed = { ...grown, bookmarks: bookmarksWithin(grown) };
    const there = run.goal ? towards(placed, run.goal) : placed;
    if (run.goal && !there.goal) notices.push(...missedBy(there, run.goal));
    return there;
  });
  store.setState({ runs, computing: null });
  addNotices(notices);
}

/** Says which part of its goal a run turned out not to have. */
function missedBy({ cursor, history }: Run, goal: Goal): readonly Plain[] {
  if (goal.kind !== 'step') return [];
  const { step, event, isLinked, typed } = goal;
  const most = history.steps.length;
  if (typed && step > most) return [{ kind: 'noSuchStep', typed, most }];
  if (!isLinked) return [];
  if (step > most) return [{ kind: 'linkClipped', wanted: step, most }];
  const isEventMissing = event !== null && cursor.event === null;
  return isEventMissing ? [{ kind: 'viewRefused', fault: { kind: 'noEvent', value: String(event) } }] : [];
}

/** Stops the computing of the run that is shown: it stays as it is, and goes nowhere. */
export function stopComputing(): void {
  setStopped(true);
}

export function goOnComputing(): void {
  setStopped(false);
}

function setStopped(isStopped: boolean): void {
  const { runs, active } = store.getState();
  const set = (run: KeptRun): KeptRun => ({ ...run, isStopped, goal: isStopped ? null : run.goal });
  store.setState({ runs: runs.map((run) => (run.id === active ? set(run) : run)), computing: null, playing: false });
}
