import { listed } from './words.ts';

/** What a node waits for, and what became of what it lacks. Clauses of one sentence, joined by semicolons. */
export const waiting = {
  sentence: (clauses: readonly string[]) => capitalised(`${clauses.join('; ')}.`),
  nothing: (node: string) => `${node} waits for nothing: all it has begun is done.`,
  down: (node: string) => `${node} is crashed and waits for nothing.`,

  prePrepared: (sequence: number, primary: string) => `slot ${sequence} waits for the PRE-PREPARE of ${primary}`,
  primaryForgot: (sequence: number) => `slot ${sequence} has no request here: this primary has lost its memory`,
  early: (votes: string, from: readonly string[]) => `${votes} from ${listed(from)} kept until then`,
  prepared: (sequence: number, have: number, need: number) =>
    `slot ${sequence} has the PRE-PREPARE and ${have} of ${need} PREPAREs`,
  committedLocal: (sequence: number, have: number, need: number) =>
    `slot ${sequence} is prepared and has ${have} of ${need} COMMITs`,
  executed: (sequence: number, waitsFor: number) =>
    `slot ${sequence} is committed-local, but slot ${waitsFor} must be executed first`,
  stable: (sequence: number, have: number, need: number) => `checkpoint ${sequence} has ${have} of ${need} CHECKPOINTs`,
  stateMissing: (sequence: number, have: number, need: number) =>
    `checkpoint ${sequence} has ${have} of ${need} CHECKPOINTs, but it has not executed that far itself`,
  window: (requests: number, last: number, checkpoint: number) =>
    `${requests === 1 ? 'one request waits' : `${requests} requests wait`}: the window is used up to slot ${last} and moves when checkpoint ${checkpoint} is stable`,
  replies: (operation: string, have: number, need: number) =>
    `the request ${operation} has ${have} of ${need} equal replies`,
  otherResult: (result: string, from: readonly string[]) => `${listed(from)} sent the result ${result}`,
  queued: (count: number) =>
    count === 1 ? 'one more operation waits behind it' : `${count} more operations wait behind it`,
  timer: (tick: number) => `it asks again at tick ${tick}`,

  // What became of one message of one sender.
  inFlight: (from: string, tick: number) => `${from}’s arrives at tick ${tick}`,
  lost: (from: string, step: number) => `${from}’s was lost by the network in step ${step}`,
  dropped: (from: string, step: number) => `${from}’s was dropped in step ${step}`,
  blocked: (from: string, step: number) => `${from}’s was stopped by a cut link in step ${step}`,
  missed: (from: string, step: number, node: string) => `${from}’s came in step ${step}, while ${node} was crashed`,
  ignored: (from: string, step: number) => `${from}’s was ignored in step ${step}`,
  forgotten: (from: string, step: number, node: string) =>
    `${from}’s came in step ${step}, before ${node} lost its memory`,

  // Why messages do not exist, by senders.
  crashed: (from: readonly string[]) => `${listed(from)} ${is(from)} crashed`,
  cutOff: (from: readonly string[]) => `${listed(from)} ${is(from)} cut off`,
  notSent: {
    request: (from: readonly string[]) => `${listed(from)} ${has(from)} not sent it`,
    prePrepare: (from: readonly string[]) => `${listed(from)} ${has(from)} proposed nothing for it`,
    prepare: (from: readonly string[]) => `${listed(from)} ${has(from)} no PRE-PREPARE for it`,
    commit: (from: readonly string[]) => `${listed(from)} ${has(from)} not prepared it`,
    checkpoint: (from: readonly string[]) => `${listed(from)} ${has(from)} not executed that far`,
    reply: (from: readonly string[]) => `${listed(from)} ${has(from)} not executed it`,
  },
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
