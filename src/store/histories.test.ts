import { beforeEach, describe, expect, it } from 'vitest';
import { STEPS_MAX } from '../engine/history.ts';
import type { Step } from '../engine/trace.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { testClock } from '../testing/store/testClock.ts';
import { intervene } from './actions/changing.ts';
import { switchRun } from './actions/runs.ts';
import { goTo, goToLast } from './actions/stepping.ts';
import { redo, UNDO_MAX, undo } from './actions/undo.ts';
import { STEPS_AT_HAND_MAX, withHistories } from './histories.ts';
import type { KeptRun, Run } from './run.ts';
import { openRun } from './run.ts';
import { startSlices } from './slices.ts';
import { activeRun, store } from './store.ts';

const figure = (id: string): Run =>
  openRun(id, { kind: 'opened' }, { base: 'figure', setup: scenarioOf('figure').setup }, { step: 5 });

/** A run that seems to have so many steps. */
function runOfLength(id: string, length: number): Run {
  const run = figure(id);
  return { ...run, history: { ...run.history, steps: new Array<Step>(length) } };
}

const lettersAtHand = (runs: readonly KeptRun[]): string => runs.flatMap((run) => (run.history ? run.id : [])).join('');

describe('histories', () => {
  it('of runs that are not shown are let go beyond a bound, those of the oldest runs first', () => {
    const runs = [...'ABCDEF'].map((id) => runOfLength(id, STEPS_MAX));
    expect(STEPS_AT_HAND_MAX).toBe(2 * STEPS_MAX);
    expect(lettersAtHand(withHistories({ runs, active: 'A', beside: null }).runs)).toBe('AEF');
    expect(lettersAtHand(withHistories({ runs, active: 'A', beside: 'F' }).runs)).toBe('ADEF');
    const short = runs.map(({ id }) => runOfLength(id, STEPS_MAX / 5));
    expect(lettersAtHand(withHistories({ runs: short, active: 'A', beside: null }).runs)).toBe('ABCDEF');
  });

  it('are computed again where a run is shown, and come out the same', () => {
    const run = figure('A');
    const [shown] = withHistories({ runs: [{ ...run, history: null }], active: 'A', beside: null }).runs;
    expect(shown).toEqual(run);
  });

  it('that came out shorter than they were hold the place and the bookmarks within them', () => {
    const run = { ...figure('A'), history: null, cursor: { step: 4000, event: 2 }, bookmarks: [3, 4000] };
    const [shown] = withHistories({ runs: [run], active: 'A', beside: null }).runs;
    expect(shown).toMatchObject({ cursor: { step: shown?.history?.steps.length, event: null }, bookmarks: [3] });
  });
});

describe('undo', () => {
  beforeEach(() => store.setState(store.getInitialState(), true));

  /** The runs without what is computed from them. */
  const setups = () => store.getState().runs.map((run) => ({ ...run, history: null }));

  it('remembers no histories, however often a run was changed, and a bounded number of changes', () => {
    const clock = testClock();
    const stopSlices = startSlices(clock, []);
    for (let change = 0; change < UNDO_MAX + 10; change++) {
      goToLast();
      clock.all();
      intervene({ kind: 'request', client: 0, operation: `put x ${change}` });
    }
    stopSlices();
    const { past } = store.getState();
    expect(past).toHaveLength(UNDO_MAX);
    expect(past.flatMap(({ runs }) => runs).filter(({ history }) => history)).toEqual([]);
  });

  it('goes all the way back and forward again through forks, runs changed at their ends, and runs gone over to', () => {
    const states = [setups()];
    const changes = [() => goTo(3), goToLast, () => goTo(9), () => switchRun('A'), goToLast, () => goTo(12)].map(
      (go, index) => () => {
        go();
        const before = setups();
        states[states.length - 1] = before;
        intervene({ kind: 'request', client: 0, operation: `put x ${index}` });
        states.push(setups());
      },
    );
    for (const change of changes) change();
    for (const state of states.slice(0, -1).reverse()) {
      undo();
      expect(setups()).toEqual(state);
      expect(activeRun(store.getState()).history.setup).toBe(activeRun(store.getState()).scenario.setup);
    }
    for (const state of states.slice(1, -1)) {
      redo();
      expect(setups().map(({ scenario }) => scenario)).toEqual(state.map(({ scenario }) => scenario));
    }
  });
});
