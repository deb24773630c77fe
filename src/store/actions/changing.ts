import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Moment } from '../../engine/interventions/intervention.ts';
import { compareMoments } from '../../engine/interventions/intervention.ts';
import type { Setup } from '../../engine/setup.ts';
import { protocolOf } from '../../protocols/index.ts';
import { interventionOf } from '../../protocols/interventions.ts';
import type { Experiment } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { keptTwin } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { NO_RULE_BROKEN } from '../../protocols/pbft/broken/rulesBroken.ts';
import { checkField } from '../../scenario/fieldCheck.ts';
import { INTERVENTIONS_MAX } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { isUnfinished } from '../beginning.ts';
import type { Goal } from '../goal.ts';
import { withHistories } from '../histories.ts';
import { refusalOf } from '../lesson.ts';
import { insertAfter } from '../moments.ts';
import type { Change, KeptRun, Run, RunId, RunOrigin } from '../run.ts';
import { commonSteps, nextRunId, openRun } from '../run.ts';
import type { AppState, Notice } from '../state.ts';
import { activeRun, store } from '../store.ts';
import { towards } from '../towards.ts';
import { openRuns } from './opening.ts';
import { askForRoom } from './room.ts';
import { runsToDrop, showBeside } from './runs.ts';
import { remember } from './undo.ts';

/**
 * Changing a run. A change at a step that has later ones makes a new run and keeps the old one, whether or not anybody
 * has been there. Only what is done at the end changes the run itself. Either way undo takes it back.
 */

/** Does something to the run, right after the step we are at. */
export function intervene(action: Action): void {
  const run = activeRun(store.getState());
  if (run.scenario.setup.interventions.length >= INTERVENTIONS_MAX) {
    store.setState({ notice: { kind: 'tooManyInterventions', most: INTERVENTIONS_MAX }, playing: false });
    return;
  }
  const { step } = run.cursor;
  const interventions = insertAfter(run, step, action);
  const added = interventions.find((candidate) => !run.scenario.setup.interventions.includes(candidate));
  change(
    run,
    interventions,
    { kind: 'added', action },
    added ? { kind: 'intervention', intervention: added, step } : at(step),
  );
}

/** Does several things to the run at once, in this order, right after the step we are at: one run, one undo. */
export function interveneTogether(actions: readonly Action[]): void {
  const run = activeRun(store.getState());
  const { setup } = run.scenario;
  const [first] = actions;
  if (!first) return;
  if (setup.interventions.length + actions.length > INTERVENTIONS_MAX) {
    store.setState({ notice: { kind: 'tooManyInterventions', most: INTERVENTIONS_MAX }, playing: false });
    return;
  }
  const { step } = run.cursor;
  // Each goes in front of those put in before it.
  const interventions = actions
    .toReversed()
    .reduce<readonly PlannedIntervention[]>(
      (planned, action) =>
        insertAfter(
          { ...run, scenario: { ...run.scenario, setup: { ...setup, interventions: planned } } },
          step,
          action,
        ),
      setup.interventions,
    );
  const last = interventions.findLast((candidate) => !setup.interventions.includes(candidate));
  const goal = last ? ({ kind: 'intervention', intervention: last, step } as const) : at(step);
  change(run, interventions, { kind: 'added', action: first }, goal);
}

export function muteIntervention(index: number, muted: boolean): void {
  editIntervention(index, muted ? 'muted' : 'unmuted', ({ at, action }) =>
    muted ? { at, action, muted } : { at, action },
  );
}

export function deleteIntervention(index: number): void {
  editIntervention(index, 'removed', () => null);
}

export function moveIntervention(index: number, at: Moment): void {
  editIntervention(index, 'moved', (intervention) => ({ ...intervention, at }));
}

function editIntervention(
  index: number,
  kind: 'removed' | 'muted' | 'unmuted' | 'moved',
  edit: (intervention: PlannedIntervention) => PlannedIntervention | null,
): void {
  const run = activeRun(store.getState());
  const { interventions } = run.scenario.setup;
  const old = interventions[index];
  if (!old) return;
  const edited = edit(old);
  const others = interventions.toSpliced(index, 1);
  // A moved intervention goes behind everything at the same moment, unless it stays where it was.
  const place =
    edited && compareMoments(edited.at, old.at) !== 0
      ? others.filter((other) => compareMoments(other.at, edited.at) <= 0).length
      : index;
  const list = edited ? others.toSpliced(place, 0, edited) : others;
  change(run, list, { kind, action: old.action }, { kind: 'parting', from: run.history, step: run.cursor.step });
}

/** Another cluster, network or seed: a run from the start, with the interventions that still make sense. */
export function changeSetup(
  changes: Partial<Pick<Setup, 'cluster' | 'conditions' | 'seed' | 'untilTick'>>,
  what: Change = { kind: 'setup' },
): void {
  const state = store.getState();
  const run = activeRun(state);
  const setup: Setup = { ...run.scenario.setup, ...changes };
  const interventions = interventionsThatFit(setup, run.scenario.setup.cluster.replicas);
  const removed = run.scenario.setup.interventions.length - interventions.length;
  const scenario: Scenario = { ...run.scenario, setup: { ...setup, interventions } };
  const isLonger = Object.keys(changes).every((name) => name === 'untilTick');
  const step = isLonger ? run.cursor.step : startOf(scenario);
  const notice: Notice | null = removed > 0 ? { kind: 'interventionsRemoved', count: removed } : null;
  replaceOrFork(run, { scenario, what, goal: at(step), notice });
}

/**
 * The interventions of a setup that make sense in its cluster. Clients are numbered behind the replicas, so a node that
 * was a client before the number of replicas changed is that client again.
 */
