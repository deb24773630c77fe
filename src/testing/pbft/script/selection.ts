import type { Envelope } from '../../../engine/network/envelope.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import { wireNames } from '../../../text/names.ts';
import { deliver, inFlight } from './hand.ts';
import type { Stage } from './stage.ts';
import { nodeNamed } from './stage.ts';

/** Some of the messages in flight, as a script names them. For tests. */
export interface Selection {
  /** The kind; null for all. */
  readonly kind: string | null;
  /** A kind that is left out; null where none is. */
  readonly but: string | null;
  /** Their senders and receivers; null for any. */
  readonly from: readonly NodeId[] | null;
  readonly to: readonly NodeId[] | null;
}

/** @param words such as `PREPARE from R1 to R2, R3`, `all to R2` or `all but CHECKPOINT` */
export function readSelection(stage: Stage, words: readonly string[]): Selection {
  const text = words.join(' ');
  const { what, but, from, to } = form.exec(text)?.groups ?? {};
  if (!what) throw new Error(`“${text}” names no messages.`);
  return {
    kind: what === 'all' ? null : kindNamed(what),
    but: but ? kindNamed(but) : null,
    from: nodesNamed(stage, from),
    to: nodesNamed(stage, to),
  };
}

const form = /^(?<what>[\w-]+)(?: but (?<but>[\w-]+))?(?: from (?<from>[\w, ]+?))?(?: to (?<to>[\w, ]+))?$/;

function kindNamed(name: string): string {
  const entry = Object.entries(wireNames).find(([, wireName]) => wireName === name);
  if (!entry) throw new Error(`There is no message ${name}.`);
  return entry[0];
}

function nodesNamed(stage: Stage, names: string | undefined): NodeId[] | null {
  return names?.split(', ').map((name) => nodeNamed(stage, name)) ?? null;
}

/** @throws where no such message is in flight */
export function selected({ hand }: Stage, selection: Selection): Envelope[] {
  const found = inFlight(hand).filter((envelope) => isSelected(selection, envelope));
  if (found.length === 0) throw new Error('No such message is in flight.');
  return found;
}

function isSelected({ kind, but, from, to }: Selection, envelope: Envelope): boolean {
  const isKind = kind === null || envelope.message.kind === kind;
  const isSender = from === null || from.includes(envelope.from);
  return isKind && isSender && envelope.message.kind !== but && (to === null || to.includes(envelope.to));
}

/** Delivers those that are in flight now. */
export function deliverSelected(stage: Stage, selection: Selection): Step[] {
  return selected(stage, selection).map((envelope) => deliver(stage.hand, envelope));
}

/** Many more messages than a script has that comes to an end. */
const STEPS_MAX = 1000;

/** Delivers those that are in flight, and those that are sent meanwhile, until there are none. */
export function deliverAll(stage: Stage, selection: Selection): Step[] {
  const steps: Step[] = [];
  for (let next = selected(stage, selection)[0]; next; ) {
    steps.push(deliver(stage.hand, next));
    if (steps.length === STEPS_MAX) throw new Error(`There is no end of it within ${STEPS_MAX} steps.`);
    next = inFlight(stage.hand).find((envelope) => isSelected(selection, envelope));
  }
  return steps;
}
