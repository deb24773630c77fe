import type { History } from '../engine/history.ts';
import { journeysOf } from '../engine/journeys.ts';
import { envelopeId } from '../engine/network/envelope.ts';
import type { StepIndex } from '../engine/numbers.ts';
import { nodeLabel, nodesOf } from '../text/names.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import { aboutLines } from './about.ts';
import type { Format, PlacedStep, Stretch } from './format.ts';
import { stepsIn } from './format.ts';
import { oneLine } from './plainText.ts';

/** The numbers of events of each host that an event knows of. A host of which it knows nothing is absent. */
type Clock = Readonly<Record<string, number>>;

/**
 * A log with vector clocks, two lines an event (ShiViz wiki, "Log format"). The comment before them is about the run, and has
 * the expression to be entered as the parser's. ShiViz passes over what the expression does not find.
 */
export const shiviz: Format = {
  name: 'ShiViz',
  extension: 'log',
  mediaType: 'text/plain',
  write(history, stretch, about, texts) {
    const clocks = clocksOf(history, stretch);
    const events = stepsIn(history, stretch).map(({ index, step }) => {
      const clock = JSON.stringify(clocks.get(index));
      return `${hostOf(history, step.node)} ${clock}\n${eventText(transcriptLine(texts, history, index))}\n`;
    });
    const head = [...aboutLines(about).map(commentText), PARSER].map((line) => `# ${line}\n`);
    return `${head.join('')}\n${events.join('')}`;
  },
};

/** The expression by which ShiViz reads the log. */
export const PARSER = String.raw`(?<host>\S*) (?<clock>{.*})\n(?<event>.*)`;

/** The steps of no node are the network's. */
const NETWORK = 'network';

function hostOf({ setup }: History, node: number | null): string {
  return node === null ? NETWORK : nodeLabel(nodesOf(setup), node).replace(/\s/g, '_');
}

/**
 * Returns the clock of each step. A node's own number grows by one; the arrival of a message adds all that its sender
 * knew. Of what came before the stretch nobody knows anything: ShiViz counts from the first event that it has.
 */
function clocksOf(history: History, stretch: Stretch): Map<StepIndex, Clock> {
  const clocks = new Map<StepIndex, Clock>();
  const latest = new Map<string, Clock>();
  for (const placed of stepsIn(history, stretch)) {
    const host = hostOf(history, placed.step.node);
    const own = latest.get(host) ?? {};
    const joined = join(own, clocks.get(senderStep(history, placed) ?? -1) ?? {});
    const clock = { ...joined, [host]: (own[host] ?? 0) + 1 };
    clocks.set(placed.index, clock);
    latest.set(host, clock);
  }
  return clocks;
}

/** Returns the step that sent the message which a step handles. A copy that the network made has the sender of the first. */
function senderStep(history: History, { step: { cause } }: PlacedStep): StepIndex | undefined {
  if (cause.kind !== 'delivered') return undefined;
  const { letters, label, from, to, repeat } = cause.envelope;
  const id = envelopeId({ letters, label, from, to, repeat, copy: 0 }, history.setup.cluster.replicas);
  return journeysOf(history).byId.get(id)?.sentStep;
}

function join(one: Clock, other: Clock): Clock {
  const joined: Record<string, number> = { ...one };
  for (const [host, count] of Object.entries(other)) joined[host] = Math.max(joined[host] ?? 0, count);
  return joined;
}

/** An event without a text would take the line of the next for its own. */
function eventText(sentence: string): string {
  return oneLine(sentence) || '-';
}

/** A comment that held a brace behind a space could be taken for a clock. */
function commentText(line: string): string {
  return line.replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'));
}
