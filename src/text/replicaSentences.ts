import type { CountedNote, ExecutedNote, PbftNote } from '../protocol/pbft/notes.ts';
import { primaryOf, quorumSize } from '../protocol/quorum.ts';
import { memoryBegins, whenDecided } from '../simulation/decisions.ts';
import type { Account } from './account.ts';
import { aboutText, arrivedMessage, batchText, messageText, operationText, subjectOf } from './account.ts';
import type { Part } from './en/happenings.ts';
import { ignoredSentence } from './ignoredSentence.ts';
import { nodeLabel, nodeLabels } from './names.ts';
import { mishaps, postsOf } from './sendings.ts';

/** What a replica did in a step: the decisions in their order, what it sent for them, then what it executed. */
export function replicaSentences(account: Account): string[] {
  const decided = account.notes.flatMap((note) => decisionSentences(account, note));
  return [...decided, ...voteSentences(account), ...executionSentences(account), ...mishaps(account)];
}

function decisionSentences(account: Account, note: PbftNote): string[] {
  const { happenings } = account.texts;
  const self = subjectOf(account);
  switch (note.kind) {
    case 'assigned':
      return [happenings.assigned(self, proposalText(account, note.sequence), note.sequence)];
    case 'prePrepared':
      return acceptedProposal(account, note.sequence);
    case 'prepared':
    case 'committedLocal':
    case 'stable':
      return gateSentences(account, note);
    case 'gap':
      return [happenings.gap(self, note.sequence, note.waitsFor)];
    case 'counted':
      return countedSentences(account, note);
    case 'buffered':
      return [happenings.buffered(self, requestText(account), note.highWaterMark)];
    case 'relayed':
      return [happenings.relayed(self, requestText(account), nodeLabel(account.nodes, note.primary))];
    case 'replyResent': {
      const client = nodeLabel(account.nodes, account.nodes.replicas + note.client);
      return [happenings.replyResent(self, requestText(account), client, note.result)];
    }
    case 'ignored':
      return [ignoredSentence(account, note)];
    default:
      return [];
  }
}

/** What the primary proposes for a slot in this step. */
function proposalText(account: Account, sequence: number): string {
  const proposal = account.step.sent.find(
    ({ message, label }) => message.kind === 'prePrepare' && label.minor === sequence,
  );
  return batchText(account, (proposal?.message ?? { kind: 'none' }) as Parameters<typeof batchText>[1]);
}

/** At the primary, giving the number is accepting it: told already. */
function acceptedProposal(account: Account, sequence: number): string[] {
  const arrived = arrivedMessage(account);
  if (arrived?.message.kind !== 'prePrepare' || arrived.message.sequence !== sequence) return [];
  const primary = nodeLabel(account.nodes, arrived.from);
  const operation = batchText(account, arrived.message);
  return [account.texts.happenings.prePrepared(subjectOf(account), primary, sequence, operation)];
}

function gateSentences(
  account: Account,
  note: Extract<PbftNote, { readonly kind: 'prepared' | 'committedLocal' | 'stable' }>,
): string[] {
  const { happenings, words } = account.texts;
  const { replicas } = account.nodes;
  const self = subjectOf(account);
  const need = quorumSize(replicas);
  const have = note.voters.length;
  if (note.kind === 'prepared') {
    const proposal = partOf(account, words.messages.prePrepare, [primaryOf(note.view, replicas)]);
    const parts = [proposal, partOf(account, words.messages.prepare, note.voters)];
    return [happenings.prepared(self, note.sequence, { have: have + 1, need }, parts)];
  }
  if (note.kind === 'committedLocal') {
    const parts = [partOf(account, words.messages.commit, note.voters)];
    return [happenings.committedLocal(self, note.sequence, { have, need }, parts)];
  }
  const parts = [partOf(account, words.messages.checkpoint, note.voters)];
  return [
    happenings.stable(self, note.sequence, { have, need }, parts),
    ...(note.collected > 0 ? [happenings.discarded(self, note.sequence)] : []),
  ];
}

function partOf({ step, nodes }: Account, message: string, voters: readonly number[]): Part {
  const others = voters.filter((voter) => voter !== step.node);
  return { message, from: nodeLabels(nodes, others), own: others.length < voters.length };
}

