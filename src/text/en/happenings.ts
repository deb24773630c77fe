import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import { listed } from './words.ts';

/** The happenings of a step, as sentences about one node. All names come in as texts. */

/** Messages that go to the same receivers. */
export interface Post {
  readonly messages: readonly string[];
  readonly to: readonly string[];
  /** True where they go to all other replicas. */
  readonly isToAll: boolean;
  /** True where they do so by the protocol, and their receivers go without saying. */
  readonly isBroadcast: boolean;
  /** The replicas that get no message of this kind, though all others do. */
  readonly leftOut: readonly string[];
}

/** A part of a certificate: messages of one kind, by sender; `own` where the node's own message is among them. */
export interface Part {
  readonly message: string;
  readonly from: readonly string[];
  readonly own: boolean;
  /** The number of messages: a long list of senders is shortened to ranges. */
  readonly count: number;
}

export const happenings = {
  // The client (§4.1).
  requested: (client: string, operation: string, primary: string) =>
    `${client} sends REQUEST ${operation} to ${primary}, the primary.`,
  requestedNext: (client: string, operation: string, primary: string) =>
    `${client} sends its next REQUEST, ${operation}, to ${primary}.`,
  requestedAgain: (client: string, operation: string, posts: readonly Post[]) =>
    `${client} got no result in time: it sends REQUEST ${operation} again, ${receiversOf(posts)}.`,
  queued: (client: string, operation: string, behind: number) =>
    `${client} waits for an earlier result first: ${operation} queues (${behind} in the queue).`,
  countedReply: (client: string, reply: string, replica: string, { tally, view, others }: ReplyCount) =>
    `${client} receives ${replica}’s ${reply}: ${matching(tally)}${view === null ? '' : ` of view ${view}`}${others > 0 ? `; ${others} sent another result` : ''}.`,
  accepted: (
    client: string,
    operation: string,
    result: string,
    tally: VoteCount & { readonly from: readonly string[] },
  ) =>
    `${client} accepts the result ${result} of ${operation}, ${tallied(tally)}: ${certificate([{ message: 'REPLY', from: tally.from, own: false, count: tally.have }])}.`,

  // Requests at replicas (§4.1, §4.2).
  assigned: (primary: string, operation: string, sequence: SequenceNumber) =>
    `${primary}, the primary, assigns slot ${sequence} to ${operation}.`,
  buffered: (primary: string, operation: string, limit: number) =>
    `${primary}, the primary, holds ${operation} back: its window ends at slot ${limit}.`,
  bufferedForBatch: (primary: string, operation: string) =>
    `${primary}, the primary, holds ${operation} back for the next batch: the one before is still being ordered.`,
  bufferedForBody: (primary: string, operation: string) =>
    `${primary}, the primary, holds ${operation} back: O names requests that it knows by their digest only, and this may be one of them.`,
  keptForPrimary: (replica: string, operation: string, primary: string) =>
    `${replica} keeps REQUEST ${operation} and waits for ${primary}, the primary, to order it.`,
  keptBetweenViews: (replica: string, operation: string, view: ViewNumber) =>
    `${replica} keeps REQUEST ${operation}: nothing is ordered before view ${view} begins.`,
  relayed: (backup: string, operation: string, primary: string) =>
    `${backup} is a backup and passes REQUEST ${operation} on to ${primary}, the primary.`,
  relayedInNewView: (backup: string, operations: readonly string[], primary: string) =>
    `${backup} still waits for ${listed(operations)} and passes ${operations.length > 1 ? 'them' : 'it'} on to ${primary}, the primary.`,
  replyResent: (replica: string, operation: string, posts: readonly Post[]) =>
    `${replica} has executed ${operation} before.${posts.length > 0 ? ` It sends ${posted(posts)} again.` : ''}`,

  // The three phases (§4.2).
  prePrepared: (replica: string, primary: string, sequence: SequenceNumber, operation: string) =>
    `${replica} accepts ${primary}’s PRE-PREPARE: slot ${sequence} is ${operation}.`,
  prepared: (replica: string, sequence: SequenceNumber, tally: VoteCount, parts: readonly Part[]) =>
    `${replica} is prepared for slot ${sequence}, ${tallied(tally)}: ${certificate(parts)}.`,
  committedLocal: (replica: string, sequence: SequenceNumber, tally: VoteCount, parts: readonly Part[]) =>
    `${replica} has committed slot ${sequence} locally, ${tallied(tally)}: ${certificate(parts)}.`,
  gap: (replica: string, sequence: SequenceNumber, waitsFor: number) =>
    `${replica} cannot execute slot ${sequence} before slot ${waitsFor}.`,
  executes: (replica: string, operations: readonly string[], posts: readonly Post[]) => {
    const then = operations.length > 1 ? '; it sends' : ' and sends';
    return `${replica} executes ${listed(operations)}${posts.length > 0 ? `${then} ${posted(posts)}` : ''}.`;
  },
  consumed: (replica: string, operation: string, sequence: SequenceNumber) =>
    `${replica} has executed ${operation} before: slot ${sequence} changes nothing.`,
  emptySlot: (replica: string, sequence: SequenceNumber) =>
    `${replica} executes the null request in slot ${sequence}: nothing changes.`,
  /** Executed in an earlier view; the slot is agreed on again in this one. */
  executedBefore: (replica: string, sequence: SequenceNumber) =>
    `${replica} has executed slot ${sequence} before, and does not execute it again.`,
  counted: (replica: string, vote: Vote, tally: VoteCount) => `${received(replica, vote)}: ${votes(tally)}.`,
  countedEarly: (replica: string, vote: Vote) =>
    `${received(replica, vote)} and keeps it: the PRE-PREPARE has not arrived yet.`,
  countedUnprepared: (replica: string, vote: Vote, tally: VoteCount) =>
    `${received(replica, vote)}: ${votes(tally)}, but it is not prepared yet.`,

  /** The vote is for another digest than the replica's own PRE-PREPARE; the tally is that of its own. */
  countedOther: (replica: string, vote: Vote, tally: VoteCount) =>
    `${received(replica, vote)}, but for another request. Its own has ${votes(tally)}.`,

  // Checkpoints (§4.3).
  /** @param others the votes that name another digest; what is counted is the votes for this one */
  countedCheckpoint: (replica: string, vote: Vote, tally: VoteCount, others: number) =>
    `${received(replica, vote)}: ${forOneState(tally, others)}.`,
  countedAhead: (replica: string, vote: Vote, tally: VoteCount, others: number) =>
    `${received(replica, vote)}: ${forOneState(tally, others)}. It has not executed that far itself.`,
  checkpointTaken: (replica: string, sequence: SequenceNumber) => `${replica} takes checkpoint ${sequence}.`,
  stable: (replica: string, sequence: SequenceNumber, tally: VoteCount, parts: readonly Part[]) =>
    `Checkpoint ${sequence} is stable at ${replica}, ${tallied(tally)}: ${certificate(parts)}.`,
  discarded: (replica: string, sequence: SequenceNumber) => `${replica} discards its log up to slot ${sequence}.`,

  // Sendings, and their fate at once.
  sends: (node: string, posts: readonly Post[]) => `${node} sends ${posted(posts)}.`,
  sendsAndWaits: (node: string, posts: readonly Post[], ticks: number) =>
    `${node} sends ${posted(posts)} and starts its timer: ${ticks} ms.`,
  loses: (messages: readonly string[], to: readonly string[]) =>
    `The network loses ${listed(messages)} to ${listed(to)}.`,
  blocks: (messages: readonly string[], to: readonly string[]) =>
    `A cut link stops ${listed(messages)} to ${listed(to)}.`,
  /** @param pattern the messages that are dropped: `every COMMIT for slot 3` */
  dropsByPattern: (messages: readonly string[], to: readonly string[], pattern: string) =>
    `${listed(messages)} to ${listed(to)} ${messages.length > 1 ? 'are' : 'is'} dropped by the pattern “${pattern}”.`,
  duplicates: (messages: readonly string[], to: readonly string[]) =>
    `The network duplicates ${listed(messages)} to ${listed(to)}.`,

  // A message that nobody received.
  missedCrashed: (message: string, receiver: string) =>
    `${message} reaches ${receiver}, which is down: nothing happens.`,
  missedCut: (message: string, sender: string, receiver: string) =>
    `${message} does not arrive: the link from ${sender} to ${receiver} is cut.`,

  nothing: (node: string) => `${node} has nothing to do.`,
  /** A note of a protocol without sentences of its own: `A: voted (value 3).` */
  plainNote: (node: string, kind: string, values: readonly string[]) =>
    values.length > 0 ? `${node}: ${kind} (${values.join(', ')}).` : `${node}: ${kind}.`,

  /** A request with its operation, a reply with its result. */
  withContent: (message: string, content: string) => `${message} ${content}`,
  operationOf: (operation: string, client: string) => `${operation} of ${client}`,
  nullRequest: 'the null request',
  /** The content of a slot of which only the digest is known. */
  unknownRequest: 'a request known by its digest only',
  moreRequests: (count: number) => (count === 1 ? 'one more' : `${count} more`),
  /** A reply to a request whose slot is not committed yet (§5.1). */
  tentative: (message: string) => `tentative ${message}`,
  /** `2 PREPAREs`, `2 REPLYs ok`. */
  several: (message: string, count: number) => `${count} ${message.replace(/[A-Z-]{2,}|$/, '$&s')}`,
};

