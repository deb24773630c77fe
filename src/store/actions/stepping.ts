import type { History } from '../../engine/history.ts';
import { STEPS_MAX } from '../../engine/history.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { Step } from '../../engine/trace.ts';
import { isMilestone, marksOf } from '../../protocols/explain/milestones.ts';
import { stopsOf } from '../../protocols/explain/stops.ts';
import { isUnfinished } from '../beginning.ts';
import type { Goal } from '../goal.ts';
import type { Cursor, KeptRun, RunUse } from '../run.ts';
import { isAtEnd } from '../run.ts';
import type { AppState, Granularity, Speed } from '../state.ts';
import { activeRun, store } from '../store.ts';

/** Moving in a run, forward and back, at three granularities, and to bookmarks. None of it changes the run. */

/** The cursor one unit further, or back; null at either end. */
export function nextCursor(history: History, cursor: Cursor, unit: Granularity, direction: 1 | -1): Cursor | null {
  const { steps } = history;
  if (unit === 'event') return direction === 1 ? eventForward(steps, cursor) : eventBack(steps, cursor);
  const whole = cursor.event === null;
  // From the middle of a step, the next whole step forward is this one, completed.
  const from = !whole && direction === 1 ? cursor.step - 1 : cursor.step;
  const target = unit === 'step' ? stopFrom(history, from, direction) : milestoneFrom(history, from, direction);
  if (target < 0 || target > steps.length) return null;
  return { step: target, event: null };
}

/** The next place that tells something; −1 or one too many where there is none. */
function stopFrom(history: History, from: number, direction: 1 | -1): number {
  const { counts } = stopsOf(history);
  if (direction === 1) return counts.find((count) => count > from) ?? history.steps.length + 1;
  return counts.findLast((count) => count < from) ?? -1;
}

/** The count of steps after the next milestone; the end, or the beginning, where there is none. */
function milestoneFrom(history: History, from: number, direction: 1 | -1): number {
  const { steps } = history;
  for (let step = from + direction; step >= 1 && step <= steps.length; step += direction) {
    if (isMilestone(history, steps[step - 1] as Step)) return step;
  }
  // The next one may be in the part that is still to be computed.
  if (direction === 1) return from === steps.length || isUnfinished({ history }) ? steps.length + 1 : steps.length;
  return from === 0 ? -1 : 0;
}

/** The number of events in a step: its input with what was noted, then each sending. */
function eventsIn(step: Step | undefined): number {
  return step ? 1 + step.sent.length : 0;
}

function eventForward(steps: readonly Step[], { step, event }: Cursor): Cursor | null {
  if (event !== null) {
    const isLast = event + 1 >= eventsIn(steps[step - 1]);
    return { step, event: isLast ? null : event + 1 };
  }
  if (step >= steps.length) return null;
  return { step: step + 1, event: eventsIn(steps[step]) > 1 ? 1 : null };
}

function eventBack(steps: readonly Step[], { step, event }: Cursor): Cursor | null {
  if (step === 0) return null;
  const shown = event ?? eventsIn(steps[step - 1]);
  return shown > 1 ? { step, event: shown - 1 } : { step: step - 1, event: null };
}

/** Moves by the chosen granularity, or by another; a step that is taken by hand ends playing. */
export function move(direction: 1 | -1, unit: Granularity = store.getState().granularity): void {
  const state = store.getState();
  const run = activeRun(state);
  const cursor = nextCursor(run.history, run.cursor, unit, direction);
  const isAhead = !cursor && direction === 1 && isUnfinished(run);
  const moved = cursor ? withCursor(state, cursor) : {};
  // Behind the answer to one question the lesson goes on to the next.
  if (!cursor && direction === 1 && state.lesson) askToGoOn();
  store.setState({
    ...(isAhead ? withGoal(state, { kind: 'next', from: run.cursor, unit }) : moved),
    playing: false,
  });
}

const listeners = new Set<() => void>();

