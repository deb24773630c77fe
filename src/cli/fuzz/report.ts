import { INSIDE } from '../../engine/monitors/inside.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Find, Hunt } from '../../search/hunt.ts';
import { ACCEPTANCE, CATCHING_UP, LIVENESS, REST, VIEW_CHANGE } from '../../search/judge.ts';
import type { Shrunk } from '../../search/shrink.ts';
import { nodeLabel } from '../../text/names.ts';
import type { CommandLineTexts, Texts } from '../../text/texts.ts';

/** Finds as output for people and for programs. Steps and runs count from 1. */

/** The texts of one language: those of the page, and those of the search. */
export interface FuzzTexts {
  readonly texts: Texts;
  readonly words: CommandLineTexts['fuzz'];
}

/** A find with its small form, and the link to that. */
export interface ShrunkFind {
  readonly find: Find;
  readonly run: number;
  readonly shrunk: Shrunk;
  readonly link: string;
}

export function findLines(wording: FuzzTexts, { find, run, shrunk, link }: ShrunkFind): string[] {
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

export function findEvent(wording: FuzzTexts, { find, run, shrunk, link }: ShrunkFind): object {
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

/** The name and the text of each promise that no monitor watches. */
function namedPromises({ texts, words }: FuzzTexts): Readonly<Record<string, readonly [name: string, text: string]>> {
  return {
    [INSIDE]: [words.invariant, words.inside],
    [LIVENESS]: [texts.lights.liveness, words.answered],
    [VIEW_CHANGE]: [words.viewChange, words.endsForReason],
    [ACCEPTANCE]: [words.acceptance, words.accepts],
    [REST]: [words.rest, words.comesToRest],
    [CATCHING_UP]: [words.catchingUp, words.catchesUp],
  };
}

/** The name of a promise as the lights show it: a monitor's id, or what the promise is about. */
function promiseName(wording: FuzzTexts, promise: string): string {
  return namedPromises(wording)[promise]?.[0] ?? promise;
}

function promiseText(wording: FuzzTexts, promise: string): string {
  return namedPromises(wording)[promise]?.[1] ?? wording.texts.lights.monitorName(promise);
}

function sentenceOf({ texts: { lights }, words }: FuzzTexts, { finding, setup: { cluster } }: Shrunk): string {
  if (finding.promise === INSIDE && finding.kind === 'violation')
    return words.fault(String(finding.violation.values.fault));
  const label = (node: NodeId): string => nodeLabel(cluster, node);
  switch (finding.kind) {
    case 'violation':
      return lights.violation(finding.violation, cluster);
    case 'uncalled':
      return words.uncalled(label(finding.uncalled.node), finding.uncalled.view);
    case 'unheeded': {
      const { node, timestamp, have, need } = finding.unheeded;
      return words.unheeded(label(node), timestamp, have, need);
    }
    case 'restless':
      return words.restless(label(finding.restless.node), finding.restless.times, finding.restless.calmTick);
    case 'leftBehind':
      return words.leftBehind(label(finding.straggler.node), finding.straggler.lastExecuted, finding.straggler.others);
    case 'unanswered': {
      const { client, operation, stableTick, dueTick } = finding.unanswered;
      return lights.overdue(label(client), operation, stableTick, dueTick);
    }
  }
}

export function brokenTexts(wording: FuzzTexts, { broken }: Hunt): string[] {
  return [...broken].map(([promise, count]) => wording.words.broken(promiseName(wording, promise), count));
}

/** @param stoppedOf - the number of runs asked for, if the search was interrupted; else null */
export function endLine(wording: FuzzTexts, hunt: Hunt, stoppedOf: number | null): string {
  const { words } = wording;
  const end = stoppedOf === null ? words.ended(hunt.runsDone) : words.stopped(hunt.runsDone, stoppedOf);
  return words.verdict(end, brokenTexts(wording, hunt));
}

export function endEvent({ runsDone, broken }: Hunt, isStopped: boolean): object {
  return { event: 'end', runs: runsDone, isStopped, broken: Object.fromEntries(broken) };
}