function interventionsThatFit(setup: Setup, replicasBefore: number): PlannedIntervention[] {
  const moved = setup.interventions.map((intervention) => ({
    ...intervention,
    action: renumbered(intervention.action, replicasBefore, setup.cluster.replicas),
  }));
  return moved.filter(({ action }) => {
    const { fields, isLie } = interventionOf(action.kind);
    if (isLie && !protocolOf(setup.protocol).parts.lies) return false;
    const values = new Map<string, unknown>(Object.entries(action));
    return fields.every((field) => checkField(values.get(field.name), field, setup) === null);
  });
}

function renumbered(action: Action, before: number, after: number): Action {
  if (action.kind !== 'cutLink' && action.kind !== 'restoreLink') return action;
  const number = (node: number): number => (node < before ? node : node - before + after);
  return { ...action, from: number(action.from), to: number(action.to) };
}

/** Set-up steps at the very start are no news: a fresh run opens behind its faults at tick 0. */
export function startOf(scenario: Scenario): number {
  const { interventions } = scenario.setup;
  const first = interventions.filter(({ muted }) => !muted).findIndex(({ action }) => action.kind === 'request');
  return Math.max(0, first);
}

function change(run: Run, interventions: readonly PlannedIntervention[], what: Change, goal: Goal): void {
  const scenario: Scenario = { ...run.scenario, setup: { ...run.scenario.setup, interventions } };
  replaceOrFork(run, { scenario, what, goal, notice: null });
}

function at(step: number): Goal {
  return { kind: 'step', step, event: null, isLinked: false };
}

/** The run that takes the place of the present one, or lies beside it. */
interface Changed {
  readonly scenario: Scenario;
  readonly what: Change;
  /** The place at which it is opened. */
  readonly goal: Goal;
  /** The notice instead of the usual one; null for the usual one. */
  readonly notice: Notice | null;
}

function replaceOrFork(run: Run, changed: Changed): void {
  const kind = refusalOf(store.getState());
  // A lesson comes to its task: until then its run is as it tells it.
  if (kind) return store.setState({ notice: { kind }, menu: null, playing: false });
  const hasLaterSteps = run.cursor.step < run.history.steps.length || isUnfinished(run);
  if (hasLaterSteps || changed.what.kind !== 'added') return fork(run, changed);
  const opened = { ...madeOf(run, run.id, run.origin, changed), changes: run.changes + 1 };
  const state = store.getState();
  show(state, replace(state.runs, opened), opened, changed.notice ?? { kind: 'changed', change: changed.what });
}

function fork(run: Run, changed: Changed): void {
  const state = store.getState();
  const dropped = runsToDrop(state, 1);
  if (!dropped) return askForRoom(() => fork(run, changed));
  const id = nextRunId(state.runs);
  const origin = { kind: 'forked', from: run.id, step: run.cursor.step, change: changed.what } as const;
  const made = madeOf(run, id, origin, changed);
  // A run that somebody forked is one that somebody wants.
  const kept = state.runs.map((old) =>
    old === run && old.use === 'untouched' ? { ...old, use: 'visited' as const } : old,
  );
  const runs = [...kept.filter((old) => !dropped.some((gone) => gone.id === old.id)), made];
  const notice: Notice = { kind: 'forked', kept: run.id, made: id, change: changed.what };
  const [gone] = dropped;
  show(state, runs, made, gone ? { kind: 'runDropped', run: gone.id } : (changed.notice ?? notice));
}

/** The changed run at its place. Bookmarks in the common past are there in the new run too. */
function madeOf(run: Run, id: RunId, origin: RunOrigin, { scenario, goal }: Changed): Run {
  const opened = openRun(id, origin, scenario);
  // The steps that are not computed yet are common up to here at least.
  const common = commonSteps(run.history, opened.history);
  const mayGoOn = common === opened.history.steps.length && isUnfinished(opened);
  const past = mayGoOn ? Math.max(common, run.cursor.step) : common;
  const bookmarks = run.bookmarks.filter((marked) => marked <= past);
  return towards({ ...opened, bookmarks, use: 'changed' }, goal);
}

function show(state: AppState, runs: readonly KeptRun[], { id }: Run, notice: Notice): void {
  store.setState({
    ...remember(state),
    ...withHistories({ runs, active: id, beside: state.beside }),
    playing: false,
    menu: null,
    notice,
  });
}

function replace(runs: readonly KeptRun[], changed: Run): KeptRun[] {
  return runs.map((run) => (run.id === changed.id ? changed : run));
}

/** Any experiment can be written as what differs from the plainest. */
const BASE = 'clear';

/** Opens an experiment in which a rule is broken, and the same with the rule kept beside it. */
export function openBoth(experiment: Experiment): void {
  const broken: Scenario = { base: BASE, setup: experiment.setup };
  const kept: Scenario = { base: BASE, setup: keptTwin(experiment) };
  const rest = { event: null, focus: null };
  openRuns([
    { scenario: broken, step: 0, ...rest },
    { scenario: kept, step: startOf(kept), change: { kind: 'rulesKept' }, ...rest },
  ]);
}

/** The run that is shown, from the start, with no rule broken: as a run of its own, beside the one it came from. */
export function keepAllRules(): void {
  const { active: broken } = store.getState();
  const { cluster, conditions, seed, untilTick } = activeRun(store.getState()).scenario.setup;
  changeSetup({ cluster: { ...cluster, ...NO_RULE_BROKEN }, conditions, seed, untilTick }, { kind: 'rulesKept' });
  showBeside(broken);
}
