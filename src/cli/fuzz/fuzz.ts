import { defaultCluster } from '../../protocols/defaults.ts';
import { agreementBeyond } from '../../protocols/pbft/explain/counts.ts';
import { faultsTolerated } from '../../protocols/quorum.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { encodeLink } from '../../scenario/link/compression.ts';
import type { Find, Hunt } from '../../search/hunt.ts';
import { startHunt } from '../../search/hunt.ts';
import type { Shrunk } from '../../search/shrink.ts';
import { startShrinking } from '../../search/shrink.ts';
import type { FuzzFault } from '../../text/commandLine.ts';
import { languages } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import type { Interruption } from './interruption.ts';
import { watchInterruption } from './interruption.ts';
import type { FuzzOptions } from './options.ts';
import { readFuzzOptions } from './options.ts';
import type { FuzzTexts, ShrunkFind } from './report.ts';
import { brokenTexts, endEvent, endLine, findEvent, findLines } from './report.ts';

/** `npm run simulate -- --fuzz`: searches for runs that break a promise, and shrinks them. */

/** Exit status if one of the runs broke a promise. */
const FOUND = 1;
const NOTHING_FOUND = 0;
const REFUSED = 2;

/** The base of the links to small forms: the scenario without faults. */
const BASE = 'clear';

/** @returns the exit status */
export async function fuzz(args: readonly string[], terminal: Terminal, interrupted?: Interruption): Promise<number> {
  const asked = readFuzzOptions(args);
  const language = asked.kind === 'run' ? asked.options.language : asked.language;
  const { load, loadExplanations, loadOutside } = languages[language];
  const { loadCommandLine } = await loadOutside();
  const { fuzz: words } = await loadCommandLine();
  if (asked.kind === 'help') {
    terminal.out(words.help);
    return NOTHING_FOUND;
  }
  if (asked.kind === 'fault') {
    terminal.err(`${faultSentence(words, asked.fault)}\n`);
    return REFUSED;
  }
  const [page, explanations] = await Promise.all([load(), loadExplanations()]);
  const texts = { texts: { ...page, ...explanations }, words };
  const interruption = interrupted ?? watchInterruption();
  try {
    return await search({ options: asked.options, texts, terminal, interruption });
  } finally {
    interruption.end();
  }
}

function faultSentence(words: FuzzTexts['words'], fault: FuzzFault): string {
  const sentence = (words.faults[fault.kind] as (fault: FuzzFault) => string)(fault);
  // Input is quoted in sentences, so nothing in it may break the line or control the terminal.
  return sentence.replace(/\p{Control}|[\u2028\u2029]/gu, '\uFFFD');
}

interface Search {
  readonly options: FuzzOptions;
  readonly texts: FuzzTexts;
  readonly terminal: Terminal;
  readonly interruption: Interruption;
}

/** Number of progress reports in a search. */
const PROGRESS_TIMES = 10;

async function search({ options, texts, terminal, interruption }: Search): Promise<number> {
  const { runs, seed, wanted, json } = options;
  const { words } = texts;
  const tolerated = faultsTolerated(wanted.replicas);
  terminal.err(`${words.begins(runs, wanted.replicas, wanted.liars, tolerated)}\n`);
  if (wanted.liars > tolerated) terminal.err(`${words.beyond(tolerated)}\n`);
  const agreement = agreementBeyond({ ...defaultCluster, ...wanted.cluster, replicas: wanted.replicas }, wanted.liars);
  if (agreement) terminal.err(`${words.agreementHolds(agreement)}\n`);
  const hunt = startHunt(wanted, seed);
  const progressEvery = Math.ceil(runs / PROGRESS_TIMES);
  let isStopped = false;
  while (hunt.runsDone < runs && !isStopped) {
    for (const find of hunt.next()) {
      const shrunkFind = await shrinkAndLink(find, hunt.runsDone, interruption);
      if (json) terminal.out(`${JSON.stringify(findEvent(texts, shrunkFind))}\n`);
      else terminal.out(`${findLines(texts, shrunkFind).join('\n')}\n\n`);
    }
    isStopped = await interruption.isAsked();
    if (hunt.runsDone % progressEvery === 0) reportProgress(hunt, runs, { texts, terminal });
  }
  if (json) terminal.out(`${JSON.stringify(endEvent(hunt, isStopped))}\n`);
  else terminal.out(`${endLine(texts, hunt, isStopped ? runs : null)}\n`);
  return hunt.broken.size > 0 ? FOUND : NOTHING_FOUND;
}

function reportProgress(hunt: Hunt, runs: number, { texts, terminal }: Pick<Search, 'texts' | 'terminal'>): void {
  terminal.err(`${texts.words.progress(hunt.runsDone, runs, brokenTexts(texts, hunt))}\n`);
}

/** Number of tries between two checks for an interruption. */
const TRIES_AT_ONCE = 20;

async function shrinkAndLink(find: Find, run: number, interruption: Interruption): Promise<ShrunkFind> {
  const shrinking = startShrinking(find.setup, find.promise, scenarioOf(BASE).setup);
  while (!shrinking.goOn(TRIES_AT_ONCE)) if (await interruption.isAsked()) break;
  const shrunk: Shrunk = shrinking.shrunk;
  const link = `?s=${await encodeLink({ base: BASE, setup: shrunk.setup })}`;
  return { find, run, shrunk, link };
}
