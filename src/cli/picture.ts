import type { History } from '../engine/history.ts';
import { STEPS_MAX } from '../engine/history.ts';
import { aboutRun } from '../export/about.ts';
import type { Stretch } from '../export/format.ts';
import { formats } from '../export/index.ts';
import { runOf } from '../protocols/run.ts';
import { encodeLink } from '../scenario/link/compression.ts';
import { encodeView } from '../scenario/link/view.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PictureFault } from '../text/commandLine.ts';
import { languages } from '../text/index.ts';
import type { CommandLineTexts } from '../text/texts.ts';
import type { PictureOptions } from './pictureOptions.ts';
import { readPictureOptions } from './pictureOptions.ts';
import type { Sentences } from './refuse.ts';
import { DONE, refuse, scenarioIds, sourceSentence, tellNotices } from './refuse.ts';
import { readSource } from './source.ts';
import type { WritingTerminal } from './terminal.ts';
import { processTerminal } from './terminal.ts';

/** `npm run picture`: writes a run, or a part of it, in a format of another program. */

/** @returns the exit status */
export async function main(args: readonly string[], terminal: WritingTerminal = processTerminal): Promise<number> {
  const asked = readPictureOptions(args);
  const language = asked.kind === 'run' ? asked.options.language : asked.language;
  const { load, loadExplanations, loadRefusals, loadOutside } = languages[language];
  const { loadCommandLine } = await loadOutside();
  const words = await loadCommandLine();
  if (asked.kind === 'help') {
    const names = { scenarios: scenarioIds, languages: Object.keys(languages), formats: Object.keys(formats) };
    terminal.out(words.picture.help(names));
    return DONE;
  }
  if (asked.kind === 'fault') return refuse(terminal, sentenceOf(words, asked.fault));
  const [page, explanations, refusals] = await Promise.all([load(), loadExplanations(), loadRefusals()]);
  return picture(asked.options, { texts: { ...page, ...explanations }, refusals, words }, terminal);
}

/** Returns the sentence for output that cannot be written, in the language asked for. */
export async function outputFailed(args: readonly string[], code: string): Promise<string> {
  const asked = readPictureOptions(args);
  const language = asked.kind === 'run' ? asked.options.language : asked.language;
  return (await (await languages[language].loadOutside()).loadCommandLine()).outputFailed(code);
}

async function picture(options: PictureOptions, wording: Sentences, terminal: WritingTerminal): Promise<number> {
  const { texts, words } = wording;
  const read = await readSource(options.source, terminal);
  if (!read.ok) return refuse(terminal, sourceSentence(wording, read.fault));
  tellNotices(terminal, wording, read);
  const { base, setup } = read.scenario;
  const history = runOf(setup, Math.min(options.step ?? STEPS_MAX, STEPS_MAX));
  const fault = faultOfSteps(options, history);
  if (fault) return refuse(terminal, sentenceOf(words, fault));
  const stretch = stretchOf(options, history);
  const about = aboutRun(setup, texts.scenarios[base].title, await linkOf(options, read.scenario, stretch));
  const text = formats[options.format].write(history, stretch, about, texts);
  const { out } = options;
  if (out === null) {
    terminal.out(text);
    return DONE;
  }
  const code = await terminal.writeFile(out, text);
  return code === null ? DONE : refuse(terminal, sentenceOf(words, { kind: 'fileNotWritten', path: out, code }));
}

function faultOfSteps({ from, step }: PictureOptions, { steps: { length: steps } }: History): PictureFault | null {
  if (step !== null && step > steps) return { kind: 'stepBeyond', option: '--step', value: step, steps };
  if (from !== null && from > steps) return { kind: 'stepBeyond', option: '--from', value: from, steps };
  return null;
}

function stretchOf({ from, step }: PictureOptions, { steps }: History): Stretch {
  return { first: (from ?? 1) - 1, last: (step ?? steps.length) - 1 };
}

/** Returns the link to the last step: at the address that was given, or, where none was, from its question mark on. */
async function linkOf({ source, language }: PictureOptions, scenario: Scenario, { last }: Stretch): Promise<string> {
  const [address = ''] = /^https?:\/\/[^?#]*/i.exec(source) ?? [];
  const view = encodeView({ step: last + 1, event: null, focus: null, language });
  return `${address}?s=${await encodeLink(scenario)}&${view}`;
}

function sentenceOf({ picture: { faults } }: CommandLineTexts, fault: PictureFault): string {
  return (faults[fault.kind] as (fault: PictureFault) => string)(fault);
}
