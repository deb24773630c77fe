import type { Experiment } from '../../experiments/experiment.ts';
import { decodeExperiment, EXPERIMENT_PARAMETER, encodeExperiment } from '../../experiments/link.ts';
import { usualExperiment } from '../../experiments/usual.ts';
import { scenarioFromQuery } from '../../scenario/link/forgiving.ts';
import { RULES } from '../../scenario/rules.ts';
import { experimentLinkSentence } from '../../text/tell/experimentFault.ts';
import type { Words } from './words.ts';

/** The experiment that the page opens with, and the sentence about its address; null where there is nothing to say. */
export interface Opening {
  readonly experiment: Experiment;
  readonly notice: string | null;
}

/** Reads `e`, an experiment, or else `s`, a scenario of the lab to make experiments with. */
export async function readOpening(search: string, hash: string, words: Words): Promise<Opening> {
  const { experiments, refusals } = words;
  const link = new URLSearchParams(search).get(EXPERIMENT_PARAMETER);
  if (link !== null) {
    const read = decodeExperiment(link);
    if (!read.ok) {
      const sentence = experimentLinkSentence(experiments, refusals, read.fault);
      return { experiment: usualExperiment, notice: experiments.linkRefused(sentence) };
    }
    const notice = read.rules === RULES ? null : experiments.otherRules(read.rules, RULES);
    return { experiment: read.experiment, notice };
  }
  const scenario = await scenarioFromQuery(search, hash);
  if (!scenario) return { experiment: usualExperiment, notice: null };
  const { result } = scenario;
  if (!result.ok) {
    const notice = experiments.linkRefused(refusals.linkSentence(result.fault));
    return { experiment: usualExperiment, notice };
  }
  return { experiment: { ...usualExperiment, base: result.scenario, requests: 0 }, notice: experiments.linkTaken };
}

/** Puts the experiment into the address bar. @returns false where it is too long for a link */
export function keepInAddress(experiment: Experiment): boolean {
  const link = encodeExperiment(experiment);
  if (link === null) return false;
  history.replaceState(null, '', `?${EXPERIMENT_PARAMETER}=${link}`);
  return true;
}
