import type { PbftMessage } from '../rules/messages.ts';
import { FALSE_SERVICE } from './falseService.ts';
import { otherDigest } from './otherDigest.ts';
import { FALSE_RESULT } from './repliesFalsely.ts';

/**
 * The parts of messages that somebody can change on their way, with the letters that the paper has for most of them.
 */
export const parts = {
  view: 'V',
  sequence: 'N',
  digest: 'D',
  operation: 'O',
  timestamp: 'T',
  result: 'R',
  state: 'S',
  replica: 'I',
} as const;

export type Part = keyof typeof parts;

/** The value that takes the place of the one in the message. */
const changes: { readonly [Name in Part]: (message: PbftMessage) => PbftMessage | null } = {
  view: (message) => ('view' in message ? { ...message, view: message.view + 1 } : null),
  sequence: (message) => ('sequence' in message ? { ...message, sequence: message.sequence + 1 } : null),
  digest: (message) => ('digest' in message ? { ...message, digest: otherDigest(message.digest) } : null),
  operation: (message) => (message.kind === 'request' ? { ...message, operation: FALSE_OPERATION } : null),
  timestamp: (message) => ('timestamp' in message ? { ...message, timestamp: message.timestamp + 1 } : null),
  result: (message) => (message.kind === 'reply' ? { ...message, result: FALSE_RESULT } : null),
  state: (message) => (message.kind === 'stateCopy' ? { ...message, service: FALSE_SERVICE } : null),
  replica: (message) => ('replica' in message ? { ...message, replica: message.replica === 0 ? 1 : 0 } : null),
};

const FALSE_OPERATION = 'put x evil';

/** Returns the message with another value in this part; null where a message of its kind has no such part. */
export function tamper(message: PbftMessage, part: string): PbftMessage | null {
  return Object.hasOwn(changes, part) ? changes[part as Part](message) : null;
}
