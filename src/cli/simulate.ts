import { STEPS_MAX } from '../engine/history.ts';
import { protocols } from '../protocols/index.ts';
import { runOf } from '../protocols/run.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withSetting } from '../scenario/settings.ts';
import { checkSetup } from '../scenario/validity.ts';
import { languages } from '../text/index.ts';
import { nameOfPlace } from '../text/tell/faultText.ts';
import { eventsOf } from './events.ts';
import { fuzz } from './fuzz/fuzz.ts';
import type { Options } from './options.ts';
import { readOptions } from './options.ts';
import type { Sentences } from './refuse.ts';
import { DONE, optionSentence, refuse, scenarioIds, sourceSentence, tellNotices } from './refuse.ts';
import { reportOf } from './report.ts';
import { settingLines } from './settingLines.ts';
import { readSource } from './source.ts';
import type { Terminal } from './terminal.ts';
import { processTerminal } from './terminal.ts';

/** `npm run simulate`: runs a scenario without a browser. */

/** @returns the exit status */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  if (args.includes('--fuzz')) return fuzz(args, terminal);
  const asked = readOptions(args);
  const language = asked.kind === 'run' ? asked.options.language : asked.language;
  const { load, loadExplanations, loadRefusals, loadOutside } = languages[language];
  const { loadCommandLine } = await loadOutside();
  const words = await loadCommandLine();
  if (asked.kind === 'help') {
    const names = { scenarios: scenarioIds, languages: Object.keys(languages), protocols: Object.keys(protocols) };
    terminal.out(words.help({ ...names, settingLines }));
    return DONE;
  }
  if (asked.kind === 'fault') return refuse(terminal, optionSentence(words, asked.fault));
  const [page, explanations, refusals] = await Promise.all([load(), loadExplanations(), loadRefusals()]);
  return simulate(asked.options, { texts: { ...page, ...explanations }, refusals, words }, terminal);
}

/** Returns the sentence for output that cannot be written, in the language asked for. */
export async function outputFailed(args: readonly string[], code: string): Promise<string> {
  const asked = readOptions(args);
  const language = asked.kind === 'run' ? asked.options.language : asked.language;
  return (await (await languages[language].loadOutside()).loadCommandLine()).outputFailed(code);
}

async function simulate(options: Options, wording: Sentences, terminal: Terminal): Promise<number> {
  const { source, until, json } = options;
  const read = await readSource(source, terminal);
  if (!read.ok) return refuse(terminal, sourceSentence(wording, read.fault));
  const scenario = changedBy(options, read.scenario);
  const isChanged = options.protocol !== null || options.settings.length > 0;
  const fault = isChanged ? checkSetup(scenario.setup) : null;
  if (fault) return refuse(terminal, wording.words.setting(nameOfPlace(fault.path), wording.refusals.value(fault)));
  tellNotices(terminal, wording, read);
  const history = runOf(scenario.setup, Math.min(until ?? STEPS_MAX, STEPS_MAX));
  if (json) for (const event of eventsOf(history, until)) terminal.out(`${JSON.stringify(event)}\n`);
  else terminal.out(reportOf(wording, scenario, history, until));
  return DONE;
}

function changedBy({ protocol, settings }: Options, { base, setup }: Scenario): Scenario {
  const start = protocol ? { ...setup, protocol } : setup;
  return { base, setup: settings.reduce((so, { name, value }) => withSetting(so, name, value), start) };
}