/** A vote that opened its gate in this step is told with the gate. */
function countedSentences(account: Account, note: CountedNote): string[] {
  const { happenings } = account.texts;
  const arrived = arrivedMessage(account);
  const gates = { prepare: 'prepared', commit: 'committedLocal', checkpoint: 'stable', reply: 'accepted' } as const;
  if (!arrived || account.notes.some(({ kind }) => kind === gates[note.vote])) return [];
  const self = subjectOf(account);
  const vote = {
    message: messageText(account, arrived.message),
    from: nodeLabel(account.nodes, arrived.from),
    about: aboutText(account, arrived.message) ?? '',
  };
  if (note.vote === 'checkpoint') {
    return [note.proposalKnown ? happenings.counted(self, vote, note) : happenings.countedAhead(self, vote, note)];
  }
  if (!note.proposalKnown) return [happenings.countedEarly(self, vote)];
  if (namesAnother(account, note)) return [happenings.countedOther(self, vote, note)];
  const isUnprepared = note.vote === 'commit' && note.have >= note.need && !isPrepared(account, note);
  return [isUnprepared ? happenings.countedUnprepared(self, vote, note) : happenings.counted(self, vote, note)];
}

/** Whether the vote is for another digest than the proposal the replica holds. */
function namesAnother(account: Account, { view, sequence }: CountedNote): boolean {
  const arrived = arrivedMessage(account);
  const { history, step } = account;
  const accepted = decidedBefore(account, { kind: 'prePrepared', view, sequence });
  if (!arrived || !('digest' in arrived.message) || accepted === null || step.node === null) return false;
  const notes = history.steps[accepted]?.notes as readonly PbftNote[];
  const proposal = notes.find((note) => note.kind === 'prePrepared' && note.sequence === sequence);
  return proposal?.kind === 'prePrepared' && proposal.digest !== arrived.message.digest;
}

function isPrepared(account: Account, { view, sequence }: CountedNote): boolean {
  return decidedBefore(account, { kind: 'prepared', view, sequence }) !== null;
}

function decidedBefore(
  { history, stepIndex, step }: Account,
  decision: Parameters<typeof whenDecided>[2],
): number | null {
  const node = step.node ?? 0;
  const decided = whenDecided(history, node, decision, stepIndex);
  return decided !== null && decided > memoryBegins(history, node, stepIndex) ? decided : null;
}

/** Proposals and votes; a relayed request and a repeated reply are told where they are decided. */
function voteSentences(account: Account): string[] {
  const posts = postsOf(account, ({ kind }) => kind === 'prePrepare' || kind === 'prepare' || kind === 'commit');
  return posts.length > 0 ? [account.texts.happenings.sends(subjectOf(account), posts)] : [];
}

function executionSentences(account: Account): string[] {
  const { happenings } = account.texts;
  const self = subjectOf(account);
  const executed = account.notes.filter((note): note is ExecutedNote => note.kind === 'executed');
  if (executed.length === 0) return [];
  const requests = executed.flatMap((note) =>
    note.requests.map((request) => ({ ...request, sequence: note.sequence })),
  );
  const told = (client: number, operation: string): string => operationText(account, operation, client);
  const fresh = requests.filter((request) => request.fresh).map(({ client, operation }) => told(client, operation));
  const stale = requests.filter((request) => !request.fresh);
  const taken = account.notes.flatMap((note) => (note.kind === 'checkpointTaken' ? [note.sequence] : []));
  const posts = postsOf(account, ({ kind }) => kind === 'reply' || kind === 'checkpoint');
  return [
    ...executed
      .filter((note) => note.requests.length === 0)
      .map(({ sequence }) => happenings.emptySlot(self, sequence)),
    ...stale.map(({ client, operation, sequence }) => happenings.consumed(self, told(client, operation), sequence)),
    ...taken.map((sequence) => happenings.checkpointTaken(self, sequence)),
    ...(fresh.length > 0 ? [happenings.executes(self, fresh, posts)] : sendsAlone(account, posts)),
  ];
}

function sendsAlone(account: Account, posts: ReturnType<typeof postsOf>): string[] {
  return posts.length > 0 ? [account.texts.happenings.sends(subjectOf(account), posts)] : [];
}

function requestText(account: Account): string {
  const arrived = arrivedMessage(account);
  if (arrived?.message.kind !== 'request') return account.texts.happenings.nullRequest;
  return operationText(account, arrived.message.operation, arrived.message.client);
}
