import type { StepCount } from '../../engine/numbers.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import { openingStepOf } from '../../scenario/builtIn/overview.ts';
import { towardsStep } from '../goal.ts';
import { withHistories } from '../histories.ts';
import type { Change, KeptRun, Run, RunOrigin } from '../run.ts';
import { nextRunId, openRun, placeOf } from '../run.ts';
import type { Notice, Opening } from '../state.ts';
import { store } from '../store.ts';
import { askForRoom } from './room.ts';
import { runsToDrop } from './runs.ts';
import { remember } from './undo.ts';

/** Opening runs: from a link or a file, a built-in experiment, a comparison. */

/** Opens a scenario as a run of its own. On a fresh page it takes the place of the first one. */
export function openScenario(place: Opening): void {
  openRuns([place]);
}

/** A run to open; more than one are opened together, and a fork of the one before says so in its name. */
export interface OpenedRun extends Opening {
  readonly change?: Change;
  /** No more of it is computed: a lesson asks what comes. */
  readonly until?: StepCount;
}

/** Opens runs in the place of those that nobody touched. The first is looked at; the second lies beside it. */
export function openRuns(openings: readonly OpenedRun[]): void {
  const state = store.getState();
  const left = state.runs.filter(({ use }) => use !== 'untouched');
  const dropped = runsToDrop({ ...state, runs: left, beside: null }, openings.length);
  if (!dropped) return askForRoom(() => openRuns(openings));
  const made = madeRuns(state.runs, openings);
  const [first, second] = made;
  const [{ step, focus } = { step: 0, focus: null }] = openings;
  if (!first) return;
  // A run that nobody touched is not worth a step of undo: fifty scenarios looked at would push out everything else.
  const replaces = left.length < state.runs.length && dropped.length === 0;
  store.setState({
    ...(replaces ? { future: [] } : remember(state)),
    ...withHistories({
      runs: inPlace(state.runs, made).filter((run) => !dropped.includes(run)),
      active: first.id,
      beside: second?.id ?? null,
    }),
    focus,
    playing: false,
    refusal: null,
    gallery: null,
    notice: noticeOf(dropped, step, first),
  });
}

function noticeOf(dropped: readonly KeptRun[], wanted: StepCount, { history, goal }: Run): Notice | null {
  if (dropped.length > 0) return { kind: 'runDropped', run: dropped.map(({ id }) => id).join(', ') };
  const most = history.steps.length;
  return wanted > most && !goal ? { kind: 'linkClipped', wanted, most } : null;
}

/** The runs to open, with the letters of those whose places they take. */
function madeRuns(runs: readonly KeptRun[], openings: readonly OpenedRun[]): readonly Run[] {
  const letters = runs.filter(({ use }) => use === 'untouched').map(({ id }) => id);
  const taken: Pick<KeptRun, 'id'>[] = runs.filter(({ use }) => use !== 'untouched');
  const made: Run[] = [];
  for (const { scenario, step, event, change, until = null } of openings) {
    const id = letters[made.length] ?? nextRunId([...taken, ...made]);
    const from = made.at(-1);
    const origin: RunOrigin =
      change && from ? { kind: 'forked', from: from.id, step: placeOf(from).step, change } : { kind: 'opened' };
    made.push(towardsStep(openRun(id, origin, scenario, { until }), { kind: 'step', step, event, isLinked: true }));
  }
  return made;
}

/** The runs with those made in the places of the untouched ones, and the rest of them behind. */
function inPlace(runs: readonly KeptRun[], made: readonly Run[]): KeptRun[] {
  const rest = [...made];
  const placed = runs.flatMap((run) => (run.use === 'untouched' ? rest.splice(0, 1) : [run]));
  return [...placed, ...rest];
}

/** Opens a built-in experiment as a run of its own. */
export function openBuiltIn(id: ScenarioId): void {
  const scenario = id === opening.base ? opening : { base: id, setup: scenarioOf(id).setup };
  openScenario({ scenario, step: openingStepOf(id), event: null, focus: null });
}
