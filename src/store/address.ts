import { switchRun } from './actions/runs.ts';
import { dismissNotice, setNotice } from './actions/view.ts';
import type { laterStore } from './laterStore.ts';
import type { KeptRun } from './run.ts';
import { keptText } from './sessionKey.ts';
import type { AppState } from './state.ts';
import { activeRun, store } from './store.ts';

/**
 * The address bar. It always holds the link to what is seen, so that reloading, bookmarking and copying it work. It is
 * read once at the start, and when the browser goes back to another run; it is written when things have been quiet for
 * a while, never during a drag or while playing.
 */
const QUIET_MS = 400;

let writeTimer = 0;
let writes = 0;
/** The visit, which goes on where a page is reloaded and finds its runs again. */
let visit = String(performance.timeOrigin);
/** The run the address speaks of: a change of run is a place to come back to, a change of step is not. */
let addressed = '';
/** A browser that refuses one address may refuse each: it is said once, until one was taken. */
let isRefusalTold = false;

/**
 * Reads the address, and keeps it up to date from then on. Resolves when it has been read, to true; to false where the
 * runs of this tab cannot be brought back, so that a reader has to say what becomes of them.
 */
export async function startAddress(): Promise<boolean> {
  window.addEventListener('popstate', readAgain);
  const isFresh = keptText() === null;
  const later = isFresh ? null : await fetchLater();
  let isShown = false;
  try {
    isShown = later !== null && bringBack(later);
  } catch {
    return false;
  }
  await readHere(isFresh, isShown);
  addressed = entryOf(activeRun(store.getState()));
  // A link that is refused stays one after a reload.
  if (!isRefused(store.getState())) keepEntry('replaceState', addressed, null);
  store.subscribe(scheduleWrite);
  window.addEventListener('beforeunload', stopWriting);
  // So that the address can follow without a network; where this part does not arrive now, the first step asks again.
  fetchLater().catch(() => null);
  return true;
}

/**
 * Brings back the runs of this tab. Returns true where the address speaks of one of them: a page that is reloaded shows
 * what it showed, and one that the browser goes back to shows the run of then. Any other address is read as usual.
 */
function bringBack({ restoreSession }: typeof laterStore): boolean {
  const kept = restoreSession();
  if (!kept) return false;
  visit = kept.visit;
  // The run of a lesson is not kept: its address opens it anew, with the answers.
  const parameters = new URLSearchParams(window.location.search);
  if (parameters.has('lesson') || parameters.has('l')) return false;
  const entry: unknown = window.history.state;
  if (entry === kept.entry) return true;
  const run = runOfEntry(entry);
  if (run) switchRun(run.id);
  return run !== undefined;
}

function isRefused({ refusal, notice }: AppState): boolean {
  return refusal !== null || notice?.kind === 'linkRefused';
}

function runOfEntry(entry: unknown): KeptRun | undefined {
  return store.getState().runs.find((run) => entryOf(run) === entry);
}

/** Entries of the browser's history know their run by the visit, its letter, and what was opened under that letter. */
function entryOf({ id, scenario }: KeptRun): string {
  return `${visit} ${id} ${scenario.base}`;
}

/** Opens what the current entry of the browser's history stands for. */
export function readAgain(): void {
  comeBack(window.history.state).catch(() => setNotice({ kind: 'linkNotRead' }));
}

/** Goes to the run that the browser went back or forward to, where it was left; if it is not kept, to the address. */
async function comeBack(entry: unknown): Promise<void> {
  const run = runOfEntry(entry);
  if (!run) return readHere(false, false);
  addressed = entryOf(run);
  switchRun(run.id);
}

/** Fetches the part that comes after the first view; from then on the runs are kept. */
async function fetchLater(): Promise<typeof laterStore> {
  const { laterStore: later } = await import('./laterStore.ts');
  if (addressed !== '') later.startKeeping(() => ({ visit, entry: addressed }));
  return later;
}

/** @param isShown what the address names is shown already: only its language counts */
async function readHere(isFresh: boolean, isShown: boolean): Promise<void> {
  const { search, hash } = window.location;
  if (search === '' && hash === '') return;
  const { openAddress } = await fetchLater();
  if (await openAddress(search, hash, isFresh, isShown)) addressed = entryOf(activeRun(store.getState()));
}

function scheduleWrite(state: AppState, before: AppState): void {
  const isSame =
    state.runs === before.runs &&
    state.active === before.active &&
    state.focus === before.focus &&
    state.refusal === before.refusal &&
    state.lesson === before.lesson &&
    state.note === before.note &&
    state.presenting === before.presenting &&
    state.preferences.language === before.preferences.language &&
    state.playing === before.playing &&
    state.scrubbing === before.scrubbing;
  if (isSame) return;
  window.clearTimeout(writeTimer);
  writeTimer = window.setTimeout(() => void write(), QUIET_MS);
}

/**
 * A page that is about to be reloaded comes back to the entry it stood at; while it waits for the network it must not
 * move on to another. Where it stays after all, the next change writes again.
 */
function stopWriting(): void {
  window.clearTimeout(writeTimer);
  writes++;
}

async function write(): Promise<void> {
  const state = store.getState();
  // A refused link stays where it is, so that it can be looked at and mended.
  if (state.playing || state.scrubbing || state.refusal) return;
  const turn = ++writes;
  const address = await fetchLater().then(
    ({ addressOfPage }) => addressOfPage(state),
    () => null,
  );
  if (address === null) {
    // The next change tries again. What another notice offers is more than this one does.
    if (store.getState().notice === null) setNotice({ kind: 'addressNotKept' });
    return;
  }
  // A newer address is on its way.
  if (turn !== writes) return;
  const entry = entryOf(activeRun(state));
  if (keepEntry(entry === addressed ? 'replaceState' : 'pushState', entry, address)) {
    addressed = entry;
    isRefusalTold = false;
    // The notice is true no more.
    const { notice } = store.getState();
    if (notice?.kind === 'addressNotKept' || notice?.kind === 'addressRefused') dismissNotice();
  } else if (!isRefusalTold && store.getState().notice === null) {
    isRefusalTold = true;
    setNotice({ kind: 'addressRefused' });
  }
}

/** Makes or renews the entry of a run in the browser's history. @param address null leaves it as it is. */
function keepEntry(how: 'replaceState' | 'pushState', entry: string, address: string | null): boolean {
  try {
    window.history[how](entry, '', address);
    return true;
  } catch {
    // Some browsers limit how often the address may change; the next change writes it.
    return false;
  }
}
