import type { History } from '../engine/history.ts';
import { MESSAGES_MAX } from '../engine/messageBound.ts';
import type { Violation } from '../engine/monitors/monitor.ts';
import { livenessAt } from '../protocols/explain/liveness.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nodesOf } from '../text/names.ts';
import { transcript } from '../text/tell/transcript.ts';
import type { CommandLineTexts, Texts } from '../text/texts.ts';
import { countMessages, outcomeOf } from './outcome.ts';

/** A run as output for people: the transcript, and the outcome. */

/** The texts of one language: those of the page, and those of the command line. */
export interface Wording {
  readonly texts: Texts;
  readonly words: CommandLineTexts;
}

export function reportOf(wording: Wording, scenario: Scenario, history: History, until: number | null): string {
  const { base, setup } = scenario;
  const { replicas, clients } = setup.cluster;
  const heading = wording.words.heading(wording.texts.scenarios[base].title, base, replicas, clients);
  const parts = [
    [heading],
    transcript(wording.texts, history).split('\n').slice(0, -1),
    endLines(wording, history, until),
    safetyLines(wording, history),
    livenessLines(wording, history),
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function endLines({ texts, words }: Wording, history: History, until: number | null): string[] {
  const { steps } = history;
  const counts = countMessages(history);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].map(([kind, count]) => `${texts.words.messages[kind]} ${count}`);
  return [
    words.steps(steps.length, steps.at(-1)?.tick ?? 0),
    words.messages(total, kinds),
    endLine({ texts, words }, history, until),
  ];
}

function endLine({ texts, words }: Wording, history: History, until: number | null): string {
  const { runEnds } = texts.details;
  const { setup, steps } = history;
  switch (outcomeOf(history, until)) {
    case 'quiet':
      return runEnds.quiet;
    case 'held':
      return runEnds.held;
    case 'messages':
      return runEnds.messages(steps.length, MESSAGES_MAX);
    case 'time':
      return runEnds.time(setup.untilTick);
    case 'limit':
      return runEnds.limit(steps.length);
    // The command line computes whole runs.
    case 'unfinished':
    case 'veiled':
    case 'own':
      return runEnds.unfinished(steps.length);
    case 'until':
      return words.stopped(steps.length);
  }
}

function safetyLines(wording: Wording, history: History): string[] {
  const { texts, words } = wording;
  const { safety, holds, violated } = texts.lights;
  const verdict = history.violations.length > 0 ? violated : holds;
  const lines = history.kit.monitors.flatMap(({ id }) => {
    const violations = history.violations.filter(({ monitor }) => monitor === id);
    const heading = words.monitor(id, violations.length > 0 ? violated : holds, texts.lights.monitorName(id));
    return [heading, ...violationLines(wording, history, violations).map((line) => `  ${line}`)];
  });
  return [words.verdict(safety, verdict), ...lines.map((line) => `  ${line}`)];
}

/** A broken rule may be violated at every later step too, so only the first few are reported. */
const VIOLATIONS_SHOWN_MAX = 3;

function violationLines({ texts, words }: Wording, { setup }: History, violations: readonly Violation[]): string[] {
  const sentences = violations.slice(0, VIOLATIONS_SHOWN_MAX).map((violation) => {
    return words.violation(violation.step + 1, texts.lights.violation(violation, nodesOf(setup)));
  });
  const left = violations.length - sentences.length;
  return left > 0 ? [...sentences, words.moreViolations(left)] : sentences;
}

function livenessLines({ texts, words }: Wording, history: History): string[] {
  const liveness = livenessAt(history, history.steps.length);
  const { lights } = texts;
  const details = lights.livenessDetail(liveness, nodesOf(history.setup));
  return [words.verdict(lights.liveness, lights.livenessState(liveness)), ...details.map((line) => `  ${line}`)];
}
