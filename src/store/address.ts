import { openingStepOf } from '../scenario/builtIn/overview.ts';
import type { LinkResult } from '../scenario/link/link.ts';
import { RULES } from '../scenario/rules.ts';
import { isLanguageId } from '../text/index.ts';
import { openScenario, refuse } from './actions/opening.ts';
import { switchRun } from './actions/runs.ts';
import { setNotice } from './actions/view.ts';
import type { ReadQuery } from './query.ts';
import type { AppState } from './state.ts';
import { store } from './store.ts';

/**
 * The address bar. It always holds the link to what is seen, so that reloading, bookmarking and copying it work. It is
 * read once at the start, and when the browser goes back to another run; it is written when things have been quiet for
 * a while, never during a drag or while playing.
 */
const QUIET_MS = 400;

let writeTimer = 0;
let writes = 0;
/** The run the address speaks of: a change of run is a place to come back to, a change of step is not. */
let addressedRun = '';

/** Reads the address, and keeps it up to date from then on. Resolves when it has been read. */
export async function startAddress(): Promise<void> {
  addressedRun = store.getState().active;
  window.addEventListener('popstate', ({ state }) => void comeBack(state));
  await readHere(true);
  keepEntry('replaceState', addressedRun, null);
  store.subscribe(scheduleWrite);
  // So that the address can follow without a network; where this part does not arrive now, the first step asks again.
  fetchQueries().catch(() => null);
}

/** Entries of the browser's history know their run by this visit and its letter: after a reload, A is another run. */
function entryOf(run: string): string {
  return `${performance.timeOrigin} ${run}`;
}

/** Goes to the run that the browser went back or forward to, where it was left; if it is not kept, to the address. */
async function comeBack(entry: unknown): Promise<void> {
  const run = store.getState().runs.find(({ id }) => entryOf(id) === entry);
  if (!run) return readHere(false);
  addressedRun = run.id;
  switchRun(run.id);
}

/** The whole link to what is seen. */
export async function linkTo(state: AppState): Promise<string> {
  const { origin, pathname } = window.location;
  const { queryOf } = await fetchQueries();
  return `${origin}${pathname}?${await queryOf(state)}`;
}

/** Reading and writing links comes after the first view: most pages are opened without one. */
function fetchQueries() {
  return import('./query.ts');
}

/** Opens what the address names. An address that cannot be read says so, and opens nothing in its place. */
async function readHere(isFresh: boolean): Promise<void> {
  const { search, hash } = window.location;
  if (search === '' && hash === '') return;
  const { readQuery } = await fetchQueries();
  const read = await readQuery(search, hash);
  const { result, view, fault } = read;
  if (view.language !== null) showIn(view.language);
  if (result && !result.ok) return refuse(result.fault, isFresh);
  if (result) open(result, read, isFresh);
  if (fault) setNotice({ kind: 'viewRefused', fault });
}

function open(
  { scenario, rules }: Extract<LinkResult, { readonly ok: true }>,
  { view, focus }: ReadQuery,
  isFresh: boolean,
): void {
  openScenario({ scenario, step: view.step ?? openingStepOf(scenario.base), event: view.event, focus }, isFresh);
  addressedRun = store.getState().active;
  if (view.focus !== null && !focus) setNotice({ kind: 'viewRefused', fault: { kind: 'badFocus', value: view.focus } });
  if (rules !== RULES) setNotice({ kind: 'otherRules', made: rules, here: RULES });
}

function showIn(language: string): void {
  if (!isLanguageId(language)) {
    setNotice({ kind: 'viewRefused', fault: { kind: 'badLanguage', value: language } });
    return;
  }
  const { preferences } = store.getState();
  store.setState({ preferences: { ...preferences, language } });
}

function scheduleWrite(state: AppState, before: AppState): void {
  const isSame =
    state.runs === before.runs &&
    state.active === before.active &&
    state.focus === before.focus &&
    state.refusal === before.refusal &&
    state.preferences.language === before.preferences.language &&
    state.playing === before.playing &&
    state.scrubbing === before.scrubbing;
  if (isSame) return;
  window.clearTimeout(writeTimer);
  writeTimer = window.setTimeout(() => void write(), QUIET_MS);
}

async function write(): Promise<void> {
  const state = store.getState();
  // A refused link stays where it is, so that it can be looked at and mended.
  if (state.playing || state.scrubbing || state.refusal) return;
  const turn = ++writes;
  const query = await fetchQueries().then(
    ({ queryOf }) => queryOf(state),
    () => null,
  );
  if (query === null) {
    // The next change tries again. What another notice offers is more than this one does.
    if (store.getState().notice === null) setNotice({ kind: 'addressNotKept' });
    return;
  }
  // A newer address is on its way.
  if (turn !== writes) return;
  if (keepEntry(state.active === addressedRun ? 'replaceState' : 'pushState', state.active, `?${query}`)) {
    addressedRun = state.active;
  }
}

/** Makes or renews the entry of a run in the browser's history. @param address null leaves it as it is. */
function keepEntry(how: 'replaceState' | 'pushState', run: string, address: string | null): boolean {
  try {
    window.history[how](entryOf(run), '', address);
    return true;
  } catch {
    // Some browsers limit how often the address may change; the next change writes it.
    return false;
  }
}
