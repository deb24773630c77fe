import type { Setup } from '../../../../engine/setup.ts';
import { oneReplicaTooFew } from '../oneReplicaTooFew.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * Two liars of six: R0 proposes one request to R1 and R2, and the null request to R3 and R4, and R5 backs both. The
 * rule is kept with one replica more: seven, of which two may lie.
 */
export const oneReplicaTooFewExperiment: Experiment = {
  rule: oneReplicaTooFew,
  section: '§3',
  caughtBy: 'M1',
  setup: twoLiarsOf(6, 'xaaccaxx', oneReplicaTooFew.number),
  kept: twoLiarsOf(7, 'xaaccaaxx', 0),
};

function twoLiarsOf(replicas: number, told: string, brokenRule: number): Setup {
  return brokenSetup(brokenRule, {
    cluster: { replicas, statusInterval: 300 },
    interventions: [lies(0, 'equivocates', told), lies(5, 'conspires', 'a'.repeat(told.length)), ask(0, 0, 'put x 1')],
  });
}
