import type { Difference } from '../../engine/differences.ts';
import { waitOf } from '../../engine/differences.ts';
import type { ForetoldStep } from '../../engine/foretelling.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import type { Batch, PbftMessage, PbftMessageKind, Proposal, Request } from '../../protocols/pbft/rules/messages.ts';
import type { words as englishWords } from '../en/words.ts';
import type { Nodes } from '../names.ts';
import { nodeLabel, nodeLabels, shortDigest } from '../names.ts';
import type { DialogTexts } from '../texts.ts';

/** The changes that a lie would make, as sentences. */

type LieWords = DialogTexts['lies'];

export interface ForetoldParts {
  readonly lies: LieWords;
  readonly words: typeof englishWords;
}

/** One sentence for each difference of a step. */
export function differenceTexts(parts: ForetoldParts, { node, differences }: ForetoldStep, nodes: Nodes): string[] {
  return differences.map((difference) => differenceText(parts, nodeLabel(nodes, node), difference, nodes));
}

function differenceText(parts: ForetoldParts, node: string, difference: Difference, nodes: Nodes): string {
  const { lies, words } = parts;
  const { right, lie, times } = difference;
  const to = words.list(nodeLabels(nodes, difference.to));
  const said = (envelope: Envelope | null): string => {
    const text = envelope ? envelopeText(parts, envelope, node, nodes) : '';
    return times > 1 ? lies.times(text, times) : text;
  };
  const wait = waitOf(difference);
  if (wait !== 0) return lies.later(node, said(right), to, wait);
  if (!lie) return lies.withheld(node, said(right), to);
  if (said(lie) === said(right)) return lies.altered(node, said(lie), to);
  return right ? lies.instead(node, said(lie), to, said(right)) : lies.besides(node, said(lie), to);
}

/** A message, with the name under which it comes where that is not its sender's. */
function envelopeText(parts: ForetoldParts, { message, from, forged }: Envelope, sender: string, nodes: Nodes): string {
  const text = messageWithContents(parts, message as PbftMessage, nodes);
  const signer = nodeLabel(nodes, from);
  if (forged) return parts.lies.forged(text, signer);
  const named = 'replica' in message ? nodeLabel(nodes, Number(message.replica)) : signer;
  if (named !== signer) return parts.lies.inNameOf(text, named);
  return signer === sender ? text : parts.lies.inNameOf(text, signer);
}

function messageWithContents(parts: ForetoldParts, message: PbftMessage, nodes: Nodes): string {
  const name = parts.words.messages[message.kind as PbftMessageKind];
  return parts.lies.message(name, contentsOf(parts, message, nodes));
}

/** The fields that a lie may change, in the order of the paper. */
function contentsOf({ lies }: ForetoldParts, message: PbftMessage, nodes: Nodes): string[] {
  const proposed = (proposals: readonly Proposal[]): string[] =>
    proposals.map((proposal) => proposalText(proposal, lies));
  switch (message.kind) {
    case 'request':
      return [requestText(message, lies), String(message.timestamp)];
    case 'prePrepare':
      return [...slotOf(message), batchText(message.batch, lies)];
    case 'prepare':
    case 'commit':
      return slotOf(message);
    case 'reply':
      return [String(message.view), String(message.timestamp), message.result];
    case 'checkpoint':
    case 'fetchState':
      return [String(message.sequence), shortDigest(message.digest)];
    case 'viewChange': {
      const { view, lowWaterMark, certificates } = message;
      return [
        String(view),
        `h = ${lowWaterMark}`,
        lies.certificates(proposed(certificates.map(({ proposal }) => proposal))),
      ];
    }
    case 'newView': {
      const { view, viewChanges, proposals } = message;
      const senders = viewChanges.map((viewChange) => {
        const name = nodeLabel(nodes, viewChange.replica);
        return viewChange.forged ? lies.badlySigned(name) : name;
      });
      return [String(view), lies.viewChangesOf(senders), lies.proposals(proposed(proposals))];
    }
    case 'stateCopy':
      return [String(message.sequence), ...[...message.service.values].map(([name, value]) => `${name} = ${value}`)];
    case 'body':
    case 'decision':
      return [String(message.sequence), batchText(message.batch, lies)];
    case 'status':
      return [String(message.view), String(message.lastExecuted)];
  }
}

function slotOf({ view, sequence, digest }: Proposal): string[] {
  return [String(view), String(sequence), shortDigest(digest)];
}

/** `1 = 3f8a12bc`. */
function proposalText({ sequence, digest, forged }: Proposal, lies: LieWords): string {
  const text = `${sequence} = ${shortDigest(digest)}`;
  return forged ? lies.badlySigned(text) : text;
}

function batchText(batch: Batch, lies: LieWords): string {
  return batch.length === 0 ? lies.nullRequest : batch.map((request) => requestText(request, lies)).join('; ');
}

function requestText({ operation, signature }: Request, lies: LieWords): string {
  return signature === 'forged' ? lies.badlySigned(operation) : operation;
}
