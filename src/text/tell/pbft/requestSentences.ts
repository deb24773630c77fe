import type { PbftNote } from '../../../protocols/pbft/notes.ts';
import { clientNode } from '../../../protocols/pbft/rules/replicaState.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import { nodeLabel } from '../../names.ts';
import type { Account } from '../account.ts';
import { arrivedMessage, operationText, subjectOf } from '../account.ts';
import { viewBefore } from './viewBefore.ts';

/** The actions of a replica on a request before it has a number (§4.1, §4.2, §4.4). */
export function requestSentences(account: Account, note: PbftNote): string[] {
  const { texts, nodes } = account;
  const { happenings, optimisations } = texts;
  const self = subjectOf(account);
  switch (note.kind) {
    case 'buffered':
      return note.why === 'window'
        ? [happenings.buffered(self, requestText(account), note.highWaterMark)]
        : [happenings.bufferedForBatch(self, requestText(account))];
    case 'relayed':
      return [happenings.relayed(self, requestText(account), nodeLabel(nodes, note.primary))];
    case 'requestKept':
      return [keptSentence(account)];
    case 'replyResent': {
      const client = nodeLabel(nodes, clientNode(nodes.replicas, note.client));
      return [happenings.replyResent(self, requestText(account), client, note.result)];
    }
    case 'readHeld':
      return [optimisations.readHeld(self, requestText(account))];
    default:
      return [];
  }
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
