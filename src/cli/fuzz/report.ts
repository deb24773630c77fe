import type { Find, Hunt } from '../../search/hunt.ts';
import { LIVENESS } from '../../search/judge.ts';
import type { Shrunk } from '../../search/shrink.ts';
import { nodeLabel } from '../../text/names.ts';
import type { CommandLineTexts, Texts } from '../../text/texts.ts';

/** What was found, told to people and to programs. Steps and runs count from 1. */

/** One language: the words of the page, and those of the search. */
export interface FuzzTexts {
  readonly texts: Texts;
  readonly words: CommandLineTexts['fuzz'];
}

/** A find with its small form, and that as a link. */
export interface Told {
  readonly find: Find;
  readonly run: number;
  readonly shrunk: Shrunk;
  readonly link: string;
}

export function findLines(wording: FuzzTexts, { find, run, shrunk, link }: Told): string[] {
  const { words } = wording;
  const { setup, finding, runs, isSmallest } = shrunk;
  const [before, after] = [find.setup.interventions.length, setup.interventions.length];
  return [
    words.find(promiseName(wording, find.promise), promiseText(wording, find.promise), run, find.seed),
    `  ${(isSmallest ? words.shrunk : words.shrunkSoFar)(before, after, runs)}`,
    `  ${words.violation(finding.step + 1, sentenceOf(wording, shrunk))}`,
    `  ${link}`,
  ];
}

export function findEvent(wording: FuzzTexts, { find, run, shrunk, link }: Told): object {
  const { step, tick } = shrunk.finding;
  return {
    event: 'find',
    promise: find.promise,
    run,
    seed: find.seed,
    step: step + 1,
    tick,
    sentence: sentenceOf(wording, shrunk),
    link,
    interventions: shrunk.setup.interventions.length,
    interventionsBefore: find.setup.interventions.length,
    shrinkingRuns: shrunk.runs,
    isSmallest: shrunk.isSmallest,
  };
}

/** As the lights call it: M1, or the name of the other light. */
function promiseName({ texts }: FuzzTexts, promise: string): string {
  return promise === LIVENESS ? texts.lights.liveness : promise;
}

function promiseText({ texts, words }: FuzzTexts, promise: string): string {
  return promise === LIVENESS ? words.answered : texts.lights.monitorName(promise);
}

function sentenceOf({ texts: { lights } }: FuzzTexts, { finding, setup: { cluster } }: Shrunk): string {
  if (finding.kind === 'violation') return lights.violation(finding.violation, cluster);
  const { client, operation, stableTick, dueTick } = finding.unanswered;
  return lights.overdue(nodeLabel(cluster, client), operation, stableTick, dueTick);
}

export function brokenTexts(wording: FuzzTexts, { broken }: Hunt): string[] {
  return [...broken].map(([promise, count]) => wording.words.broken(promiseName(wording, promise), count));
}

/** @param stoppedOf - how many runs there should have been, where somebody stopped them; else null. */
export function endLine(wording: FuzzTexts, hunt: Hunt, stoppedOf: number | null): string {
  const { words } = wording;
  const end = stoppedOf === null ? words.ended(hunt.runsDone) : words.stopped(hunt.runsDone, stoppedOf);
  return words.verdict(end, brokenTexts(wording, hunt));
}

export function endEvent({ runsDone, broken }: Hunt, isStopped: boolean): object {
  return { event: 'end', runs: runsDone, isStopped, broken: Object.fromEntries(broken) };
}
