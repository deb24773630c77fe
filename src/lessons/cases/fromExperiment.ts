import type { Experiment } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { keptTwin } from '../../protocols/pbft/broken/experiments/experiment.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** The two runs of an experiment with a broken rule. */
export function fromExperiment(experiment: Experiment): { readonly broken: Scenario; readonly kept: Scenario } {
  return {
    broken: { base: 'clear', setup: experiment.setup },
    kept: { base: 'clear', setup: keptTwin(experiment) },
  };
}
