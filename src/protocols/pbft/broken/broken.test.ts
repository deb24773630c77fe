import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import type { Setup } from '../../../engine/setup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runOf } from '../../run.ts';
import { unansweredAt } from '../explain/stabilisation.ts';
import { monitors } from '../monitors/index.ts';
import { brokenRules } from './brokenRules.ts';
import type { BrokenScenario, Catcher } from './brokenScenario.ts';
import { brokenScenarios } from './index.ts';

/** What comes of breaking each rule, and that nothing comes of keeping it, on the same schedule with the same liars. */

interface Find {
  readonly by: Catcher;
  readonly step: number;
}

/** What was found first by each. */
function findsIn(history: History): Find[] {
  const { steps, violations } = history;
  const found = violations.map(({ monitor, step }): Find => ({ by: monitor as Catcher, step }));
  const [late] = unansweredAt(history, steps.length);
  if (late) found.push({ by: 'liveness', step: steps.length });
  const left = uncalledViewChange(history);
  if (left !== null) found.push({ by: 'viewChange', step: left });
  return found.filter(({ by }, index) => found.findIndex((other) => other.by === by) === index);
}

/**
 * The step in which the first view is left that nothing called for: nobody is faulty and nothing is lost; or others are
 * joined, and no correct replica was ahead.
 */
function uncalledViewChange({ setup, steps }: History): number | null {
  const liars = setup.interventions.flatMap(({ action }) => (action.kind === 'misbehave' ? [action.node] : []));
  const isHealthy = setup.interventions.every(({ action: { kind } }) => kind === 'request' || kind === 'delay');
  const first = notesOf(steps, 'viewChangeStarted').find(({ node }) => !liars.includes(node));
  return first && (isHealthy || first.note.why === 'joined') ? first.step : null;
}

function keeping(setup: Setup): Setup {
  return { ...setup, cluster: { ...setup.cluster, brokenRule: 0 } };
}

const runs = new Map(
  brokenScenarios.map((scenario) => {
    const kept = runOf(keeping(scenario.setup));
    return [scenario, { finds: findsIn(runOf(scenario.setup)), kept, keptFinds: findsIn(kept) }];
  }),
);

function rowOf({ rule, caughtBy, setup }: BrokenScenario): string {
  const finds = runs.get(brokenScenarios.find((other) => other.rule === rule) as BrokenScenario)?.finds ?? [];
  const liars = setup.interventions.filter(({ action }) => action.kind === 'misbehave').length > 0 ? 1 : 0;
  const all = finds.map(({ by, step }) => `${by}@${step + 1}`).join(' ');
  return `E${rule}`.padEnd(5) + `${liars} liars`.padEnd(9) + caughtBy.padEnd(12) + all;
}

test('there is one for every rule that can be broken', () => {
  expect(brokenScenarios.map(({ rule }) => rule)).toEqual(brokenRules);
  process.stdout.write(`\n${brokenScenarios.map(rowOf).join('\n')}\n`);
});

test('every monitor is broken by one of them', () => {
  const catchers = new Set(brokenScenarios.flatMap((scenario) => runs.get(scenario)?.finds.map(({ by }) => by)));
  expect(monitors.map(({ id }) => id).filter((id) => !catchers.has(id as Catcher))).toEqual([]);
});

describe.each(brokenScenarios.map((scenario) => ({ id: `E${scenario.rule}`, scenario })))('$id', ({ scenario }) => {
  const { caughtBy, rule, setup } = scenario;

  test('has at most f liars', () => {
    expect(setup.cluster.brokenRule).toBe(rule);
    const liars = setup.interventions.flatMap(({ action }) => (action.kind === 'misbehave' ? [action.node] : []));
    expect(new Set(liars).size).toBeLessThanOrEqual(1);
  });

  test(`broken, is caught by ${caughtBy}`, () => {
    expect(runs.get(scenario)?.finds.map(({ by }) => by)).toContain(caughtBy);
  });

  test('kept, breaks nothing, and every client is answered', () => {
    const asked = setup.interventions.filter(({ action }) => action.kind === 'request').length;
    const run = runs.get(scenario);
    expect(run?.keptFinds).toEqual([]);
    expect(notesOf(run?.kept.steps ?? [], 'accepted')).toHaveLength(asked);
  });
});
