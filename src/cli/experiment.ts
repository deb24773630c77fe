import { csvOf } from '../experiments/csv.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { decodeExperiment, experimentIn } from '../experiments/link.ts';
import { measure } from '../experiments/measure.ts';
import { checkExperiment, runsOf } from '../experiments/plan.ts';
import { plotIds, plotOf } from '../experiments/plot.ts';
import { svgOf } from '../experiments/svg.ts';
import { sweptIds } from '../experiments/swept.ts';
import { usualBase } from '../experiments/usual.ts';
import { RULES } from '../scenario/rules.ts';
import { withSetting } from '../scenario/settings.ts';
import type { ExperimentOptionFault } from '../text/commandLine.ts';
import { languages } from '../text/index.ts';
import { experimentLinkSentence, experimentSentence } from '../text/tell/experimentFault.ts';
import { plotWords } from '../text/tell/plotWords.ts';
import type { CommandLineTexts, ExperimentTexts } from '../text/texts.ts';
import type { ExperimentOptions, Wanted } from './experimentOptions.ts';
import { experimentFormats, readExperimentOptions } from './experimentOptions.ts';
import type { Sentences } from './refuse.ts';
import { DONE, refuse, scenarioIds, sourceSentence, tellNotices } from './refuse.ts';
import { settingLines } from './settingLines.ts';
import { readSource } from './source.ts';
import type { WritingTerminal } from './terminal.ts';
import { processTerminal } from './terminal.ts';

/** `npm run experiment`: makes the runs of an experiment, and writes what was counted. */

/** @returns the exit status */
export async function main(args: readonly string[], terminal: WritingTerminal = processTerminal): Promise<number> {
  const asked = readExperimentOptions(args);
  const language = asked.kind === 'run' ? asked.options.language : asked.language;
  const { load, loadExplanations, loadRefusals, loadOutside } = languages[language];
  const { loadStart, loadCommandLine } = await loadOutside();
  const words = await loadCommandLine();
  if (asked.kind === 'help') {
    const names = { scenarios: scenarioIds, languages: Object.keys(languages), swept: sweptIds };
    terminal.out(words.experiment.help({ ...names, formats: experimentFormats, settingLines }));
    return DONE;
  }
  if (asked.kind === 'fault') return refuse(terminal, sentenceOf(words, asked.fault));
  const [page, explanations, refusals] = await Promise.all([load(), loadExplanations(), loadRefusals()]);
  const wording = {
    texts: { ...page, ...explanations },
    refusals,
    words,
    experiments: (await loadStart()).experimentsPage,
  };
  return make(asked.options, wording, terminal);
}

/** Returns the sentence for output that cannot be written, in the language asked for. */
export async function outputFailed(args: readonly string[], code: string): Promise<string> {
  const asked = readExperimentOptions(args);
  const language = asked.kind === 'run' ? asked.options.language : asked.language;
  return (await (await languages[language].loadOutside()).loadCommandLine()).outputFailed(code);
}

interface Wording extends Sentences {
  readonly experiments: ExperimentTexts;
}

async function make(options: ExperimentOptions, wording: Wording, terminal: WritingTerminal): Promise<number> {
  const { experiments, words } = wording;
  const read = await experimentOf(options.wanted, wording, terminal);
  if (typeof read === 'string') return refuse(terminal, read);
  const text = textOf(read, options, experiments);
  if (options.out === null) {
    terminal.out(text);
    return DONE;
  }
  const code = await terminal.writeFile(options.out, text);
  if (code === null) return DONE;
  return refuse(terminal, sentenceOf(words, { kind: 'fileNotWritten', path: options.out, code }));
}

/** @returns the sentence of a refusal where there is no experiment that can be made */
async function experimentOf(wanted: Wanted, wording: Wording, terminal: WritingTerminal): Promise<Experiment | string> {
  const { experiments, refusals, words } = wording;
  if (wanted.kind === 'link') {
    const link = experimentIn(wanted.link);
    if (link === null) return sentenceOf(words, { kind: 'noLink', value: wanted.link });
    const read = decodeExperiment(link);
    if (!read.ok) return experimentLinkSentence(experiments, refusals, read.fault);
    if (read.rules !== RULES) terminal.err(`${experiments.otherRules(read.rules, RULES)}\n`);
    return read.experiment;
  }
  const { swept, first, last, step, repetitions, requests, base, settings } = wanted;
  const source = base === null ? null : await readSource(base, terminal);
  if (source && !source.ok) return sourceSentence(wording, source.fault);
  if (source) tellNotices(terminal, wording, source);
  const start = source?.scenario ?? usualBase;
  const setup = settings.reduce((so, { name, value }) => withSetting(so, name, value), start.setup);
  const experiment = { base: { ...start, setup }, swept, values: { first, last, step }, repetitions, requests };
  const fault = checkExperiment(experiment);
  return fault ? experimentSentence(experiments, refusals, fault) : experiment;
}

function textOf(experiment: Experiment, { format }: ExperimentOptions, experiments: ExperimentTexts): string {
  const runs = runsOf(experiment);
  const outcomes = runs.map(({ setup }) => measure(setup));
  if (format === 'csv') return csvOf(experiment, outcomes);
  const plots = plotIds.map((id) => plotOf(id, { experiment, runs, outcomes }));
  return svgOf(plots, plotWords(experiments, experiment.swept));
}

function sentenceOf({ experiment: { faults } }: CommandLineTexts, fault: ExperimentOptionFault): string {
  return (faults[fault.kind] as (fault: ExperimentOptionFault) => string)(fault);
}
