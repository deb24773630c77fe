import { beforeEach, describe, expect, it } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { Experiment } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { keptTwin } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { experiments } from '../../protocols/pbft/broken/experiments/index.ts';
import { checkSetup } from '../../scenario/validity.ts';
import { en } from '../../text/en/index.ts';
import { transcript, transcriptLine } from '../../text/tell/transcript.ts';
import { isAtHand } from '../run.ts';
import { activeRun, store } from '../store.ts';
import { intervene, keepAllRules, openBoth } from './changing.ts';
import { goTo, goToLast } from './stepping.ts';
import { redo, undo } from './undo.ts';

const transcriptOf = (history: History): string => transcript(en, history);

/** The runs by name, with the lines of their transcripts. */
function runsNow(): readonly (readonly [string, string])[] {
  return store
    .getState()
    .runs.filter(isAtHand)
    .map(({ id, history }) => [id, transcriptOf(history)] as const);
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

describe('a broken rule', () => {
  it('an experiment opens as two runs that differ in nothing but the rule; the one that breaks it is shown', () => {
    for (const experiment of experiments) {
      const { setup, rule } = experiment;
      openBoth(experiment);
      const { runs } = store.getState();
      const [broken, kept] = runs.slice(-2);
      expect(activeRun(store.getState()).id).toBe(broken?.id);
      expect(broken?.scenario.setup).toEqual(setup);
      expect(kept?.scenario.setup).toEqual(keptTwin(experiment));
      expect(checkSetup(setup), rule.id).toBeNull();
    }
  });

  it('a run in which a rule is broken leads to the same one with the rule kept', () => {
    openBoth(experiments[0] as Experiment);
    keepAllRules();
    expect(activeRun(store.getState()).scenario.setup.cluster.brokenRule).toBe(0);
  });
});
