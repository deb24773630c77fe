import { batchBehind } from '../../../protocols/pbft/explain/batchesByDigest.ts';
import type { PbftNote, RetransmittedNote, StateInstalledNote, StatusSentNote } from '../../../protocols/pbft/notes.ts';
import type { PbftMessage, PbftMessageKind } from '../../../protocols/pbft/rules/messages.ts';
import { nodeLabel, nodeLabels } from '../../names.ts';
import type { Account } from '../account.ts';
import { arrivedMessage, batchText, noteOf, subjectOf } from '../account.ts';
import { isLiar } from './contents.ts';
import { postsOf } from './sendings.ts';
import { slotsText } from './viewChangeSentences.ts';

/** Retransmission and state transfer: bringing a replica up to date (§4.3, §4.4). */
export function transferSentences(account: Account, note: PbftNote): string[] {
  const { texts, nodes, history } = account;
  const { transfers } = texts;
  const self = subjectOf(account);
  switch (note.kind) {
    case 'statusSent':
      return [statusSentence(account, note)];
    case 'retransmitted':
      return [
        transfers.retransmitted(self, nodeLabel(nodes, note.to), countedKinds(account, kindsSent(account, note))),
      ];
    case 'fetchStarted': {
      const { sequence, voters, why } = note;
      const from = { node: nodeLabel(nodes, note.from), voters: nodeLabels(nodes, voters) };
      return [transfers.fetchStarted(self, sequence, from, transfers.fetchReasons[why])];
    }
    case 'stateSent':
      return [transfers.stateSent(self, nodeLabel(nodes, note.to), note.sequence)];
    case 'stateInstalled':
      return installedSentences(account, note);
    case 'bodyLearnt': {
      const from = nodeLabel(nodes, arrivedMessage(account)?.from ?? 0);
      return [transfers.bodyLearnt(self, from, note.sequence, batchText(account, batchBehind(history, note.digest)))];
    }
    default:
      return [];
  }
}

/** The end of a fetch that came to nothing: after the executions that it came of. */
export function fetchEndSentences(account: Account): string[] {
  const ended = noteOf(account, 'fetchEnded');
  return ended ? [account.texts.transfers.fetchEnded(subjectOf(account), ended.sequence)] : [];
}

function statusSentence(account: Account, { view, active, lastExecuted, why, to }: StatusSentNote): string {
  const { nodes } = account;
  const { transfers } = account.texts;
  const [post] = postsOf(account, ({ kind }: PbftMessage) => kind === 'status');
  const where = active ? transfers.inView(view, lastExecuted) : transfers.betweenViews(view, lastExecuted);
  // A liar may tell fewer than it says.
  const receivers = post?.to ?? (to ? nodeLabels(nodes, to) : null);
  return transfers.statusSent[why](subjectOf(account), post?.isToAll ? null : receivers, where);
}

/** The kinds of the messages that a replica sends again; a liar need not send what its note says. */
function kindsSent(account: Account, { to, messages }: RetransmittedNote): readonly PbftMessageKind[] {
  if (!isLiar(account)) return messages;
  return account.step.sent.filter((envelope) => envelope.to === to).map(({ message }) => (message as PbftMessage).kind);
}

/** `PREPARE`, `2 COMMITs`: each kind once. */
function countedKinds({ texts }: Account, kinds: readonly PbftMessageKind[]): string[] {
  return [...new Set(kinds)].map((kind) => {
    const count = kinds.filter((other) => other === kind).length;
    const name = texts.words.messages[kind];
    return count === 1 ? name : texts.happenings.several(name, count);
  });
}

function installedSentences(account: Account, { sequence, from, before }: StateInstalledNote): string[] {
  const { texts, nodes } = account;
  const { transfers } = texts;
  const self = subjectOf(account);
  const skipped = Array.from({ length: Math.max(0, sequence - before) }, (_, index) => before + 1 + index);
  return [
    transfers.stateInstalled(self, nodeLabel(nodes, from), sequence),
    skipped.length === 0 ? transfers.replaced(self) : transfers.skipped(self, slotsText(texts, skipped)),
  ];
}
