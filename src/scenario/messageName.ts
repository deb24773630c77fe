import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { Setup } from '../engine/setup.ts';
import { protocolOf } from '../protocols/index.ts';
import { MESSAGE_NAME_LENGTH_MAX } from './limits.ts';

/** The parts of a message's name, such as `P0.1.2.3` or `R0.1.c0.0.1x1`. */
export interface MessageName {
  readonly letters: string;
  readonly major: string;
  readonly minor: string;
  readonly from: string;
  readonly to: string;
  /** Empty for the first sending. */
  readonly repeat: string;
  /** Empty for the message itself. */
  readonly copy: string;
}

/** Numbers are written in one way only: without leading zeros, and a repeat or copy of 0 not at all. */
const pattern =
  /^([A-Za-z]{1,4})(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(c?(?:0|[1-9]\d{0,3}))\.(c?(?:0|[1-9]\d{0,3}))(?:\.([1-9]\d{0,5}))?(?:x([1-9]\d{0,5}))?$/;

/** Null where the text is no message's name. */
export function parseMessageName(text: string): MessageName | null {
  if (text.length > MESSAGE_NAME_LENGTH_MAX) return null;
  const match = text.match(pattern);
  if (!match) return null;
  const [, letters = '', major = '', minor = '', from = '', to = '', repeat = '', copy = ''] = match;
  return { letters, major, minor, from, to, repeat, copy };
}

/** Whether the text names a message that some run in this cluster could send. */
export function canNameMessage(text: EnvelopeId, { protocol, cluster }: Pick<Setup, 'protocol' | 'cluster'>): boolean {
  const name = parseMessageName(text);
  if (!name) return false;
  const letters: readonly string[] = Object.values(protocolOf(protocol).letters);
  const exists = (node: string): boolean =>
    node.startsWith('c') ? Number(node.slice(1)) < cluster.clients : Number(node) < cluster.replicas;
  return letters.includes(name.letters) && exists(name.from) && exists(name.to);
}
