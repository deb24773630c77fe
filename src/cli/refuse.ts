import { scenarios } from '../scenario/builtIn/index.ts';
import { QUOTED_LENGTH_MAX } from '../scenario/limits.ts';
import { RULES } from '../scenario/rules.ts';
import type { OptionFault } from '../text/commandLine.ts';
import type { Refusals } from '../text/tell/faultText.ts';
import type { CommandLineTexts } from '../text/texts.ts';
import type { Wording } from './report.ts';
import type { SourceFault, SourceResult } from './source.ts';
import type { Terminal } from './terminal.ts';

/** The answer of a program of this folder to input that it cannot use, or only in part. */

/** Exit status if the run could be made. */
export const DONE = 0;
/** Exit status if the arguments, the link or the file are at fault. */
const REFUSED = 2;

export const scenarioIds = Object.keys(scenarios);

/** The sentences about a run, and about input that cannot be run. */
export interface Sentences extends Wording {
  readonly refusals: Refusals;
}

/** @returns the exit status */
export function refuse(terminal: Terminal, sentence: string): number {
  terminal.err(`${visible(sentence)}\n`);
  return REFUSED;
}

/** Says that a link was made under other rules, or what was not read of it. */
export function tellNotices(
  terminal: Terminal,
  { texts }: Wording,
  { rules, ignored }: Extract<SourceResult, { ok: true }>,
): void {
  const { otherRules, viewRefused } = texts.notices;
  if (rules !== RULES) terminal.err(`${otherRules(rules, RULES)}\n`);
  if (ignored !== '') terminal.err(`${visible(viewRefused.textBehind(ignored.slice(0, QUOTED_LENGTH_MAX)))}\n`);
}

/** Input is quoted in sentences, so nothing in it may break the line or control the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Control}|[\u2028\u2029]/gu, '\uFFFD');
}

export function optionSentence(words: CommandLineTexts, fault: OptionFault): string {
  return (words.optionFaults[fault.kind] as (fault: OptionFault) => string)(fault);
}

export function sourceSentence({ refusals, words }: Sentences, fault: SourceFault): string {
  switch (fault.kind) {
    case 'link':
      return refusals.linkSentence(fault.fault);
    case 'linkWithoutScenario':
      return words.linkWithoutScenario();
    case 'file':
      return words.file(fault.path, refusals.fileSentence(fault.fault));
    case 'fileTrouble':
      return words.fileTroubles[fault.why]({ ...fault, scenarios: scenarioIds });
  }
}
