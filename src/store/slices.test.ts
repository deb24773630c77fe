import { beforeEach, describe, expect, it } from 'vitest';
import type { History } from '../engine/history.ts';
import type { InParts } from '../engine/parts.ts';
import { runOf } from '../protocols/run.ts';
import { computeWith, flood, long, open, shown, stopSlicing, whole } from '../testing/store/longRuns.ts';
import { testClock } from '../testing/store/testClock.ts';
import { intervene } from './actions/changing.ts';
import { openBuiltIn } from './actions/opening.ts';
import { closeRun, showBeside, switchRun } from './actions/runs.ts';
import { goTo, move, playOn, setPlaying } from './actions/stepping.ts';
import { undo } from './actions/undo.ts';
import { isUnfinished, restOf } from './beginning.ts';
import { goOnComputing, MESSAGES_A_PART, PARTS_MAX, STEPS_A_PART, stopComputing } from './slices.ts';
import { store } from './store.ts';

beforeEach(() => {
  stopSlicing();
  store.setState(store.getInitialState(), true);
});

describe('a long run', () => {
  it('has its first steps at once, and ends up as it would have been at once', () => {
    open(long);
    expect(shown().history.end).toBe('unfinished');
    expect(shown().history.steps).toEqual(whole.steps.slice(0, shown().history.steps.length));
    move(1);
    expect(shown().cursor.step).toBe(1);
    computeWith(testClock(3)).all();
    expect(shown().history).toEqual(whole);
    expect(shown().cursor.step).toBe(1);
  });

  it('is shown several times while it grows, each time with more steps', () => {
    open(long);
    const lengths = new Set<number>();
    const clock = computeWith(testClock(3));
    do lengths.add(shown().history.steps.length);
    while (clock.slice());
    expect(lengths.size).toBeGreaterThan(2);
    expect([...lengths]).toEqual([...lengths].sort((a, b) => a - b));
  });

  it('is computed by no more than so many steps and messages in one slice, even if the clock stands still', () => {
    for (const setup of [long, flood]) {
      open(setup);
      const growing = restOf(shown().history);
      expect(growing.stepsDone).toBeLessThan(runOf(setup).steps.length);
      const largest = Math.max(...runOf(setup).steps.map(({ sent }) => sent.length));
      const clock = computeWith(testClock());
      let slices = 0;
      for (; isUnfinished(shown()); slices++) {
        const { stepsDone, messagesDone } = growing;
        clock.slice();
        expect(growing.stepsDone - stepsDone).toBeLessThanOrEqual(PARTS_MAX * STEPS_A_PART);
        expect(growing.messagesDone - messagesDone).toBeLessThanOrEqual(PARTS_MAX * (MESSAGES_A_PART + largest));
      }
      expect(slices).toBeGreaterThan(1);
      stopSlicing();
    }
  });

  it('is computed by one part in a slice where a part takes all of its time', () => {
    open(flood);
    const growing = restOf(shown().history);
    const largest = Math.max(...runOf(flood).steps.map(({ sent }) => sent.length));
    const clock = computeWith(testClock(1000));
    while (isUnfinished(shown())) {
      const before = growing.messagesDone;
      clock.slice();
      expect(growing.messagesDone - before).toBeLessThan(MESSAGES_A_PART + largest);
    }
  });

  it('is shown once everything that is worked out from it is prepared', () => {
    open(long);
    const prepared: History[] = [];
    function* prepare(history: History): InParts<undefined> {
      yield;
      expect(shown().history).not.toBe(history);
      prepared.push(history);
    }
    computeWith(testClock(3), [prepare]).all();
    expect(prepared.at(-1)).toBe(shown().history);
    expect(prepared.length).toBeGreaterThan(1);
  });

  it('says how far it is', () => {
    open(long);
    const clock = computeWith(testClock(50));
    clock.slice();
    clock.slice();
    const { computing } = store.getState();
    expect(computing).toMatchObject({ run: shown().id, isDrawing: false });
    expect(computing?.steps).toBe(restOf(shown().history).stepsDone);
    clock.all();
    expect(store.getState().computing).toBeNull();
  });
});

describe('computing', () => {
  it('stops and goes on as somebody says, and the steps that are there can be used', () => {
    open(long);
    const clock = computeWith(testClock(3));
    clock.slice();
    stopComputing();
    const { length } = shown().history.steps;
    clock.all();
    expect(shown()).toMatchObject({ isStopped: true, history: { end: 'unfinished' } });
    goTo(length);
    expect(shown().cursor.step).toBe(length);
    goOnComputing();
    clock.all();
    expect(shown().history).toEqual(whole);
  });

  it('stands still while another run is shown, and goes on when somebody comes back', () => {
    open(long);
    const { id, history } = shown();
    const growing = restOf(history);
    const clock = computeWith(testClock(3));
    clock.slice();
    // A run that nobody touched would give way.
    goTo(1);
    openBuiltIn('clear');
    const { stepsDone } = growing;
    clock.all();
    expect(growing.stepsDone).toBe(stepsDone);
    switchRun(id);
    clock.all();
    expect(shown().history).toEqual(whole);
  });

  it('ends with the run: a changed or closed one is not computed any further', () => {
    for (const leave of [() => intervene({ kind: 'crash', replica: 2 }), () => closeRun(shown().id)]) {
      open(long);
      const growing = restOf(shown().history);
      const clock = computeWith(testClock(3));
      clock.slice();
      leave();
      const { stepsDone } = growing;
      clock.all();
      expect(growing.stepsDone).toBe(stepsDone);
      stopSlicing();
    }
  });

  it('goes on with what undo brings back', () => {
    open(long);
    intervene({ kind: 'crash', replica: 2 });
    undo();
    computeWith(testClock(3)).all();
    expect(shown().history).toEqual(whole);
  });

  it('lets Play wait at the end of what is there, and ends it where nothing more comes', () => {
    open(long);
    goTo(shown().history.steps.length);
    setPlaying(true);
    expect(shown().cursor.step).not.toBe(0);
    playOn();
    expect(store.getState().playing).toBe(true);
    stopComputing();
    setPlaying(true);
    playOn();
    expect(store.getState().playing).toBe(false);
  });

  it('comes to the run beside when the one that is shown is there', () => {
    open(long);
    const { id } = shown();
    goTo(1);
    openBuiltIn('clear');
    showBeside(id);
    computeWith(testClock(3)).all();
    expect(store.getState().runs.find((run) => run.id === id)?.history).toEqual(whole);
  });
});
