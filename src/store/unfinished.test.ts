import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Setup } from '../engine/setup.ts';
import { runOf } from '../protocols/run.ts';
import { buildSetup, requestsInTurn } from '../testing/engine/buildSetup.ts';
import { testClock } from '../testing/store/testClock.ts';
import { intervene } from './actions/changing.ts';
import { openBuiltIn, openScenario } from './actions/opening.ts';
import { closeRun, switchRun } from './actions/runs.ts';
import { goTo, goToLast, toggleBookmark } from './actions/stepping.ts';
import { redo, undo } from './actions/undo.ts';
import { setNotice } from './actions/view.ts';
import { isUnfinished } from './beginning.ts';
import { withHistories, withoutHistory } from './histories.ts';
import { queryOf } from './query.ts';
import type { KeptRun, Run } from './run.ts';
import { readSession, writeSession } from './sessionText.ts';
import { startSlices } from './slices.ts';
import { activeRun, store } from './store.ts';

/** Runs that are kept while they are not all computed: let go, brought back, forked, undone. */

/** More than 5,000 steps, and room for more interventions. */
const long = buildSetup({ interventions: requestsInTurn(190) });
const whole = runOf(long);

function open(setup: Setup, step: number, event: number | null = null): void {
  openScenario({ scenario: { base: 'clear', setup }, step, event, focus: null });
}

const shown = (): Run => activeRun(store.getState());

let stopSlices: () => void = () => {};

/** Computes all that is wanted now. */
function computeAll(): void {
  const clock = testClock(3);
  stopSlices = startSlices(clock, []);
  clock.all();
  stopSlices();
}

beforeEach(() => store.setState(store.getInitialState(), true));
afterEach(() => stopSlices());

/** Lets the histories of all runs go but that of the one that is shown, as where there is no room for them. */
function letGo(): void {
  const { runs, active } = store.getState();
  store.setState({ runs: runs.map((run) => (run.id === active ? run : withoutHistory(run))) });
}

describe('a long run whose history was let go', () => {
  it('is begun anew when it is shown, and comes to its place, its bookmarks and its end in slices', async () => {
    open(long, 5000);
    computeAll();
    toggleBookmark();
    const { id } = shown();
    openBuiltIn('clear');
    letGo();
    switchRun(id);
    expect(shown()).toMatchObject({ history: { end: 'unfinished' }, bookmarks: [5000] });
    expect(shown().cursor.step).toBe(shown().history.steps.length);
    expect(await queryOf(store.getState())).toMatch(/at=5000\b/);
    computeAll();
    expect(shown()).toMatchObject({ cursor: { step: 5000, event: null }, goal: null, bookmarks: [5000] });
    expect(shown().history.steps.length).toBe(whole.steps.length);
  });

  it('goes on, though somebody had stopped it before', () => {
    open(long, 5000);
    computeAll();
    store.setState({ runs: store.getState().runs.map((run) => ({ ...run, isStopped: true })) });
    const { id } = shown();
    goTo(4000);
    openBuiltIn('clear');
    letGo();
    switchRun(id);
    computeAll();
    expect(shown()).toMatchObject({ cursor: { step: 4000 }, isStopped: false });
  });

  it('holds no history of another run by the place it is on its way to', () => {
    open(long, 5000);
    computeAll();
    const run: KeptRun = { ...shown(), goal: { kind: 'parting', from: shown().history, step: 4000 } };
    const gone = withoutHistory(run);
    expect(gone).toMatchObject({ history: null, goal: { kind: 'step', step: 4000 } });
  });
});

describe('a session', () => {
  it('holds the place that a run is on its way to, and brings it back without computing all of it', () => {
    open(long, 5000);
    const work = { ...store.getState(), runs: store.getState().runs.map(withoutHistory) };
    const read = readSession(writeSession(work, { visit: '1', entry: '1 A clear' }));
    if (!read.ok) throw new Error('the session cannot be read');
    store.setState(withHistories(read.work));
    expect(isUnfinished(shown())).toBe(true);
    computeAll();
    expect(shown().cursor).toEqual({ step: 5000, event: null });
  });
});

describe('a change of a run that is not all computed', () => {
  it('forks even at the last step that is there: more steps would have followed', () => {
    open(long, 0);
    const { id } = shown();
    const { length } = shown().history.steps;
    goTo(length);
    intervene({ kind: 'crash', replica: 3 });
    expect(store.getState().runs.map((run) => run.id)).toContain(id);
    expect(shown()).toMatchObject({ origin: { kind: 'forked', from: id, step: length } });
    computeAll();
    expect(shown().cursor.step).toBe(length + 1);
    expect(shown().history.steps[length]?.cause.kind).toBe('intervention');
    expect(
      shown()
        .history.steps.slice(0, length)
        .map(({ tick }) => tick),
    ).toEqual(whole.steps.slice(0, length).map(({ tick }) => tick));
  });

  it('can be undone and redone before it has come to its place, which it comes to all the same', () => {
    open(long, 5000);
    computeAll();
    intervene({ kind: 'crash', replica: 3 });
    expect(isUnfinished(shown())).toBe(true);
    undo();
    expect(shown().cursor.step).toBe(5000);
    redo();
    expect(isUnfinished(shown())).toBe(true);
    computeAll();
    expect(shown()).toMatchObject({ cursor: { step: 5001 }, goal: null });
    expect(shown().history.steps[5000]?.cause.kind).toBe('intervention');
  });

  it('that closes a long run brings it back by undo without computing all of it', () => {
    open(long, 5000);
    computeAll();
    toggleBookmark();
    const { id } = shown();
    openBuiltIn('clear');
    switchRun(id);
    closeRun(id);
    undo();
    expect(shown().id).toBe(id);
    expect(isUnfinished(shown())).toBe(true);
    computeAll();
    expect(shown().cursor.step).toBe(5000);
  });

  it('takes the run to a place that it was on its way to when it was remembered, if that is computed by now', () => {
    open(long, 0);
    goTo(5000);
    openBuiltIn('clear');
    goTo(1);
    switchRun(store.getState().runs.find(({ scenario }) => scenario.setup === long)?.id ?? '');
    computeAll();
    undo();
    expect(shown()).toMatchObject({ cursor: { step: 5000 }, goal: null });
  });
});

describe('a place that a run turned out not to have', () => {
  it('is said of a number that somebody typed, but not of the last step', () => {
    for (const [go, said] of [
      [() => goTo(40_000, '40000'), { kind: 'noSuchStep', typed: '40000', most: whole.steps.length }],
      [goToLast, null],
    ] as const) {
      store.setState(store.getInitialState(), true);
      open(long, 0);
      go();
      computeAll();
      expect(shown().cursor.step).toBe(whole.steps.length);
      expect(store.getState().notice).toEqual(said);
    }
  });

  it('is said of the event of a link, once its step is computed', () => {
    open(long, 5000, 900);
    computeAll();
    expect(shown().cursor).toEqual({ step: 5000, event: null });
    expect(store.getState().notice).toEqual({ kind: 'viewRefused', fault: { kind: 'noEvent', value: '900' } });
  });

  it('is said beside what was said before', () => {
    open(long, 50_000);
    setNotice({ kind: 'otherRules', made: 1, here: 2 });
    computeAll();
    expect(store.getState().notice).toMatchObject({
      kind: 'several',
      notices: [{ kind: 'otherRules' }, { kind: 'linkClipped', wanted: 50_000, most: whole.steps.length }],
    });
  });
});
