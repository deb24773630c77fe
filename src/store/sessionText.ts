import * as v from 'valibot';
import type { Action } from '../engine/interventions/index.ts';
import { readDelta, writeDelta } from '../scenario/link/link.ts';
import { RULES } from '../scenario/rules.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { focusFromText, focusToText } from './focusText.ts';
import type { Change, KeptRun, RunOrigin } from './run.ts';
import { placeOf } from './run.ts';
import type { RunText, SessionText, StateText } from './sessionSchema.ts';
import { sessionSchema, VERSION } from './sessionSchema.ts';
import { wholeOf } from './sight.ts';
import type { AppState, Kept } from './state.ts';

/**
 * The runs of a tab as text, with all that undo knows: set-ups and places, never histories. A scenario is written as in
 * a link, and read by the same checks; an action in the name of a run is written as a scenario that has no other. Runs
 * and scenarios stand in tables, since most states share them.
 */

/** The part of the state that outlives the page. */
export type Work = Pick<AppState, 'runs' | 'active' | 'beside' | 'focus' | 'past' | 'future'>;

/** The names by which the browser's history knows the visit, and the run that the address speaks of. */
export interface Addressed {
  readonly visit: string;
  readonly entry: string;
}

/** Collects texts, each once, and gives their places. */
interface Table {
  readonly texts: readonly string[];
  placeOf(text: string): number;
}

function createTable(): Table {
  const places = new Map<string, number>();
  return {
    get texts() {
      return [...places.keys()];
    },
    placeOf(text) {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
  };
}

export function writeSession(work: Work, addressed: Addressed): string {
  const scenarios = createTable();
  const runs = createTable();
  const stateText = ({ focus, active, beside, ...state }: Kept): StateText => ({
    runs: state.runs.filter(isKept).map((run) => runs.placeOf(JSON.stringify(writeRun(wholeOf(run), scenarios)))),
    active,
    beside,
    focus: focus && focusToText(focus, replicasOf(state.runs, active)),
  });
  const hasRuns = ({ runs: each }: Kept): boolean => each.some(isKept);
  const now = stateText(work);
  const [past, future] = [work.past, work.future].map((states) => states.filter(hasRuns).map(stateText));
  const session: SessionText = {
    version: VERSION,
    addressed,
    scenarios: [...scenarios.texts],
    runs: runs.texts.map((text) => JSON.parse(text)),
    now,
    past: past ?? [],
    future: future ?? [],
  };
  return JSON.stringify(session);
}

/** The run of a lesson is in the address, with the question that is open. */
export function isKept({ until }: KeptRun): boolean {
  return until === null;
}

function replicasOf(runs: readonly KeptRun[], active: string): number {
  return runs.find(({ id }) => id === active)?.scenario.setup.cluster.replicas ?? 0;
}

const deltas = new WeakMap<Scenario, string>();

/** The text of a scenario, written once: the same ones are kept again and again. */
function deltaOf(scenario: Scenario): string {
  const known = deltas.get(scenario) ?? writeDelta(scenario);
  deltas.set(scenario, known);
  return known;
}

function writeRun(run: KeptRun, scenarios: Table): RunText {
  const { id, scenario, bookmarks, use, changes, origin } = run;
  const { step, event } = placeOf(run);
  return {
    id,
    scenario: scenarios.placeOf(deltaOf(scenario)),
    step,
    event,
    bookmarks: [...bookmarks],
    use,
    changes,
    fork: origin.kind === 'opened' ? null : writeFork(origin, scenario, scenarios),
  };
}

function writeFork(
  { from, step, change }: Extract<RunOrigin, { readonly kind: 'forked' }>,
  scenario: Scenario,
  scenarios: Table,
): RunText['fork'] {
  const action = 'action' in change ? scenarios.placeOf(deltaOf(scenarioOf(scenario, change.action))) : null;
  return { from, step, kind: change.kind, action };
}

const scenariosOfActions = new WeakMap<Action, Scenario>();

/** The scenario in which nothing but this is done. */
function scenarioOf({ base, setup }: Scenario, action: Action): Scenario {
  const known = scenariosOfActions.get(action);
  if (known) return known;
  const scenario: Scenario = { base, setup: { ...setup, interventions: [{ at: { tick: 0, after: 0 }, action }] } };
  scenariosOfActions.set(action, scenario);
  return scenario;
}

export type SessionResult =
  | {
      readonly ok: true;
      readonly work: Work;
      readonly addressed: Addressed;
      /** The number of runs that could not be read. */
      readonly unread: number;
      /** The rules number that the runs were kept under. */
      readonly rules: number;
    }
  | { readonly ok: false };

export function readSession(text: string): SessionResult {
  const parsed = v.safeParse(sessionSchema, contentOf(text));
  if (!parsed.success) return { ok: false };
  const { addressed, now, past, future, ...tables } = parsed.output;
  const scenarios = tables.scenarios.map((delta) => readDelta(delta, 0));
  const read = (place: number): Scenario | null => {
    const result = scenarios[place];
    return result?.ok ? result.scenario : null;
  };
  const runs = tables.runs.map((run) => readRun(run, read));
  const present = readState(now, runs);
  if (!present) return { ok: false };
  const work: Work = {
    ...present,
    past: past.flatMap((state) => readState(state, runs) ?? []),
    future: future.flatMap((state) => readState(state, runs) ?? []),
  };
  const rules = scenarios.find((result) => result.ok && result.rules !== RULES);
  return {
    ok: true,
    work,
    addressed,
    unread: now.runs.length - present.runs.length,
    rules: rules?.ok ? rules.rules : RULES,
  };
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readRun(run: RunText, read: (place: number) => Scenario | null): KeptRun | null {
  const { id, step, event, bookmarks, use, changes } = run;
  const scenario = read(run.scenario);
  const origin = readOrigin(run.fork, read);
  if (!scenario || !origin) return null;
  const cursor = { step, event };
  return {
    id,
    origin,
    scenario,
    history: null,
    cursor,
    bookmarks,
    use,
    changes,
    goal: null,
    isStopped: false,
    until: null,
  };
}

function readOrigin(fork: RunText['fork'], read: (place: number) => Scenario | null): RunOrigin | null {
  if (!fork) return { kind: 'opened' };
  const { from, step, kind } = fork;
  if (kind === 'setup' || kind === 'rulesKept') return { kind: 'forked', from, step, change: { kind } };
  const action = fork.action === null ? undefined : read(fork.action)?.setup.interventions[0]?.action;
  const change: Change | null = action ? { kind, action } : null;
  return change && { kind: 'forked', from, step, change };
}

/** Returns the state with the runs of it that could be read; null where there are none, or two of one letter. */
function readState({ active, beside, focus, ...state }: StateText, table: readonly (KeptRun | null)[]): Kept | null {
  const runs = state.runs.flatMap((place) => table[place] ?? []);
  const letters = new Set(runs.map(({ id }) => id));
  const shown = runs.find(({ id }) => id === active) ?? runs[0];
  if (!shown || letters.size < runs.length) return null;
  return {
    runs,
    active: shown.id,
    beside: beside !== null && beside !== shown.id && letters.has(beside) ? beside : null,
    focus: focus === null ? null : focusFromText(focus, shown.scenario.setup.cluster),
  };
}
