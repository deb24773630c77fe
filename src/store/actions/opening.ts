import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { openingStepOf } from '../../scenario/builtIn/overview.ts';
import type { ComparedRun } from '../../scenario/comparisons/comparison.ts';
import type { LinkFault } from '../../scenario/link/fault.ts';
import { towards } from '../goal.ts';
import type { RunId } from '../run.ts';
import { nextRunId, openRun } from '../run.ts';
import type { Opening } from '../state.ts';
import { store } from '../store.ts';
import { keep } from './runs.ts';
import { remember } from './undo.ts';

/** Opening runs: from a link or a file, a built-in experiment, a comparison. */

/** Opens a scenario as a run of its own. On a fresh page it takes the place of the figure. */
export function openScenario({ scenario, step, event, focus }: Opening, isFresh: boolean): void {
  const state = store.getState();
  const id = isFresh ? 'A' : nextRunId(state.runs);
  const opened = openRun(id, { kind: 'opened' }, scenario, 0);
  const run = towards(opened, { kind: 'step', step, event, isLinked: true });
  const most = opened.history.steps.length;
  const notice = step > most && !run.goal ? ({ kind: 'linkClipped', wanted: step, most } as const) : null;
  if (isFresh) {
    store.setState({ runs: [run], active: id, beside: null, focus, notice, playing: false, refusal: null });
    return;
  }
  const { runs, dropped } = keep(state, run);
  store.setState({
    ...remember(state),
    runs,
    active: id,
    beside: null,
    focus,
    playing: false,
    refusal: null,
    notice: dropped ? { kind: 'runDropped', run: dropped } : notice,
  });
}

/** Opens a built-in experiment as a run of its own. */
export function openBuiltIn(id: ScenarioId): void {
  const { setup } = scenarioOf(id);
  openScenario({ scenario: { base: id, setup }, step: openingStepOf(id), event: null, focus: null }, false);
}

/** One side of a comparison as a run of its own at its step; or both, side by side: the first is looked at. */
export function openSides(sides: readonly ComparedRun[]): void {
  const [first, second] = sides.map(openSide);
  if (first && second) store.setState({ active: first, beside: second });
}

function openSide({ scenario, step }: ComparedRun): RunId {
  openScenario({ scenario, step, event: null, focus: null }, false);
  return store.getState().active;
}

/** A link that cannot be opened. On a fresh page nothing is shown in its place until somebody asks for it. */
export function refuse(fault: LinkFault, isFresh: boolean): void {
  store.setState(isFresh ? { refusal: fault } : { notice: { kind: 'linkRefused', fault } });
}

export function leaveRefusal(): void {
  store.setState({ refusal: null });
}