/** The count of a client after one more reply. */
export interface ReplyCount {
  readonly tally: VoteCount;
  /** The view whose tentative replies add up (§5.1); null where that goes without saying. */
  readonly view: ViewNumber | null;
  /** The replicas that sent another result. */
  readonly others: number;
}

export interface Vote {
  readonly message: string;
  readonly from: string;
  readonly about: string;
}

export function tallied({ have, need }: VoteCount): string {
  return have > need ? `${have} votes (${need} were needed)` : `${have} of ${need}`;
}

function matching({ have, need }: VoteCount): string {
  return have > need ? `${have} matching replies (${need} were needed)` : `${have} of ${need} matching replies`;
}

/** `2 of 3 votes`; the PRE-PREPARE is one of those that are counted with the PREPAREs. */
export function votes({ have, need }: VoteCount): string {
  return have > need ? `${have} votes (${need} were needed)` : `${have} of ${need} votes`;
}

export function received(replica: string, { message, from, about }: Vote): string {
  return `${replica} receives ${from}’s ${message} for ${about}`;
}

function forOneState(tally: VoteCount, others: number): string {
  if (others === 0) return votes(tally);
  return `${votes(tally)} for this state; ${others} ${others === 1 ? 'names' : 'name'} another digest`;
}

/** `COMMIT`, to all others; `COMMIT to R1, not to R2 and R3` otherwise. */
export function posted(posts: readonly Post[]): string {
  const isShort = posts.length === 1 && posts.every(({ isBroadcast }) => isBroadcast);
  return listed(
    posts.map((post) => (isShort ? listed(post.messages) : `${listed(post.messages)} ${receiversOf([post])}`)),
  );
}

/** `to R1 and R2, not to R3`. */
export function receiversOf(posts: readonly Post[]): string {
  const [post] = posts;
  if (!post) return 'to nobody';
  if (post.isToAll) return 'to all replicas';
  return `to ${listed(post.to)}${post.leftOut.length > 0 ? `, not to ${listed(post.leftOut)}` : ''}`;
}

/** `R0’s PRE-PREPARE and the PREPAREs of R1 and itself`. */
export function certificate(parts: readonly Part[]): string {
  return listed(parts.map(partOf));
}

function partOf({ message, from, own, count }: Part): string {
  if (from.length === 0) return `its own ${message}`;
  if (count === 1) return `${from[0]}’s ${message}`;
  return `the ${message}s of ${listed(own ? [...from, 'itself'] : from)}`;
}
