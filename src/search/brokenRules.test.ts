import { describe, expect, test } from 'vitest';
import type { Experiment } from '../protocols/pbft/broken/experiments/experiment.ts';
import { keptTwin } from '../protocols/pbft/broken/experiments/experiment.ts';
import { experiments } from '../protocols/pbft/broken/experiments/index.ts';
import { faultsTolerated } from '../protocols/quorum.ts';
import { testRuns } from '../testing/runs.ts';
import type { AdversaryWanted } from './adversary.ts';
import { startHunt } from './hunt.ts';

/**
 * The search finds that a rule is broken, with f liars and as many replicas as the rule needs. `npm run soak` hunts each
 * of them from the first seed on, up to 20,000 runs, and prints the run in which it is found; the other tests make that
 * one run again.
 */

const RUNS_MAX = 20_000;

/** The first seed with which each is found, and the promises that are broken there. */
const found: Readonly<Record<string, readonly [seed: number, ...promises: string[]]>> = {
  E1: [15, 'M12'],
  E2: [44, 'M3'],
  E3: [489, 'M2'],
  E4: [44, 'M2', 'M3', 'M1', 'M10'],
  E5: [5614, 'M3'],
  E6: [142, 'M3'],
  E7: [75, 'M7'],
  E8: [517, 'M11'],
  E9: [785, 'M11', 'M1'],
  E10: [1, 'M11'],
  E11: [1723, 'M11', 'M1', 'liveness'],
  E12: [1, 'viewChange'],
  E13: [1055, 'M11'],
  E14: [3595, 'M11'],
  E15: [6, 'M9'],
  E16: [6, 'M4'],
  E17: [7, 'M7'],
  E18: [181, 'liveness'],
  E19: [9, 'liveness'],
  E20: [74, 'liveness'],
  E21: [9, 'liveness'],
  E22: [70, 'liveness'],
  E23: [69, 'M5'],
  E24: [58, 'M6', 'M10'],
  E25: [8, 'M6'],
  E26: [640, 'liveness'],
  E27: [4, 'M9'],
  E28: [173, 'M11'],
  E30: [0, 'M3'],
  E31: [75, 'liveness'],
  E32: [1, 'viewChange'],
  E33: [1893, 'M11'],
  E34: [10, 'M3'],
  E35: [4, 'viewChange'],
};

/** Those that runs of the adversary cannot show, with the reason. Their experiments do. */
const unseen: Readonly<Record<string, string>> = {
  E29: 'all that comes of it is a view change, which is nobody’s fault only where no message is late; and there the questions of the backups bring them what they had no room for',
};

/** With a rule that is wrong about n, as many lie as its kept twin tolerates. */
const rows = experiments.map((experiment) => {
  const { id, number } = experiment.rule;
  const { replicas } = experiment.setup.cluster;
  const kept: AdversaryWanted = { replicas: keptTwin(experiment).cluster.replicas, liars: liarsOf(experiment) };
  const wanted: AdversaryWanted = { ...kept, replicas, cluster: { brokenRule: number } };
  return { id, replicas, kept, wanted };
});

function liarsOf(experiment: Experiment): number {
  return faultsTolerated(keptTwin(experiment).cluster.replicas);
}

function brokenIn(wanted: AdversaryWanted, seed: number): string[] {
  return startHunt(wanted, seed)
    .next()
    .map(({ promise }) => promise);
}

test('each rule is either found or known to be unseen', () => {
  const known = [...Object.keys(found), ...Object.keys(unseen)];
  expect(known.sort()).toEqual(rows.map(({ id }) => id).sort());
});

describe.each(rows.filter(({ id }) => id in found))('$id, with $replicas replicas', ({ id, wanted, kept }) => {
  const [seed = 0, ...promises] = found[id] ?? [];

  test(`is found with seed ${seed}, and kept, that run keeps all promises`, () => {
    expect(brokenIn(wanted, seed)).toEqual(promises);
    expect(brokenIn(kept, seed)).toEqual([]);
  });
});

if (testRuns === 'soak') {
  test.each(rows)(`$id, with $replicas replicas, in ${RUNS_MAX} runs`, ({ id, replicas, wanted }) => {
    const hunt = startHunt(wanted, 0);
    let promises: string[] = [];
    while (promises.length === 0 && hunt.runsDone < RUNS_MAX) promises = hunt.next().map(({ promise }) => promise);
    const { runsDone } = hunt;
    const end = promises.length > 0 ? `run ${runsDone}  ${promises.join(', ')}` : `not found  ${unseen[id]}`;
    process.stdout.write(`${id}  n = ${replicas}, f = ${wanted.liars}  ${end}\n`);
    expect(promises.length > 0 ? [runsDone - 1, ...promises] : undefined).toEqual(found[id]);
  });
}
