import type { Envelope } from '../../../engine/network/envelope.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { PbftNote } from '../../../protocols/pbft/notes.ts';
import type { PbftMessage } from '../../../protocols/pbft/rules/messages.ts';
import type { Notation } from './notation.ts';
import { learn, listOf, messageText, node, partsOf } from './notation.ts';
import { isGate, noteLines, timerName } from './noteLines.ts';

/** Steps as the lines of a golden script. For tests. */

const INDENT = '  ';

/** A step: what reached its node, what the node says of it, and what it sends. */
export function tell(notation: Notation, step: Step): string[] {
  for (const { message } of step.sent) learn(notation, message as PbftMessage);
  const { head, said } = headOf(notation, step);
  const lines = said.flatMap((note) => noteLines(notation, note));
  return [head, ...[...lines, ...sentLines(notation, step.sent)].map((line) => INDENT + line)];
}

/** The gates that are passed in a step. */
export function tellGates(notation: Notation, step: Step): string[] {
  for (const { message } of step.sent) learn(notation, message as PbftMessage);
  const gates = (step.notes as readonly PbftNote[]).filter(isGate);
  return gates.flatMap((note) => {
    const [first, ...others] = noteLines(notation, note);
    return [`${node(notation, step.node as NodeId)} ${first}`, ...others.map((line) => INDENT + line)];
  });
}

/** Deliveries: those to nodes that are down, or cut off, in one line. */
export function tellAll(
  notation: Notation,
  steps: readonly Step[],
  tellOne: (notation: Notation, step: Step) => string[],
): string[] {
  const missed = new Map<string, number>();
  const lines = steps.flatMap((step) => {
    const { cause } = step;
    if (cause.kind !== 'missed') return tellOne(notation, step);
    const where = `${node(notation, cause.envelope.to)} is ${cause.why === 'cut' ? 'cut off' : 'down'}`;
    missed.set(where, (missed.get(where) ?? 0) + 1);
    return [];
  });
  return [...lines, ...[...missed].map(([where, count]) => `${where}: ${count} lost`)];
}

/** Messages that are dropped. */
export function tellLost(notation: Notation, lost: readonly Envelope[]): string[] {
  return groupsOf(notation, lost).map(([text, envelopes]) => `lost ${receivers(notation, envelopes)}  ${text}`);
}

interface Head {
  readonly head: string;
  /** The notes that stand on lines of their own. */
  readonly said: readonly PbftNote[];
}

/** A message with the count that it comes to; a timer; or something that is done from outside. */
function headOf(notation: Notation, { cause, node: id, notes }: Step): Head {
  const said = notes as readonly PbftNote[];
  const name = node(notation, id as NodeId);
  if (cause.kind === 'delivered') {
    const { from, message } = cause.envelope;
    const counted = said.find(({ kind }) => kind === 'counted');
    const count = counted ? `  ${noteLines(notation, counted).join()}` : '';
    const head = `${name} ← ${node(notation, from)}  ${messageText(notation, message as PbftMessage)}${count}`;
    return { head, said: said.filter((note) => note !== counted) };
  }
  if (cause.kind === 'timeout') return { head: `${name}: its ${timerName(cause.timer)} timer runs out`, said };
  if (cause.kind === 'connected') {
    return {
      head: `${name} hears that ${listOf(notation, cause.peers)} can be reached again`,
      said,
    };
  }
  if (cause.kind !== 'intervention' || cause.noEffect) throw new Error('It has no effect.');
  const deed = deeds[cause.intervention.action.kind];
  if (deed) return { head: `${name} ${deed}`, said };
  const [first, ...others] = said;
  return { head: `${name} ${first ? noteLines(notation, first).join() : ''}`, said: others };
}

/** Interventions from outside, but for requests: a client says what it does about one. */
const deeds: Readonly<Record<string, string>> = {
  crash: 'crashes',
  cutOff: 'is cut off',
  rejoin: 'is connected again',
  misbehave: 'lies from now on',
};

function sentLines(notation: Notation, sent: readonly Envelope[]): string[] {
  const travelling = sent.filter(({ fate }) => fate === 'travels');
  return groupsOf(notation, travelling).flatMap(([text, envelopes]) => [
    `${receivers(notation, envelopes)}  ${text}`,
    ...partsOf(notation, envelopes[0]?.message as PbftMessage).map((line) => INDENT + line),
  ]);
}

/** Groups the envelopes that say the same to several receivers. */
function groupsOf(notation: Notation, envelopes: readonly Envelope[]): [string, Envelope[]][] {
  const groups = new Map<string, { readonly text: string; readonly envelopes: Envelope[] }>();
  for (const envelope of envelopes) {
    const message = envelope.message as PbftMessage;
    const text = messageText(notation, message);
    const name = [text, ...partsOf(notation, message)].join('\n');
    const group = groups.get(name) ?? { text, envelopes: [] };
    group.envelopes.push(envelope);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ text, envelopes: alike }) => [text, alike]);
}

function receivers(notation: Notation, envelopes: readonly Envelope[]): string {
  const ids = envelopes.map(({ to }) => to);
  return `→ ${listOf(notation, ids)}`;
}
