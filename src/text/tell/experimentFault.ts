import type { ExperimentLinkFault } from '../../experiments/link.ts';
import type { ExperimentFault } from '../../experiments/plan.ts';
import type { ExperimentTexts } from '../texts.ts';
import type { Refusals } from './faultText.ts';
import { nameOfPlace } from './faultText.ts';

/** Tells a fault of an experiment in one sentence, and in one more where it is a setting that is wrong. */
export function experimentSentence(words: ExperimentTexts, refusals: Refusals, fault: ExperimentFault): string {
  const sentence = (words.faults[fault.kind] as (fault: ExperimentFault) => string)(fault);
  if (fault.kind !== 'run') return sentence;
  return words.because(sentence, nameOfPlace(fault.fault.path), refusals.value(fault.fault));
}

/** Tells a fault of the link of an experiment. */
export function experimentLinkSentence(words: ExperimentTexts, refusals: Refusals, fault: ExperimentLinkFault): string {
  return fault.kind === 'link' ? refusals.linkSentence(fault.fault) : experimentSentence(words, refusals, fault.fault);
}
