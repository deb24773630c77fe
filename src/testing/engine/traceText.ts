import type { Envelope } from '../../engine/network/envelope.ts';
import { envelopeId, nodeName } from '../../engine/network/envelope.ts';
import type { Note } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Cause, Step } from '../../engine/trace.ts';

/**
 * A trace as plain text, one line a step: tick, cause, whose step, notes with their values, names of what was sent. For
 * tests.
 */
export function traceText({ cluster }: Setup, steps: readonly Step[]): string {
  const lines = steps.map(({ tick, cause, node, notes, sent }) => {
    const whose = node === null ? '-' : nodeText(node, cluster.replicas);
    const columns = [String(tick).padStart(4), causeText(cause, cluster.replicas).padEnd(38), whose.padEnd(3)];
    const said = notes.map(noteText);
    const names = sent.map((envelope) => sentText(envelope, cluster.replicas)).join(' ');
    return [...columns, [...said, ...(names ? [`sends ${names}`] : [])].join('; ')].join(' ').trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function nodeText(node: number, replicas: number): string {
  return node < replicas ? `R${node}` : nodeName(node, replicas).toUpperCase();
}

function causeText(cause: Cause, replicas: number): string {
  if (cause.kind === 'delivered') return `${envelopeId(cause.envelope, replicas)} arrives`;
  if (cause.kind === 'missed') return `${envelopeId(cause.envelope, replicas)} missed, ${cause.why}`;
  if (cause.kind === 'timeout') return `timer ${cause.timer}`;
  if (cause.kind === 'connected') return `connected with ${cause.peers.map((peer) => `R${peer}`).join(' ')}`;
  const { kind, ...values } = cause.intervention.action;
  const outcome = cause.noEffect ? `, no effect: ${cause.noEffect}` : '';
  return `${kind} ${Object.values(values).join(' ')}${outcome}`;
}

function sentText(envelope: Envelope, replicas: number): string {
  return `${envelopeId(envelope, replicas)}${envelope.fate === 'travels' ? '' : `(${envelope.fate})`}`;
}

function noteText({ kind, ...values }: Note): string {
  const entries = Object.entries(values).map(([name, value]) => `${name}=${valueText(value)}`);
  return [kind, ...entries].join(' ');
}

const DIGEST = /^[0-9a-f]{64}$/;

function valueText(value: unknown): string {
  if (typeof value === 'string') return DIGEST.test(value) ? `${value.slice(0, 8)}…` : value;
  if (Array.isArray(value)) return `[${value.map(valueText).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, one]) => `${name}=${valueText(one)}`)
    .join(' ')}}`;
}
