import { whenDecided } from '../../../protocols/pbft/explain/decisions.ts';
import type {
  ExecutedNote,
  ExecutedRequest,
  ExecutedTentativelyNote,
  ReadAnsweredNote,
} from '../../../protocols/pbft/notes.ts';
import type { PbftMessage } from '../../../protocols/pbft/rules/messages.ts';
import type { Post } from '../../en/happenings.ts';
import type { Account } from '../account.ts';
import { noteOf, operationText, subjectOf, toldInShort } from '../account.ts';
import { postsOf, postsWithoutContent, repliesTo } from './sendings.ts';

/** The executions of a replica in a step, and what it sends because of them (§4.2, §4.3, §5.1). */
export function executionSentences(account: Account): string[] {
  const executed = account.notes.filter((note) => note.kind === 'executed');
  const tentative = noteOf(account, 'executedTentatively');
  const taken = account.notes.flatMap((note) => (note.kind === 'checkpointTaken' ? [note.sequence] : []));
  const { happenings } = account.texts;
  const self = subjectOf(account);
  const isFetched = noteOf(account, 'stateInstalled') !== undefined;
  const posts = noteOf(account, 'replyResent') || noteOf(account, 'readAnswered') ? [] : answers(account);
  const before = [
    ...emptySlots(account, executed),
    ...repeatedRequests(account, executed),
    ...finalSlots(account, executed),
    ...(isFetched ? [] : taken.map((sequence) => happenings.checkpointTaken(self, sequence))),
  ];
  const operations = freshOperations(
    account,
    executed.filter((note) => !isFinalOnly(account, note)),
  );
  const [first, ...rest] = tentativeSentences(account, tentative, posts);
  if (operations.length > 0)
    return [...before, happenings.executes(self, operations, first ? [] : posts), ...joined(first, rest)];
  if (first) return [...before, first, ...rest];
  return posts.length > 0 ? [...before, happenings.sends(self, posts)] : before;
}

function joined(first: string | undefined, rest: readonly string[]): string[] {
  return first === undefined ? [] : [first, ...rest];
}

/** The largest number of replies that are shown with their results. */
const REPLIES_TOLD_MAX = 4;

/** Replies and CHECKPOINTs; those that answer a STATUS belong to its sentence. */
function answers(account: Account): Post[] {
  if (noteOf(account, 'retransmitted')) return [];
  const isAnswer = (kind: string): boolean => kind === 'reply' || kind === 'checkpoint';
  const posts = postsOf(account, ({ kind }) => isAnswer(kind));
  return posts.length <= REPLIES_TOLD_MAX ? posts : postsWithoutContent(account, ({ kind }) => isAnswer(kind));
}

function emptySlots(account: Account, executed: readonly ExecutedNote[]): string[] {
  return executed
    .filter(({ requests }) => requests.length === 0)
    .map(({ sequence }) => account.texts.happenings.emptySlot(subjectOf(account), sequence));
}

/** A request that had been executed in an earlier slot uses up this one without effect. */
function repeatedRequests(account: Account, executed: readonly ExecutedNote[]): string[] {
  return executed.flatMap(({ requests, sequence }) =>
    requests
      .filter(({ fresh }) => !fresh)
      .map((request) => account.texts.happenings.consumed(subjectOf(account), nameOf(account, request), sequence)),
  );
}

function freshOperations(account: Account, executed: readonly ExecutedNote[]): string[] {
  const fresh = executed.flatMap(({ requests }) => requests.filter((request) => request.fresh));
  return toldInShort(
    account,
    fresh.map((request) => nameOf(account, request)),
  );
}

/** Slots that were executed when prepared: they are committed now, and nothing changes any more (§5.1). */
function finalSlots(account: Account, executed: readonly ExecutedNote[]): string[] {
  return executed
    .filter((note) => isFinalOnly(account, note))
    .map(({ sequence }) => account.texts.optimisations.isFinal(subjectOf(account), sequence));
}

/**
 * A replica answers a client in the step that executes its request: without an answer, it was executed tentatively
 * before, or the replica is a liar that does not answer.
 */
function isFinalOnly({ step, history, stepIndex }: Account, { requests, sequence }: ExecutedNote): boolean {
  const fresh = requests.filter((request) => request.fresh);
  const tentatively = whenDecided(history, step.node ?? 0, { kind: 'executedTentatively', sequence }, stepIndex);
  if (tentatively === null) return false;
  const isAnswered = ({ client, timestamp }: ExecutedRequest): boolean =>
    step.sent.some(
      ({ message, label }) => message.kind === 'reply' && label.major === client && label.minor === timestamp,
    );
  return fresh.length > 0 && !fresh.some(isAnswered);
}

function tentativeSentences(
  account: Account,
  note: ExecutedTentativelyNote | undefined,
  posts: readonly Post[],
): string[] {
  if (!note) return [];
  const { optimisations } = account.texts;
  const self = subjectOf(account);
  const names = note.requests.filter(({ fresh }) => fresh).map((request) => nameOf(account, request));
  if (names.length === 0) return [optimisations.nothingTentatively(self, note.sequence)];
  return [optimisations.executesTentatively(self, note.sequence, toldInShort(account, names), posts)];
}

function nameOf(account: Account, { operation, client }: ExecutedRequest): string {
  return operationText(account, operation, client);
}

/** Requests that only read, answered from the state as it is (§5.1). */
export function readSentences(account: Account): string[] {
  const { happenings, optimisations } = account.texts;
  const self = subjectOf(account);
  return account.notes.flatMap((note) => {
    if (note.kind !== 'readAnswered') return [];
    const posts = repliesTo(account, note.client);
    // A liar may send nothing, or another result than its state gives.
    if (posts.length === 0) return [];
    if (!isAnswered(account, note)) return [happenings.sends(self, posts)];
    return [optimisations.readAnswered(self, operationText(account, note.operation, note.client), posts)];
  });
}

function isAnswered({ step }: Account, { client, result }: ReadAnsweredNote): boolean {
  const replies = step.sent.map(({ message }) => message as PbftMessage).filter(({ kind }) => kind === 'reply');
  return replies.every((reply) => reply.kind !== 'reply' || reply.client !== client || reply.result === result);
}