/** Somebody steps on where a run ends. */
export function onStepBeyond(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function askToGoOn(): void {
  for (const listener of listeners) listener();
}

/** Moves on while playing; stops at the end, and waits where the rest is still being computed. */
export function playOn(): void {
  const state = store.getState();
  const run = activeRun(state);
  const cursor = nextCursor(run.history, run.cursor, state.granularity, 1);
  if (cursor) store.setState(withCursor(state, cursor));
  else if (!isUnfinished(run) || run.isStopped) store.setState({ playing: false });
}

/**
 * @param step a count of steps; beyond either end, the end. What is not computed yet is gone to when it is.
 * @param typed the words that somebody asked for it with, who is told then if there is no such step
 */
export function goTo(step: StepCount, typed: string | null = null): void {
  const state = store.getState();
  const run = activeRun(state);
  const most = run.history.steps.length;
  if (step > most && isUnfinished(run)) {
    const goal = { kind: 'step', step: Math.round(step), event: null, isLinked: false, typed } as const;
    return store.setState({ ...withGoal(state, goal), playing: false });
  }
  const cursor: Cursor = { step: Math.max(0, Math.min(Math.round(step), most)), event: null };
  const { runs } = withCursor(state, cursor);
  // Who says where to go goes nowhere else afterwards.
  store.setState({ runs: runs.map((one) => (one.id === run.id ? { ...one, goal: null } : one)), playing: false });
}

export function goToFirst(): void {
  goTo(0);
}

export function goToLast(): void {
  const run = activeRun(store.getState());
  goTo(isUnfinished(run) ? STEPS_MAX : run.history.steps.length);
}

export function setPlaying(playing: boolean): void {
  if (playing && isAtEnd(activeRun(store.getState()))) goTo(0);
  store.setState({ playing });
}

export function setScrubbing(scrubbing: boolean): void {
  store.setState({ scrubbing, ...(scrubbing ? { playing: false } : {}) });
}

/** The runs with the active one's cursor moved. Only what a link asked for is still gone to after that. */
export function withCursor(state: AppState, cursor: Cursor): Pick<AppState, 'runs'> {
  const move = ({ goal, ...run }: KeptRun): KeptRun => ({
    ...run,
    cursor,
    use: visited(run.use),
    goal: goal?.kind === 'step' && goal.isLinked ? goal : null,
  });
  return { runs: state.runs.map((run) => (run.id === state.active ? move(run) : run)) };
}

export function visited(use: RunUse): RunUse {
  return use === 'untouched' ? 'visited' : use;
}

/** The runs with the active one on its way to a place that is not computed yet. */
function withGoal(state: AppState, goal: Goal): Pick<AppState, 'runs'> {
  const send = (run: KeptRun): KeptRun => ({ ...run, goal, use: visited(run.use), isStopped: false });
  return { runs: state.runs.map((run) => (run.id === state.active ? send(run) : run)) };
}

export function setSpeed(speed: Speed): void {
  store.setState({ speed });
}

export function setGranularity(granularity: Granularity): void {
  store.setState({ granularity });
}

/** Bookmarks: places of a run to come back to. They last as long as the run is kept; a link does not carry them. */

/** Sets a bookmark at the step we are at, or takes it away. */
export function toggleBookmark(): void {
  const { runs, active } = store.getState();
  store.setState({ runs: runs.map((run) => (run.id === active ? toggled(run) : run)) });
}

function toggled(run: KeptRun): KeptRun {
  const { step } = run.cursor;
  const bookmarks = run.bookmarks.includes(step)
    ? run.bookmarks.filter((bookmark) => bookmark !== step)
    : [...run.bookmarks, step].sort((a, b) => a - b);
  return { ...run, bookmarks, use: 'changed' };
}

/** Goes to the next bookmark or fault; after the last of them, to the first. */
export function goToNextMark(): void {
  const { bookmarks, history, cursor } = activeRun(store.getState());
  const faults = marksOf(history).flatMap(({ kind, step }) => (kind === 'fault' ? [step + 1] : []));
  const marks = [...bookmarks, ...faults].sort((a, b) => a - b);
  const next = marks.find((step) => step > cursor.step) ?? marks[0];
  if (next !== undefined) goTo(next);
}
