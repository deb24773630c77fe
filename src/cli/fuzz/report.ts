import type { Find, Hunt } from '../../search/hunt.ts';
import type { Shrunk } from '../../search/shrink.ts';
import type { Texts } from '../../text/texts.ts';
import type { FuzzWords } from './words/en.ts';

/** What was found, told to people and to programs. Steps and runs count from 1. */

/** One language: the words of the page, and those of the search. */
export interface FuzzTexts {
  readonly texts: Texts;
  readonly words: FuzzWords;
}

/** A find with its small form, and that as a link. */
export interface Told {
  readonly find: Find;
  readonly run: number;
  readonly shrunk: Shrunk;
  readonly link: string;
}

export function findLines({ texts, words }: FuzzTexts, { find, run, shrunk, link }: Told): string[] {
  const { setup, finding, runs, isSmallest } = shrunk;
  const [before, after] = [find.setup.interventions.length, setup.interventions.length];
  const { violation } = finding;
  const sentence = texts.lights.violation(violation, setup.cluster);
  return [
    words.find(find.monitor, texts.lights.monitorName(find.monitor), run, find.seed),
    `  ${(isSmallest ? words.shrunk : words.shrunkSoFar)(before, after, runs)}`,
    `  ${words.violation(violation.step + 1, sentence)}`,
    `  ${link}`,
  ];
}

export function findEvent({ texts }: FuzzTexts, { find, run, shrunk, link }: Told): object {
  const { violation, tick } = shrunk.finding;
  return {
    event: 'find',
    monitor: find.monitor,
    run,
    seed: find.seed,
    step: violation.step + 1,
    tick,
    sentence: texts.lights.violation(violation, shrunk.setup.cluster),
    link,
    interventions: shrunk.setup.interventions.length,
    interventionsBefore: find.setup.interventions.length,
    shrinkingRuns: shrunk.runs,
    isSmallest: shrunk.isSmallest,
  };
}

export function firedTexts(words: FuzzWords, { fired }: Hunt): string[] {
  return [...fired].map(([monitor, count]) => words.fired(monitor, count));
}

/** @param stoppedOf - how many runs there should have been, where somebody stopped them; else null. */
export function endLine(words: FuzzWords, hunt: Hunt, stoppedOf: number | null): string {
  const end = stoppedOf === null ? words.ended(hunt.runsDone) : words.stopped(hunt.runsDone, stoppedOf);
  return words.verdict(end, firedTexts(words, hunt));
}

export function endEvent({ runsDone, fired }: Hunt, isStopped: boolean): object {
  return { event: 'end', runs: runsDone, isStopped, fired: Object.fromEntries(fired) };
}
