import { beforeEach, describe, expect, it } from 'vitest';
import { computeWith, long, open, shown, stopSlicing, whole } from '../testing/store/longRuns.ts';
import { testClock } from '../testing/store/testClock.ts';
import { intervene } from './actions/changing.ts';
import { goTo, goToLast, move } from './actions/stepping.ts';
import { undo } from './actions/undo.ts';
import { queryOf } from './query.ts';
import { goOnComputing, stopComputing } from './slices.ts';
import { store } from './store.ts';

beforeEach(() => {
  stopSlicing();
  store.setState(store.getInitialState(), true);
});

describe('a place that is not computed yet', () => {
  it('is gone to when it is computed, also if the first steps were looked at meanwhile', () => {
    open(long, 5000);
    expect(shown().cursor.step).toBe(0);
    move(1);
    expect(shown().cursor.step).toBe(1);
    computeWith(testClock(3)).all();
    expect(shown()).toMatchObject({ cursor: { step: 5000, event: null }, goal: null });
  });

  it('is in the address all the while', async () => {
    open(long, 5000);
    expect(await queryOf(store.getState())).toMatch(/at=5000\b/);
  });

  it('is the end, with a notice, where the run of a link has no such step', () => {
    open(long, 50_000);
    expect(store.getState().notice).toBeNull();
    computeWith(testClock(3)).all();
    const most = whole.steps.length;
    expect(shown().cursor.step).toBe(most);
    expect(store.getState().notice).toEqual({ kind: 'linkClipped', wanted: 50_000, most });
  });

  it('is forgotten when somebody goes elsewhere, or stops the computing', () => {
    for (const leave of [() => goTo(3), stopComputing]) {
      open(long, 5000);
      leave();
      const { cursor } = shown();
      goOnComputing();
      computeWith(testClock(3)).all();
      expect(shown().cursor).toEqual(cursor);
      stopSlicing();
    }
  });

  it('can be a step by number, the last step, the next step or milestone, or an event of the link', () => {
    open(long);
    const first = shown().history.steps.length;
    const clock = computeWith(testClock(3));
    for (const [go, step] of [
      [() => goTo(4000), 4000],
      [goToLast, whole.steps.length],
      [() => [goTo(first), move(1)], first + 1],
    ] as const) {
      stopSlicing();
      open(long);
      go();
      computeWith(testClock(3)).all();
      expect(shown().cursor.step).toBe(step);
    }
    expect(clock.slice()).toBe(true);
  });

  it('is the step of a change, where the changed run has not come so far', () => {
    open(long, 5000);
    const clock = computeWith(testClock(3));
    clock.all();
    intervene({ kind: 'crash', replica: 3 });
    expect(shown().history.end).toBe('unfinished');
    expect(shown().cursor.step).toBe(shown().history.steps.length);
    clock.all();
    expect(shown().cursor.step).toBe(5001);
    expect(shown().history.steps[5000]?.cause.kind).toBe('intervention');
    undo();
    expect(shown()).toMatchObject({ history: whole, cursor: { step: 5000 } });
  });
});
