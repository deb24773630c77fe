import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { PbftMessageKind } from '../../protocols/pbft/rules/messages.ts';
import { areSeveral, capitalised, listed } from './words.ts';

/** The messages a node waits for, and the fate of those it lacks. Clauses of one sentence, joined by semicolons. */
export const waiting = {
  sentence: (clauses: readonly string[]) => capitalised(`${clauses.join('; ')}.`),
  nothing: (node: string) => `${node} is not waiting for anything.`,
  down: (node: string) => `${node} is down and waits for nothing.`,

  /** A correct replica that has executed less than others and comes no further by itself, as seen from outside. */
  leftBehind: {
    unaware: (node: string, slots: number) =>
      `${node} is ${slotsBehind(slots)} behind and does not know it: every message about it was lost. The next message, checkpoint or view change will tell it.`,
    alone: (node: string, slots: number) =>
      `${node} is ${slotsBehind(slots)} behind: it has left its view, but too few others have. The next checkpoint or view change will bring it up to date.`,
    asked: (node: string, slots: number) =>
      `${node} is ${slotsBehind(slots)} behind. It has asked many times, and nobody can send what it is missing. The next checkpoint or view change will bring it up to date.`,
  },
  laterView: (from: readonly string[]) =>
    `${listed(from)} ${is(from)} in a later view, or asking for one, and it asks for the messages that lead there`,
  laterSlots: (from: readonly string[]) =>
    `${listed(from)} ${is(from)} further ahead, and it asks for what it is missing`,

  prePrepared: (sequence: SequenceNumber, primary: string) => `slot ${sequence} waits for ${primary}’s PRE-PREPARE`,
  primaryForgot: (sequence: SequenceNumber) => `slot ${sequence} has no request here: this primary lost its memory`,
  early: (votes: string, from: readonly string[]) => `it keeps ${votes} from ${listed(from)} until then`,
  prepared: (sequence: SequenceNumber, votes: VoteCount) => `slot ${sequence} waits for ${missing(votes, 'PREPARE')}`,
  committedLocal: (sequence: SequenceNumber, votes: VoteCount) =>
    `slot ${sequence} is prepared and waits for ${missing(votes, 'COMMIT')}`,
  executed: (sequence: SequenceNumber, waitsFor: number) =>
    `slot ${sequence} is committed locally, but slot ${waitsFor} must be executed first`,
  stable: (sequence: SequenceNumber, votes: VoteCount) =>
    `checkpoint ${sequence} waits for ${missing(votes, 'CHECKPOINT')}`,
  stateMissing: (sequence: SequenceNumber, { have, need }: VoteCount) =>
    `checkpoint ${sequence} has ${have} of ${need} CHECKPOINTs, but it has not executed that far itself`,
  window: (requests: number, last: number, checkpoint: number) =>
    `${requests === 1 ? 'one request waits' : `${requests} requests wait`}: the window is used up to slot ${last} and moves when checkpoint ${checkpoint} is stable`,
  batch: (requests: number, last: number) =>
    `${requests === 1 ? 'one request waits' : `${requests} requests wait`} for the next batch, until slot ${last} is executed`,
  bodies: (requests: number) =>
    `${requests === 1 ? 'one request waits' : `${requests} requests wait`}: the requests that O names by digest only must arrive first: it may be one of them`,
  proposal: (operation: string, client: string | null, primary: string) =>
    `the request ${operation}${client ? ` of ${client}` : ''} waits for ${primary}, the primary, to propose it`,
  body: (sequence: SequenceNumber) =>
    `slot ${sequence} is known by its digest only: another replica must send its request`,
  viewChanges: (view: ViewNumber, votes: VoteCount) => `view ${view} waits for ${missing(votes, 'VIEW-CHANGE')}`,
  newView: (view: ViewNumber, primary: string) => `view ${view} waits for the NEW-VIEW of its primary, ${primary}`,
  state: (sequence: SequenceNumber, from: string) => `${from} is asked for the state after slot ${sequence}`,
  replies: (operation: string, votes: VoteCount) =>
    `the request ${operation} waits for ${missing(votes, 'matching REPLY')}`,
  answers: (operation: string, votes: VoteCount) =>
    `the read ${operation} waits for ${missing(votes, 'matching answer')}`,
  otherResult: (result: string, from: readonly string[]) => `${listed(from)} sent the result ${result}`,
  queued: (count: number) =>
    count === 1 ? 'one more operation waits behind it' : `${count} more operations wait behind it`,

  /** The timers, when they run out, and what follows. */
  timers: {
    request: (tick: number, view: ViewNumber | null) =>
      `If its oldest request is not executed by ${tick} ms, it asks for ${view === null ? 'the next view' : `view ${view}`}.`,
    newView: (tick: number, view: ViewNumber | null) =>
      `If the new view has not begun by ${tick} ms, it asks for ${view === null ? 'the view after it' : `view ${view}`}.`,
    status: (tick: number) => `If it makes no progress by ${tick} ms, it sends STATUS.`,
    fetch: (tick: number) => `If the state has not arrived by ${tick} ms, it asks another replica.`,
    heartbeat: (tick: number) => `Its heartbeat: it sends STATUS at ${tick} ms.`,
    retransmit: (tick: number) => `It sends its request again at ${tick} ms.`,
  },

  // The fate of one message of one sender.
  held: (from: string, step: number) => `${from}’s has been held since step ${step}, until it is released`,
  inFlight: (from: string, tick: number) => `${from}’s is in flight and arrives at ${tick} ms`,
  lost: (from: string, step: number) => `${from}’s was lost in step ${step}`,
  dropped: (from: string, step: number) => `${from}’s was dropped in step ${step}`,
  blocked: (from: string, step: number) => `${from}’s was stopped by a cut link in step ${step}`,
  missed: (from: string, step: number, node: string) => `${from}’s arrived in step ${step}, while ${node} was down`,
  ignored: (from: string, step: number) => `${from}’s was ignored in step ${step}`,
  kept: (from: string, step: number) => `${from}’s arrived in step ${step} and is kept until its view begins`,
  uncounted: (from: string, step: number) => `${from}’s arrived in step ${step} and does not match the others`,
  otherView: (from: string, view: ViewNumber, active: boolean) =>
    active ? `${from} is in view ${view}` : `${from} waits for view ${view} to begin`,
  /** Nothing came; a replica cannot tell why. */
  unheard: (from: readonly string[]) => `nothing came from ${listed(from)}`,
  heldBack: (primary: string) => `${primary} has it, but holds it back`,
  forgotten: (from: string, step: number, node: string) =>
    `${from}’s arrived in step ${step}, before ${node} lost its memory`,

  // The reasons why messages do not exist, by senders.
  crashed: (from: readonly string[]) => `${listed(from)} ${is(from)} down`,
  cutOff: (from: readonly string[]) => `${listed(from)} ${is(from)} cut off`,
  notSent: {
    request: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent it`,
    prePrepare: (from: readonly string[]) => `${listed(from)} ${has(from)} not proposed anything for it`,
    prepare: (from: readonly string[]) => `${listed(from)} ${has(from)} no PRE-PREPARE for it`,
    commit: (from: readonly string[]) => `${listed(from)} ${is(from)} not prepared for it`,
    checkpoint: (from: readonly string[]) => `${listed(from)} ${has(from)} not executed that far`,
    reply: (from: readonly string[]) => `${listed(from)} ${has(from)} not executed it`,
    viewChange: (from: readonly string[]) => `${listed(from)} ${has(from)} not asked for this view`,
    newView: (from: readonly string[]) => `${listed(from)} ${has(from)} too few VIEW-CHANGEs to make it`,
    status: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent its STATUS`,
    fetchState: (from: readonly string[]) => `${listed(from)} ${has(from)} not asked for it`,
    stateCopy: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent it`,
    body: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent it`,
    decision: (from: readonly string[]) => `${listed(from)} ${has(from)} not passed it on`,
  } satisfies Readonly<Record<PbftMessageKind, (from: readonly string[]) => string>>,
  conflicting: (from: readonly string[]) => `${listed(from)} voted for something else`,
  more: (count: number) => `and ${count} more`,
};

/** `1 more PREPARE (2 of 3)`. */
function missing({ have, need }: VoteCount, vote: string): string {
  const count = need - have;
  return `${count} more ${vote}${count === 1 ? '' : 's'} (${have} of ${need})`;
}

function is(names: readonly string[]): string {
  return areSeveral(names) ? 'are' : 'is';
}

function has(names: readonly string[]): string {
  return areSeveral(names) ? 'have' : 'has';
}

function slotsBehind(slots: number): string {
  return slots === 1 ? 'one slot' : `${slots} slots`;
}
