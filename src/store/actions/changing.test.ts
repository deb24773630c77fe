import { beforeEach, describe, expect, it } from 'vitest';
import type { History } from '../../engine/history.ts';
import { en } from '../../text/en/index.ts';
import { transcript, transcriptLine } from '../../text/tell/transcript.ts';
import { activeRun, store } from '../store.ts';
import { intervene } from './changing.ts';
import { redo, undo } from './keeping.ts';
import { goTo, goToLast } from './stepping.ts';

const transcriptOf = (history: History): string => transcript(en, history);

/** The runs by name, with what they tell. */
function runsNow(): readonly (readonly [string, string])[] {
  return store.getState().runs.map(({ id, history }) => [id, transcriptOf(history)] as const);
}

beforeEach(() => store.setState(store.getInitialState(), true));

describe('row 15: a fault at a past step', () => {
  it('makes a new run, and leaves the transcript of the old one as it was', () => {
    goToLast();
    const [before] = runsNow();
    goTo(12);
    intervene({ kind: 'crash', replica: 2 });

    const [old, made] = runsNow();
    expect(old).toEqual(before);
    expect(made?.[0]).toBe('B');
    expect(made?.[1]).not.toBe(before?.[1]);
    const { active, runs } = store.getState();
    expect(active).toBe('B');
    expect(runs[1]?.origin).toEqual({
      kind: 'forked',
      from: 'A',
      step: 12,
      change: { kind: 'added', action: { kind: 'crash', replica: 2 } },
    });
  });

  it('shares every line up to that step with the old run, at whichever step it is done', () => {
    goToLast();
    const { history } = activeRun(store.getState());
    for (let step = 1; step < history.steps.length; step++) {
      store.setState({ active: 'A' });
      goTo(step);
      intervene({ kind: 'cutOff', replica: 1 });
      const forked = activeRun(store.getState()).history;
      for (let line = 0; line < step; line++) {
        expect(transcriptLine(en, forked, line)).toBe(transcriptLine(en, history, line));
      }
      undo();
    }
  });
});

describe('row 21: undo', () => {
  it('takes back the last intervention with the run it made, and redo does both again', () => {
    goToLast();
    goTo(12);
    const before = runsNow();
    intervene({ kind: 'crash', replica: 2 });
    const after = runsNow();
    undo();
    expect(runsNow()).toEqual(before);
    redo();
    expect(runsNow()).toEqual(after);
  });
});
