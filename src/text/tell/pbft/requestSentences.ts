import type { BufferedNote, PbftNote, RelayedNote } from '../../../protocols/pbft/notes.ts';
import type { PbftMessage } from '../../../protocols/pbft/rules/messages.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import { nodeLabel } from '../../names.ts';
import type { Account } from '../account.ts';
import { arrivedMessage, noteOf, operationText, subjectOf, toldInShort } from '../account.ts';
import { repliesTo } from './sendings.ts';
import { viewBefore } from './viewBefore.ts';

/** The actions of a replica on a request before it has a number (§4.1, §4.2, §4.4). */
export function requestSentences(account: Account, note: PbftNote): string[] {
  const { happenings, optimisations } = account.texts;
  const self = subjectOf(account);
  switch (note.kind) {
    case 'buffered':
      return [bufferedSentence(account, note)];
    case 'relayed':
      return relayedSentences(account, note);
    case 'requestKept':
      return [keptSentence(account)];
    case 'replyResent':
      return [happenings.replyResent(self, requestText(account), repliesTo(account, note.client))];
    case 'readHeld':
      return [optimisations.readHeld(self, requestText(account))];
    default:
      return [];
  }
}

function bufferedSentence(account: Account, { why, highWaterMark }: BufferedNote): string {
  const { happenings } = account.texts;
  const self = subjectOf(account);
  if (why === 'body') return happenings.bufferedForBody(self, requestText(account));
  if (why === 'batch') return happenings.bufferedForBatch(self, requestText(account));
  return happenings.buffered(self, requestText(account), highWaterMark);
}

/** A request is passed on when it comes; on entering a view, all that are waited for, in one sentence (§4.4). */
function relayedSentences(account: Account, note: RelayedNote): string[] {
  const { texts, nodes, notes, step } = account;
  const { happenings } = texts;
  const self = subjectOf(account);
  const primary = nodeLabel(nodes, note.primary);
  if (!noteOf(account, 'enteredView')) return [happenings.relayed(self, requestText(account), primary)];
  if (notes.find(({ kind }) => kind === 'relayed') !== note) return [];
  const operations = step.sent.flatMap((envelope) => {
    const message = envelope.message as PbftMessage;
    return message.kind === 'request' && envelope.to === note.primary && envelope.copy === 0
      ? [operationText(account, message.operation, message.client)]
      : [];
  });
  return [happenings.relayedInNewView(self, toldInShort(account, operations), primary)];
}

function keptSentence(account: Account): string {
  const { texts, nodes } = account;
  const { view, active } = viewBefore(account);
  const self = subjectOf(account);
  if (!active) return texts.happenings.keptBetweenViews(self, requestText(account), view);
  return texts.happenings.keptForPrimary(self, requestText(account), nodeLabel(nodes, primaryOf(view, nodes.replicas)));
}

function requestText(account: Account): string {
  const arrived = arrivedMessage(account);
  if (arrived?.message.kind !== 'request') return account.texts.happenings.nullRequest;
  return operationText(account, arrived.message.operation, arrived.message.client);
}
