import type { History } from '../engine/history.ts';
import type { Envelope } from '../engine/network/envelope.ts';
import { envelopeId } from '../engine/network/envelope.ts';
import type { Cause } from '../engine/trace.ts';
import { envelopeOf } from '../engine/trace.ts';
import { protocolOf } from '../protocols/index.ts';
import { nodeLabel, nodesOf } from '../text/names.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import type { Texts } from '../text/texts.ts';
import type { About } from './about.ts';
import { figuresOf } from './about.ts';
import type { Format, PlacedStep } from './format.ts';
import { stepsIn } from './format.ts';
import { messageText } from './messageText.ts';
import { linkText } from './plainText.ts';

const columns = ['step', 'tick', 'kind', 'message', 'from', 'to', 'view', 'sequence', 'text'] as const;

type Row = { readonly [Column in (typeof columns)[number]]?: string | number | undefined };

/**
 * A table (RFC 4180): a row for each step, and behind it one for each message sent in it. `message` is the name that a
 * message has when it is sent and when it arrives. The format has no room for comments, so the first row, of the kind
 * `run`, is about the run. No cell begins with what somebody typed: a spreadsheet would take `=…` for a formula.
 */
export const csv: Format = {
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  write(history, stretch, about, texts) {
    const rows = stepsIn(history, stretch).flatMap((placed) => [
      stepRow(history, placed, texts),
      ...placed.step.sent.map((envelope) => sentRow(history, placed, envelope)),
    ]);
    const table = [columns, ...[runRow(about), ...rows].map((row) => columns.map((column) => row[column] ?? ''))];
    return table.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
  },
};

function runRow(about: About): Row {
  return { kind: 'run', text: `${figuresOf(about)}, ${linkText(about.link)}, ${about.title}` };
}

function stepRow(history: History, { index, step }: PlacedStep, texts: Texts): Row {
  const envelope = envelopeOf(step.cause);
  return {
    ...(envelope && messageCells(history, envelope)),
    step: index + 1,
    tick: step.tick,
    kind: kindOf(step.cause),
    ...(step.node !== null && { to: nodeLabel(nodesOf(history.setup), step.node) }),
    text: transcriptLine(texts, history, index),
  };
}

/** The intervention, or the way in which the step came about. */
function kindOf(cause: Cause): string {
  return cause.kind === 'intervention' ? cause.intervention.action.kind : cause.kind;
}

function sentRow(history: History, { index, step }: PlacedStep, envelope: Envelope): Row {
  return {
    ...messageCells(history, envelope),
    step: index + 1,
    tick: step.tick,
    kind: envelope.fate === 'travels' ? 'sent' : envelope.fate,
    text: messageText(history.setup, envelope),
  };
}

function messageCells({ setup }: History, envelope: Envelope): Row {
  const nodes = nodesOf(setup);
  const { view, slot } = protocolOf(setup.protocol).positionOf?.(envelope.message) ?? {};
  return {
    message: envelopeId(envelope, setup.cluster.replicas),
    from: nodeLabel(nodes, envelope.from),
    to: nodeLabel(nodes, envelope.to),
    view,
    sequence: slot,
  };
}

/** RFC 4180, section 2, rules 5 to 7. */
function cellText(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
