import { RULES } from '../scenario/rules.ts';
import { switchRun } from './actions/runs.ts';
import { visited } from './actions/stepping.ts';
import type { GoalStep } from './goal.ts';
import { towardsStep } from './goal.ts';
import { withHistories } from './histories.ts';
import { followOtherTabs } from './otherTabs.ts';
import type { Cursor, KeptRun } from './run.ts';
import { placeOf } from './run.ts';
import { keptText, SESSION_KEY } from './sessionKey.ts';
import type { Addressed, Work } from './sessionText.ts';
import { isKept, readSession, writeSession } from './sessionText.ts';
import type { AppState, Notice, Opening } from './state.ts';
import { activeRun, store } from './store.ts';

/**
 * The runs of this tab outlive the page: a reload, a tab that the browser discarded, a crash. They are kept in the
 * tab's own storage, so two tabs never mix; the copy of a tab begins with its runs and goes its own way from there.
 */

/** Between two writes, so that playing does not write at every step. What a crash can cost is younger than this. */
const WRITE_EVERY_MS = 500;

/** Stands while runs are brought back, and stays where the page dies of that. */
const RESTORING_KEY = `${SESSION_KEY}.restoring`;
/** A page that lived so long did not die of what it brought back. */
const SETTLED_MS = 5000;

let addressedNow: (() => Addressed) | null = null;
let writeTimer = 0;
let written: string | null = null;
let isRestored = false;
/** A notice to be said once another one is gone; each is said once a visit. */
let owed: Notice | null = null;
const said = new Set<Notice['kind']>();

/** True where this page began with runs that were kept: where it breaks, they may be the reason. */
export function wasRestored(): boolean {
  return isRestored;
}

/**
 * Brings back what was kept. Returns null where nothing of it can be read, which the notice then says.
 * @throws where the page died the last time it did this: a third time is for the reader to choose
 */
export function restoreSession(): Addressed | null {
  const text = keptText() ?? '';
  isRestored = true;
  guardRestoring();
  const session = readSession(text);
  if (!session.ok) {
    owed = { kind: 'sessionUnread' };
    return null;
  }
  const { work, addressed, unread, rules } = session;
  owed = noticeOf(unread, rules);
  const runs = work.runs.map((run): KeptRun => ({ ...run, goal: linkedTo(placeOf(run)) }));
  store.setState({ ...work, ...withHistories({ ...work, runs }) });
  written = text;
  return addressed;
}

/** The way to a place that outlives the page, as that of a link does. */
function linkedTo(place: Cursor): GoalStep {
  return { kind: 'step', ...place, isLinked: true };
}

function noticeOf(unread: number, rules: number): Notice | null {
  if (unread > 0) return { kind: 'sessionPartlyUnread', count: unread };
  return rules === RULES ? null : { kind: 'sessionOfOtherRules', made: rules, here: RULES };
}

function guardRestoring(): void {
  const isUnfinished = sessionStorage.getItem(RESTORING_KEY) !== null;
  const settle = (): void => sessionStorage.removeItem(RESTORING_KEY);
  settle();
  if (isUnfinished) throw new Error('the page did not come up the last time these runs were brought back');
  try {
    sessionStorage.setItem(RESTORING_KEY, '');
  } catch {
    // A full storage: the next page is brought back without this care.
  }
  // A reader who reloads while runs are brought back has seen no crash.
  window.addEventListener('pagehide', settle);
  window.setTimeout(settle, SETTLED_MS);
}

/** Keeps the runs of this tab from now on. */
export function startKeeping(addressed: () => Addressed): void {
  if (addressedNow) return;
  addressedNow = addressed;
  store.subscribe(scheduleWrite);
  window.addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', keepNow);
  window.addEventListener('pageshow', takeOver);
  followOtherTabs();
  writeSoon();
}

