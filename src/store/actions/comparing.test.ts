import { beforeEach, describe, expect, it } from 'vitest';
import type { Parting } from '../../protocols/explain/differences.ts';
import { alignmentOf, stepOfParting } from '../../protocols/explain/differences.ts';
import type { Experiment } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { experiments } from '../../protocols/pbft/broken/experiments/index.ts';
import { comparisonOf } from '../../scenario/comparisons/index.ts';
import { tickOf } from '../run.ts';
import { store } from '../store.ts';
import { intervene, openBoth } from './changing.ts';
import type { Shown } from './comparing.ts';
import { goToNextDifference, partingAt, shownPair } from './comparing.ts';
import { openBuiltIn } from './opening.ts';
import { openSides } from './openSides.ts';
import { cursorBeside, showAlone, toggleBeside } from './runs.ts';
import { goTo, goToLast } from './stepping.ts';

function shown(): Shown {
  const found = shownPair(store.getState());
  if (!found) throw new Error('one run is shown');
  return found;
}

function partingsNow(): readonly Parting[] {
  return alignmentOf(shown().pair).partings;
}

/** The ticks at which the two stand: the active one first. */
function ticksNow(): readonly [number, number] {
  const { runs, active } = shown();
  const [own, other] = [runs[active], runs[active === 0 ? 1 : 0]];
  return [tickOf(own), tickOf({ ...other, cursor: cursorBeside(own, other) })];
}

function openExperiment(number: number): void {
  openBoth(experiments.find(({ rule }) => rule.number === number) as Experiment);
}

beforeEach(() => store.setState(store.getInitialState(), true));

describe('the next difference', () => {
  it('is first where the runs part: after the step that the other has not', () => {
    openExperiment(10);
    const [first] = partingsNow();
    goToNextDifference(partingsNow());
    const { runs, active } = shown();
    expect(runs[active].cursor.step).toBe(first && stepOfParting(first, active));
    expect(ticksNow()).toEqual([first?.tick, first?.tick]);
    expect(partingAt(shown(), partingsNow())).toBe(0);
  });

  it('goes through all of them in the order of time, and then begins again', () => {
    openExperiment(10);
    const partings = partingsNow();
    expect(partings.length).toBeGreaterThan(3);
    for (const [index, { tick }] of [...partings, ...partings.slice(0, 1)].entries()) {
      goToNextDifference(partings);
      const [now, beside] = ticksNow();
      expect(now).toBe(tick);
      // The run beside stands at its last step until then.
      expect(beside).toBeLessThanOrEqual(tick);
      expect(partingAt(shown(), partings)).toBe(index % partings.length);
    }
  });

  it('comes to the breach of a promise, at its step', () => {
    openExperiment(1);
    const partings = partingsNow();
    const { runs } = shown();
    const [breach] = runs[0].history.violations;
    const at = partings.findIndex(({ differences }) => differences[0]?.kind === 'verdict');
    for (let count = 0; count <= at; count++) goToNextDifference(partings);
    expect(shown().active).toBe(0);
    expect(shown().runs[0].cursor.step).toBe((breach?.step ?? 0) + 1);
  });

  it('makes the other run active where the one that is stepped has ended', () => {
    const { demo, pbft } = comparisonOf('D5');
    openSides([demo, pbft]);
    goToLast();
    const { runs } = shown();
    const after = partingsNow().filter(({ tick }) => tick > tickOf(runs[0]));
    expect(after.length).toBeGreaterThan(0);
    goToNextDifference(partingsNow());
    expect(shown().active).toBe(1);
    expect(tickOf(shown().runs[1])).toBe(after[0]?.tick);
  });

  it('is nowhere, between a run and the same one again', () => {
    openBuiltIn('clear');
    goTo(3);
    openBuiltIn('clear');
    toggleBeside();
    expect(partingsNow()).toEqual([]);
    goToNextDifference(partingsNow());
    expect(shown().runs[shown().active].cursor.step).toBe(0);
  });
});

describe('two runs that are compared', () => {
  it('are let go by showing one of them alone', () => {
    openBuiltIn('figure');
    goTo(8);
    intervene({ kind: 'crash', replica: 1 });
    toggleBeside();
    const [first] = shown().runs;
    showAlone(first.id);
    expect(store.getState()).toMatchObject({ active: first.id, beside: null });
  });

  it('begin with nothing in focus, so that both pictures have the whole width', () => {
    openBuiltIn('figure');
    goTo(8);
    intervene({ kind: 'crash', replica: 1 });
    store.setState({ focus: { kind: 'node', node: 1 } });
    toggleBeside();
    expect(store.getState().focus).toBeNull();
  });
});
