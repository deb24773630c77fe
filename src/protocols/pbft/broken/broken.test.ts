import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import type { Setup } from '../../../engine/setup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { faultsTolerated } from '../../quorum.ts';
import { runOf } from '../../run.ts';
import { unansweredAt } from '../explain/stabilisation.ts';
import { monitors } from '../monitors/index.ts';
import type { Catcher, Experiment } from './experiments/experiment.ts';
import { keptTwin } from './experiments/experiment.ts';
import { experiments } from './experiments/index.ts';
import { brokenRules } from './index.ts';

/** Breaking each rule does harm, and keeping it does none, on the same schedule with the same liars. */

interface Find {
  readonly by: Catcher;
  readonly step: number;
}

/** The first find of each catcher. */
function findsIn(history: History): Find[] {
  const { steps, violations } = history;
  const finds = violations.map(({ monitor, step }): Find => ({ by: monitor as Catcher, step }));
  const [late] = unansweredAt(history, steps.length);
  if (late) finds.push({ by: 'liveness', step: steps.length });
  const left = uncalledViewChange(history);
  if (left !== null) finds.push({ by: 'viewChange', step: left });
  return finds.filter(({ by }, index) => finds.findIndex((other) => other.by === by) === index);
}

/**
 * The step of the first view change without a cause: nobody is faulty and nothing is lost; or a replica joins others
 * although no correct replica was ahead.
 */
function uncalledViewChange({ setup, steps }: History): number | null {
  const liars = liarsOf(setup);
  const isHealthy = setup.interventions.every(({ action: { kind } }) => kind === 'request' || kind === 'delay');
  const first = notesOf(steps, 'viewChangeStarted').find(({ node }) => !liars.has(node));
  return first && (isHealthy || first.note.why === 'joined') ? first.step : null;
}

const runs = new Map(
  experiments.map((experiment) => {
    const kept = runOf(keptTwin(experiment));
    return [experiment.rule.id, { finds: findsIn(runOf(experiment.setup)), kept, keptFinds: findsIn(kept) }];
  }),
);

/** The nodes that lie in a run, each once. */
function liarsOf({ interventions }: Setup): Set<number> {
  return new Set(interventions.flatMap(({ action }) => (action.kind === 'misbehave' ? [action.node] : [])));
}

function rowOf({ rule: { id }, caughtBy, setup }: Experiment): string {
  const finds = runs.get(id)?.finds ?? [];
  const all = finds.map(({ by, step }) => `${by}@${step + 1}`).join(' ');
  return id.padEnd(5) + `${liarsOf(setup).size} liars`.padEnd(9) + caughtBy.padEnd(12) + all;
}

test('they stand in the order of their numbers, from 1, as settings and links count them', () => {
  expect(brokenRules.map(({ number }) => number)).toEqual(brokenRules.map((_, index) => index + 1));
  expect(brokenRules.map(({ id }) => id)).toEqual(brokenRules.map(({ number }) => `E${number}`));
  expect(experiments.map(({ rule }) => rule)).toEqual(brokenRules);
  process.stdout.write(`\n${experiments.map(rowOf).join('\n')}\n`);
});

test('every monitor is broken by one of them', () => {
  const catchers = new Set(brokenRules.flatMap(({ id }) => runs.get(id)?.finds.map(({ by }) => by)));
  expect(monitors.map(({ id }) => id).filter((id) => !catchers.has(id as Catcher))).toEqual([]);
});

describe.each<Experiment>(experiments)('$rule.id', (experiment) => {
  const {
    rule: { id, number },
    caughtBy,
    setup,
  } = experiment;

  test('has at most as many liars as PBFT tolerates, and as its kept twin', () => {
    const twin = keptTwin(experiment);
    expect([setup.cluster.brokenRule, twin.cluster.brokenRule]).toEqual([number, 0]);
    expect(liarsOf(setup)).toEqual(liarsOf(twin));
    expect(liarsOf(twin).size).toBeLessThanOrEqual(faultsTolerated(twin.cluster.replicas));
  });

  test(`broken, is caught by ${caughtBy}`, () => {
    expect(runs.get(id)?.finds.map(({ by }) => by)).toContain(caughtBy);
  });

  test('kept, breaks nothing, and every client is answered', () => {
    const asked = setup.interventions.filter(({ action }) => action.kind === 'request').length;
    const run = runs.get(id);
    expect(run?.keptFinds).toEqual([]);
    expect(notesOf(run?.kept.steps ?? [], 'accepted')).toHaveLength(asked);
  });
});