/** A page that comes back out of the browser's cache may be older than what this tab did elsewhere in the lab. */
function takeOver({ persisted }: PageTransitionEvent): void {
  if (persisted && addressedNow && keptText() !== written) window.location.reload();
}

function scheduleWrite(state: AppState, before: AppState): void {
  const isSame =
    state.runs === before.runs &&
    state.active === before.active &&
    state.beside === before.beside &&
    state.focus === before.focus &&
    state.past === before.past &&
    state.notice === before.notice;
  if (!isSame) writeSoon();
}

function writeSoon(): void {
  if (writeTimer === 0) writeTimer = window.setTimeout(keepNow, WRITE_EVERY_MS);
}

/** Writes at once what is not written yet. */
export function keepNow(): void {
  window.clearTimeout(writeTimer);
  writeTimer = 0;
  if (!addressedNow) return;
  const state = store.getState();
  if (!isWorthKeeping(state)) dropSession();
  const found = isWorthKeeping(state) ? keep(state, addressedNow()) : null;
  if (found && !said.has(found.kind)) owed ??= found;
  sayOwed();
}

/** Returns what has to be said of it: that undo, or everything, found no room. */
function keep(state: AppState, addressed: Addressed): Notice | null {
  if (write(state, addressed)) return null;
  if (write({ ...state, past: [], future: [] }, addressed)) return { kind: 'undoNotKept' };
  return state.runs.some(({ use }) => use === 'changed') ? { kind: 'sessionNotKept' } : null;
}

/** A single run that nobody touched is in the address. */
function isWorthKeeping({ runs: all, past, future }: AppState): boolean {
  const runs = all.filter(isKept);
  if (runs.length === 0) return false;
  return runs.length > 1 || runs.some(({ use }) => use !== 'untouched') || past.length > 0 || future.length > 0;
}

function write(work: Work, addressed: Addressed): boolean {
  const text = writeSession(work, addressed);
  if (text === written) return true;
  try {
    sessionStorage.setItem(SESSION_KEY, text);
    written = text;
    return true;
  } catch {
    return false;
  }
}

/** Says what is owed, unless another notice offers more. */
function sayOwed(): void {
  if (!owed || store.getState().notice !== null) return;
  store.setState({ notice: owed });
  said.add(owed.kind);
  owed = null;
}

function dropSession(): void {
  try {
    sessionStorage.removeItem(SESSION_KEY);
  } catch {
    // Storage that is forbidden holds nothing.
  }
  written = null;
}

/** Gives up what was kept, and opens the page without it. */
export function startWithoutSession(): void {
  addressedNow = null;
  dropSession();
  window.location.assign(window.location.pathname);
}

/** The runs that were kept, without their histories; null where nothing is kept, or nothing of it can be read. */
export function keptRuns(): readonly KeptRun[] | null {
  const session = readSession(keptText() ?? '');
  return session.ok ? session.work.runs : null;
}

/** Shows a scenario in the run that is kept of it, at the place that the address names. False where none is. */
export function showKept({ scenario, step, event, focus }: Opening, isPlaced: boolean): boolean {
  const wanted = JSON.stringify(scenario);
  const kept = store.getState().runs.find((run) => JSON.stringify(run.scenario) === wanted);
  if (!kept) return false;
  switchRun(kept.id);
  store.setState({ focus, notice: null });
  if (isPlaced) goToLinked({ step, event });
  return true;
}

/** Takes the run that is shown to the place that a link names; says so where there is none. */
function goToLinked(place: Cursor): void {
  const { runs, active, notice } = store.getState();
  const run = activeRun(store.getState());
  const placed = towardsStep({ ...run, use: visited(run.use), isStopped: false }, linkedTo(place));
  const most = run.history.steps.length;
  store.setState({
    runs: runs.map((each) => (each.id === active ? placed : each)),
    notice: place.step > most && !placed.goal ? { kind: 'linkClipped', wanted: place.step, most } : notice,
  });
}
