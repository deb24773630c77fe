import { beforeEach, describe, expect, it } from 'vitest';
import { experiments } from '../../protocols/pbft/broken/experiments/index.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { overview } from '../../scenario/builtIn/overview.ts';
import type { KeptRun } from '../run.ts';
import { RUNS_MAX } from '../run.ts';
import { activeRun, store } from '../store.ts';
import { intervene, openBoth } from './changing.ts';
import { openBuiltIn } from './opening.ts';
import { makeRoom } from './room.ts';
import { closeRun, switchRun } from './runs.ts';
import { goTo, goToLast, move, toggleBookmark } from './stepping.ts';
import { undo } from './undo.ts';

const letters = (): string =>
  runs()
    .map(({ id }) => id)
    .join('');
const runs = (): readonly KeptRun[] => store.getState().runs;

/** Makes a fork of the run that is shown. */
function forkHere(replica = 2): void {
  goTo(3);
  intervene({ kind: 'crash', replica });
}

/** As many forks as there is room for, of a run that stays untouched otherwise. */
function fillWithForks(): void {
  openBuiltIn('clear');
  goTo(3);
  toggleBookmark();
  for (let count = 1; count < RUNS_MAX; count++) forkHere();
}

beforeEach(() => store.setState(store.getInitialState(), true));

describe('opening', () => {
  it('takes the place of a run that nobody touched: whoever looks through all of them has one', () => {
    for (const id of Object.keys(overview) as ScenarioId[]) {
      openBuiltIn(id);
      expect(letters(), id).toBe('A');
      expect(activeRun(store.getState()).scenario.base).toBe(id);
      expect(store.getState().past).toEqual([]);
    }
    for (const experiment of experiments) {
      openBoth(experiment);
      expect(letters(), experiment.rule.id).toBe('AB');
    }
  });

  it.each<[string, () => void]>([
    ['was moved in', () => move(1)],
    ['has a bookmark', toggleBookmark],
    ['was changed', () => intervene({ kind: 'crash', replica: 2 })],
  ])('leaves a run alone that %s', (_, touch) => {
    touch();
    const before = runs();
    openBuiltIn('seven');
    expect(runs().slice(0, -1)).toEqual(before);
    expect(activeRun(store.getState()).scenario.base).toBe('seven');
  });

  it('leaves a run alone that another one was forked from, though nobody moved in it', () => {
    intervene({ kind: 'crash', replica: 2 });
    expect(letters()).toBe('AB');
    openBuiltIn('seven');
    expect(letters()).toBe('ABC');
  });

  it('drops the oldest run that was only visited where there is no room, says so, and undo brings it back', () => {
    forkHere();
    for (const id of ['clear', 'seven', 'rush', 'lossy'] as const) {
      openBuiltIn(id);
      move(1);
    }
    expect(letters()).toBe('ABCDEF');
    openBuiltIn('partition');
    expect(letters()).toBe('BCDEFG');
    expect(store.getState().notice).toEqual({ kind: 'runDropped', run: 'A' });
    openBuiltIn('watermarks');
    expect(letters()).toBe('BCDEFG');
    undo();
    expect(letters()).toBe('ABCDEF');
  });
});

describe('a run that was changed', () => {
  it('is never dropped without a question: neither for a run that is opened nor for another fork', () => {
    fillWithForks();
    const before = runs();
    openBuiltIn('seven');
    expect(store.getState().dialog).toBe('room');
    store.setState({ dialog: null });
    forkHere(1);
    expect(store.getState().dialog).toBe('room');
    expect(runs().map(({ scenario }) => scenario)).toEqual(before.map(({ scenario }) => scenario));
  });

  it('gives way where the reader says so, to what was to be done; undo brings it back', () => {
    fillWithForks();
    openBuiltIn('seven');
    makeRoom('B');
    expect(store.getState().dialog).toBeNull();
    expect(letters()).toBe('ACDEFG');
    expect(activeRun(store.getState()).scenario.base).toBe('seven');
    undo();
    undo();
    expect(letters()).toBe('ABCDEF');

    forkHere(1);
    makeRoom('C');
    expect(letters()).toBe('ABDEFG');
    expect(activeRun(store.getState()).origin).toMatchObject({ from: 'F', change: { action: { replica: 1 } } });
  });

  it('asks for two places where two runs are opened at once', () => {
    fillWithForks();
    openBoth(experiments[0] as (typeof experiments)[number]);
    makeRoom('B');
    expect(store.getState().dialog).toBe('room');
    makeRoom('C');
    expect(store.getState().dialog).toBeNull();
    expect(letters()).toBe('ADEFGH');
  });

  it('can be closed, and the notice says how to have it back', () => {
    forkHere();
    closeRun('B');
    expect(store.getState().notice).toEqual({ kind: 'runClosed', run: 'B' });
    undo();
    expect(letters()).toBe('AB');
  });
});

describe('a change', () => {
  it('forks at every step that has later ones, visited or not, and in the run itself only at its end', () => {
    const { history } = activeRun(store.getState());
    for (let step = 0; step <= history.steps.length; step++) {
      store.setState(store.getInitialState(), true);
      goTo(step);
      intervene({ kind: 'crash', replica: 2 });
      const isEnd = step === history.steps.length;
      expect(letters(), `step ${step}`).toBe(isEnd ? 'A' : 'AB');
      expect(activeRun(store.getState())).toMatchObject({ changes: isEnd ? 1 : 0, use: 'changed' });
      if (!isEnd) expect(runs()[0]).toMatchObject({ history, changes: 0 });
    }
  });

  it('is counted by the run that it was made in, which was forked before', () => {
    forkHere();
    goToLast();
    intervene({ kind: 'crash', replica: 1 });
    expect(activeRun(store.getState())).toMatchObject({ id: 'B', changes: 1 });
    switchRun('A');
    expect(activeRun(store.getState()).changes).toBe(0);
  });
});
