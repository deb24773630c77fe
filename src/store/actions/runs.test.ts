import { beforeEach, describe, expect, it } from 'vitest';
import { cases } from '../../lessons/cases/index.ts';
import { placeOf } from '../../lessons/place.ts';
import type { Experiment } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { experiments } from '../../protocols/pbft/broken/experiments/index.ts';
import { comparisonOf } from '../../scenario/comparisons/index.ts';
import type { Run } from '../run.ts';
import { commonSteps, openRun, tickOf } from '../run.ts';
// One of the runs laid side by side is the Go demo's.
import { activeRun, store } from '../store.ts';
import { intervene, openBoth } from './changing.ts';
import { openCase } from './openCase.ts';
import { openBuiltIn } from './opening.ts';
import { openSides } from './openSides.ts';
import { besideRun, closeRun, cursorBeside, switchRun, toggleBeside } from './runs.ts';
import { goTo, goToLast } from './stepping.ts';
import { redo, undo } from './undo.ts';

const { active, beside } = {
  active: (): string => store.getState().active,
  beside: (): string | null => store.getState().beside,
};

/** A run at a step. */
function at(run: Run, step: number, event: number | null = null): Run {
  return { ...run, cursor: { step, event } };
}

function openExperiment(number: number): readonly [broken: Run, kept: Run] {
  openBoth(experiments.find(({ rule }) => rule.number === number) as Experiment);
  const state = store.getState();
  return [activeRun(state), besideRun(state) as Run];
}

beforeEach(() => store.setState(store.getInitialState(), true));

describe('where a run stands that lies beside another', () => {
  it('is the same step, and the same event of it, as long as the two have the same steps', () => {
    const [broken, kept] = openExperiment(10);
    const common = commonSteps(broken.history, kept.history);
    expect(common).toBeGreaterThan(10);
    for (let step = 0; step <= common; step++) {
      expect(cursorBeside(at(broken, step, 1), at(kept, 0))).toEqual({ step, event: 1 });
    }
  });

  it('is after that the last step that is no later', () => {
    const [broken, kept] = openExperiment(10);
    const { steps } = kept.history;
    const common = commonSteps(broken.history, kept.history);
    expect(common).toBeLessThan(broken.history.steps.length);
    for (let step = common + 1; step <= broken.history.steps.length; step++) {
      const now = tickOf(at(broken, step));
      const cursor = cursorBeside(at(broken, step, 1), at(kept, 0));
      expect(cursor.event).toBeNull();
      expect(tickOf(at(kept, cursor.step))).toBeLessThanOrEqual(now);
      expect(steps[cursor.step]?.tick ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
    }
  });

  it('is by the time alone where the protocols are two, even if their first step is the same request', () => {
    const { demo, pbft } = comparisonOf('D3');
    const [left, right] = [demo, pbft].map(({ scenario }) => openRun('A', { kind: 'opened' }, scenario));
    if (!left || !right) throw new Error('a comparison has two sides');
    expect(commonSteps(left.history, right.history)).toBeGreaterThan(0);
    // Two clients ask at once.
    expect(right.history.steps.filter(({ tick }) => tick === 0)).toHaveLength(2);
    expect(cursorBeside(at(left, 1), right)).toEqual({ step: 2, event: null });
  });

  it('is where it was left, if that is the same time: whoever goes over and back finds both as they were', () => {
    for (const {
      rule: { id, number },
    } of experiments) {
      const [broken, kept] = openExperiment(number);
      for (let step = 0; step <= broken.history.steps.length; step++) {
        const over = { ...kept, cursor: cursorBeside(at(broken, step), kept) };
        expect(cursorBeside(over, at(broken, step)), `${id} step ${step}`).toEqual({ step, event: null });
      }
    }
  });
});

describe('two runs side by side', () => {
  it('are the two of an experiment with a broken rule, and of a comparison', () => {
    const [broken, kept] = openExperiment(10);
    expect([broken, kept].map(({ scenario }) => scenario.setup.cluster.brokenRule)).toEqual([10, 0]);
    expect(kept.origin).toMatchObject({ kind: 'forked', from: broken.id, change: { kind: 'rulesKept' } });
    const { demo, pbft } = comparisonOf('D4');
    openSides([demo, pbft]);
    const state = store.getState();
    expect(activeRun(state)).toMatchObject({ scenario: demo.scenario, cursor: { step: demo.step } });
    expect(besideRun(state)?.scenario).toBe(pbft.scenario);
    openSides([pbft]);
    expect(beside()).toBeNull();
  });

  it('are the two of a case, each at its place', () => {
    for (const shown of [cases['fabric-754'], cases['read-only']]) {
      openCase(shown);
      const state = store.getState();
      const [run, kept] = [activeRun(state), besideRun(state)];
      expect(run).toMatchObject({ scenario: shown.run.scenario });
      expect(kept).toMatchObject({ scenario: shown.kept.scenario, origin: { kind: 'forked', from: run.id } });
      expect(run.cursor.step).toBe(placeOf(run.history, shown.run.place));
      expect(kept?.cursor.step).toBe(kept && placeOf(kept.history, shown.kept.place));
    }
    expect(besideRun(store.getState())?.origin).toMatchObject({ change: { kind: 'setup' } });
  });

  it('are the run made before the active one, or after the first the second; and one again', () => {
    toggleBeside();
    expect([beside(), store.getState().notice]).toEqual([null, { kind: 'noOtherRun' }]);
    goToLast();
    openBuiltIn('clear');
    toggleBeside();
    expect([active(), beside()]).toEqual(['B', 'A']);
    toggleBeside();
    expect(beside()).toBeNull();
    switchRun('A');
    toggleBeside();
    expect([active(), beside()]).toEqual(['A', 'B']);
  });

  it('change places where somebody goes to the one beside, which stays where it was seen', () => {
    const [broken, kept] = openExperiment(10);
    goToLast();
    const before = store.getState();
    const seen = cursorBeside(activeRun(before), besideRun(before) as Run);
    switchRun(kept.id);
    expect([active(), beside()]).toEqual([kept.id, broken.id]);
    expect(activeRun(store.getState())).toMatchObject({ cursor: seen });
    switchRun(broken.id);
    expect(activeRun(store.getState()).cursor).toEqual(activeRun(before).cursor);
    switchRun('A');
    expect([active(), beside()]).toEqual(['A', kept.id]);
  });

  it('become one where either is closed: the other', () => {
    const [broken, kept] = openExperiment(10);
    closeRun(kept.id);
    expect([active(), beside()]).toEqual([broken.id, null]);
    undo();
    expect([active(), beside()]).toEqual([broken.id, kept.id]);
    goTo(5);
    closeRun(broken.id);
    expect([active(), beside()]).toEqual([kept.id, null]);
    expect(activeRun(store.getState()).cursor.step).toBe(5);
  });

  it('stay so where a third is left alone, and where the active one is changed in its past', () => {
    goToLast();
    const [, kept] = openExperiment(10);
    closeRun('A');
    expect(beside()).toBe(kept.id);
    goToLast();
    goTo(5);
    intervene({ kind: 'crash', replica: 2 });
    expect([active(), beside()]).toEqual(['D', kept.id]);
    undo();
    expect([active(), beside()]).toEqual(['B', kept.id]);
    redo();
    expect([active(), beside()]).toEqual(['D', kept.id]);
  });

  it('end where something else is opened', () => {
    const [, kept] = openExperiment(10);
    goToLast();
    goTo(3);
    intervene({ kind: 'crash', replica: 2 });
    expect(beside()).toBe(kept.id);
    openBuiltIn('clear');
    expect(beside()).toBeNull();
  });
});
