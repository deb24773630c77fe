import { beforeEach, expect, test } from 'vitest';
import { experiments } from '../../../protocols/pbft/broken/experiments/index.ts';
import type { ScenarioId } from '../../../scenario/builtIn/index.ts';
import { scenarioOf, scenarios } from '../../../scenario/builtIn/index.ts';
import { lyingScenario } from '../../../scenario/lies/index.ts';
import { decodeScenario, encodeScenario } from '../../../scenario/link/link.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { intervene, openBoth } from '../../../store/actions/changing.ts';
import { openBuiltIn, openScenario } from '../../../store/actions/opening.ts';
import { goTo, goToLast } from '../../../store/actions/stepping.ts';
import { activeRun, store } from '../../../store/store.ts';
import { en } from '../../../text/en/index.ts';
import { nameOfRun } from './nameOfRun.ts';

const nameNow = (): string => nameOfRun(en, activeRun(store.getState()));

function open(scenario: Scenario): void {
  openScenario({ scenario, step: 0, event: null, focus: null });
}

/** The scenario as somebody gets it who opens the link to it. */
function sent(scenario: Scenario): Scenario {
  const read = decodeScenario(encodeScenario(scenario));
  if (!read.ok) throw new Error('a link that was just made cannot be read');
  return read.scenario;
}

beforeEach(() => store.setState(store.getInitialState(), true));

test('a built-in scenario has its own name, opened here or by its link', () => {
  for (const base of Object.keys(scenarios) as ScenarioId[]) {
    openBuiltIn(base);
    expect(nameNow()).toBe(en.scenarios[base].title);
    open(sent({ base, setup: scenarioOf(base).setup }));
    expect(nameNow()).toBe(en.scenarios[base].title);
  }
});

test('a linked run that differs from the built-in scenario it started from does not have its name', () => {
  const { setup } = scenarioOf('figure');
  for (const changed of [
    { ...setup, seed: 7 },
    { ...setup, interventions: setup.interventions.slice(1) },
  ]) {
    open(sent({ base: 'figure', setup: changed }));
    expect(nameNow()).toBe('One replica crashes, changed');
  }
});

test('a run that is changed at its end does not keep its name as it was', () => {
  goToLast();
  intervene({ kind: 'crash', replica: 2 });
  expect(nameNow()).toBe('Nothing goes wrong, changed');
  goTo(12);
  intervene({ kind: 'crash', replica: 1 });
  expect(nameNow()).toBe('R1 crashes @12');
  goToLast();
  intervene({ kind: 'restart', replica: 1, memory: 'kept' });
  expect(nameNow()).toBe('R1 crashes @12, changed');
});

test('a run that begins with a lie is named by the lie, not by the run in which it is told', () => {
  open(sent(lyingScenario('equivocates').scenario));
  expect(nameNow()).toBe(`R0 lies: ${en.waysToLie.equivocates.name}`);
  open(lyingScenario('conspires').scenario);
  expect(nameNow()).toBe(`R6 lies: ${en.waysToLie.conspires.name}`);
});

test('an experiment with a broken rule is named by the rule until it is changed', () => {
  openBoth(experiments[0] as (typeof experiments)[number]);
  expect(nameNow()).toMatch(/^E\d+ broken$/);
  goToLast();
  intervene({ kind: 'crash', replica: 1 });
  expect(nameNow()).toMatch(/^E\d+ broken, changed$/);
});
