import type { Envelope } from '../engine/network/envelope.ts';
import type { Setup } from '../engine/setup.ts';
import type { MessageKind } from '../protocols/index.ts';
import { protocolOf } from '../protocols/index.ts';
import type { PbftMessage } from '../protocols/pbft/rules/messages.ts';
import { wireNames } from '../text/names.ts';

/** A message in the letters of the paper, the same in every language: `PREPARE (v0, n1)`, `REQUEST put x 1`. */
export function messageText(setup: Setup, envelope: Envelope): string {
  const name = wireNames[envelope.message.kind as MessageKind];
  return [name, detailOf(setup, envelope)].filter((part) => part !== '').join(' ');
}

/** The operation of a request, the result in a reply, the view and the sequence number of everything else. */
export function detailOf({ protocol }: Setup, { message }: Envelope): string {
  const content = message as PbftMessage;
  if (content.kind === 'request') return content.operation;
  if (content.kind === 'reply') return content.result;
  const { view, slot } = protocolOf(protocol).positionOf?.(message) ?? {};
  return positionText(view, slot);
}

/** `(v0, n1)`, as in the paper; a part that is not known is left out. */
export function positionText(view: number | undefined, sequence: number | undefined): string {
  const parts = [...(view === undefined ? [] : [`v${view}`]), ...(sequence === undefined ? [] : [`n${sequence}`])];
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}
