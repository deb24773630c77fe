import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { PbftMessageKind } from '../../protocols/pbft/rules/messages.ts';
import { counted } from './counted.ts';
import { listed } from './words.ts';

/** The messages a node waits for, and the fate of those it lacks. Clauses of one sentence, joined by semicolons. */
export const waiting = {
  sentence: (clauses: readonly string[]) => capitalised(`${clauses.join('; ')}.`),
  nothing: (node: string) => `${node} waits for nothing: all it has begun is done.`,
  down: (node: string) => `${node} is crashed and waits for nothing.`,

  /** A correct replica that has executed less than others and comes no further by itself, as seen from outside. */
  leftBehind: {
    unaware: (node: string, slots: number) =>
      `${node} is ${slotsBehind(slots)} behind and does not know it: all that was sent to it about that was lost. The next message, checkpoint or view change will tell it.`,
    alone: (node: string, slots: number) =>
      `${node} is ${slotsBehind(slots)} behind: it has left its view, and too few others have. The next checkpoint or view change will take it along.`,
    asked: (node: string, slots: number) =>
      `${node} is ${slotsBehind(slots)} behind. It has asked often enough, and nobody can send it what it lacks. The next checkpoint or view change will take it along.`,
  },
  laterView: (from: readonly string[]) =>
    `${listed(from)} are in a later view, or ask for one, and it asks for what leads there`,
  laterSlots: (from: readonly string[]) => `${listed(from)} have come further, and it asks for what it lacks`,

  prePrepared: (sequence: SequenceNumber, primary: string) =>
    `slot ${sequence} waits for the PRE-PREPARE of ${primary}`,
  primaryForgot: (sequence: SequenceNumber) => `slot ${sequence} has no request here: this primary has lost its memory`,
  early: (votes: string, from: readonly string[]) => `${votes} from ${listed(from)} kept until then`,
  prepared: (sequence: SequenceNumber, prepares: number, { have, need }: VoteCount) =>
    `slot ${sequence} has ${prepares === 0 ? 'only the PRE-PREPARE' : `the PRE-PREPARE and ${counted(prepares, 'PREPARE')}`} (${have} of ${need})`,
  committedLocal: (sequence: SequenceNumber, have: number, need: number) =>
    `slot ${sequence} is prepared and has ${have} of ${need} COMMITs`,
  executed: (sequence: SequenceNumber, waitsFor: number) =>
    `slot ${sequence} is committed-local, but slot ${waitsFor} must be executed first`,
  stable: (sequence: SequenceNumber, have: number, need: number) =>
    `checkpoint ${sequence} has ${have} of ${need} CHECKPOINTs`,
  stateMissing: (sequence: SequenceNumber, have: number, need: number) =>
    `checkpoint ${sequence} has ${have} of ${need} CHECKPOINTs, but it has not executed that far itself`,
  window: (requests: number, last: number, checkpoint: number) =>
    `${requests === 1 ? 'one request waits' : `${requests} requests wait`}: the window is used up to slot ${last} and moves when checkpoint ${checkpoint} is stable`,
  batch: (requests: number, last: number) =>
    `${requests === 1 ? 'one request waits' : `${requests} requests wait`} for the next batch, until slot ${last} is executed`,
  bodies: (requests: number) =>
    `${requests === 1 ? 'one request waits' : `${requests} requests wait`}: what O names by digest only has to come first, since it may be among that`,
  proposal: (operation: string, client: string | null, primary: string) =>
    `the request ${operation}${client ? ` of ${client}` : ''} waits for ${primary}, the primary, to propose it`,
  body: (sequence: SequenceNumber) =>
    `slot ${sequence} is known by its digest only, and somebody has to send its request`,
  viewChanges: (view: ViewNumber, have: number, need: number) => `view ${view} has ${have} of ${need} VIEW-CHANGEs`,
  newView: (view: ViewNumber, primary: string) => `view ${view} waits for the NEW-VIEW of ${primary}, its primary`,
  state: (sequence: SequenceNumber, from: string) => `${from} is asked for the state after slot ${sequence}`,
  replies: (operation: string, have: number, need: number) =>
    `the request ${operation} has ${have} of ${need} equal replies`,
  answers: (operation: string, have: number, need: number) =>
    `the read ${operation} has ${have} of ${need} equal answers`,
  otherResult: (result: string, from: readonly string[]) => `${listed(from)} sent the result ${result}`,
  queued: (count: number) =>
    count === 1 ? 'one more operation waits behind it' : `${count} more operations wait behind it`,

  /** The timers, when they run out, and what follows. */
  timers: {
    request: (tick: number, view: ViewNumber | null) =>
      `Unless its oldest request is executed by tick ${tick}, it asks for ${view === null ? 'the next view' : `view ${view}`}.`,
    newView: (tick: number, view: ViewNumber | null) =>
      `Unless the new view has begun by tick ${tick}, it asks for ${view === null ? 'the view after it' : `view ${view}`}.`,
    status: (tick: number) => `If nothing moves by tick ${tick}, it tells the others what it has.`,
    fetch: (tick: number) => `Unless the state has come by tick ${tick}, it asks another replica.`,
    heartbeat: (tick: number) => `Its heartbeat: at tick ${tick} it tells the others what it has.`,
    retransmit: (tick: number) => `It asks again at tick ${tick}.`,
  },

  // The fate of one message of one sender.
  held: (from: string, step: number) => `${from}’s is held on its way since step ${step}, until it is released`,
  inFlight: (from: string, tick: number) => `${from}’s arrives at tick ${tick}`,
  lost: (from: string, step: number) => `${from}’s was lost by the network in step ${step}`,
  dropped: (from: string, step: number) => `${from}’s was dropped in step ${step}`,
  blocked: (from: string, step: number) => `${from}’s was stopped by a cut link in step ${step}`,
  missed: (from: string, step: number, node: string) => `${from}’s came in step ${step}, while ${node} was crashed`,
  ignored: (from: string, step: number) => `${from}’s was ignored in step ${step}`,
  kept: (from: string, step: number) => `${from}’s came in step ${step} and is kept until its view begins`,
  uncounted: (from: string, step: number) => `${from}’s came in step ${step} and does not count with the others`,
  otherView: (from: string, view: ViewNumber, active: boolean) =>
    active ? `${from} is in view ${view}` : `${from} waits for view ${view} to begin`,
  heldBack: (primary: string) => `${primary} has it and holds it back`,
  forgotten: (from: string, step: number, node: string) =>
    `${from}’s came in step ${step}, before ${node} lost its memory`,

  // The reasons why messages do not exist, by senders.
  crashed: (from: readonly string[]) => `${listed(from)} ${is(from)} crashed`,
  cutOff: (from: readonly string[]) => `${listed(from)} ${is(from)} cut off`,
  notSent: {
    request: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent it`,
    prePrepare: (from: readonly string[]) => `${listed(from)} ${has(from)} proposed nothing for it`,
    prepare: (from: readonly string[]) => `${listed(from)} ${has(from)} no PRE-PREPARE for it`,
    commit: (from: readonly string[]) => `${listed(from)} ${has(from)} not prepared it`,
    checkpoint: (from: readonly string[]) => `${listed(from)} ${has(from)} not executed that far`,
    reply: (from: readonly string[]) => `${listed(from)} ${has(from)} not executed it`,
    viewChange: (from: readonly string[]) => `${listed(from)} ${has(from)} not asked for this view`,
    newView: (from: readonly string[]) => `${listed(from)} ${has(from)} not got enough VIEW-CHANGEs to make it`,
    status: (from: readonly string[]) => `${listed(from)} ${has(from)} not told what it has`,
    fetchState: (from: readonly string[]) => `${listed(from)} ${has(from)} not asked for it`,
    stateCopy: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent it`,
    body: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent it`,
    decision: (from: readonly string[]) => `${listed(from)} ${has(from)} not passed it on`,
  } satisfies Readonly<Record<PbftMessageKind, (from: readonly string[]) => string>>,
  conflicting: (from: readonly string[]) => `${listed(from)} voted for something else`,
  more: (count: number) => `and ${count} more`,
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function is(names: readonly string[]): string {
  return names.length > 1 ? 'are' : 'is';
}

function has(names: readonly string[]): string {
  return names.length > 1 ? 'have' : 'has';
}

function slotsBehind(slots: number): string {
  return slots === 1 ? 'one slot' : `${slots} slots`;
}
