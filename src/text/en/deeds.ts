import type { ActionTexts, DeedNames } from '../tell/actionParts.ts';
import { counted } from './counted.ts';

/** Interventions, as the happenings of their steps. */
export const deeds = {
  /** The sentence of the step in which the intervention has its effect. */
  happens: {
    request: ({ operation }, { node }) => `${node} is asked for ${operation}.`,
    crash: (_action, { node }) => `${node} crashes: from here on it receives nothing and sends nothing.`,
    restart: ({ memory }, { node }) =>
      memory === 'kept'
        ? `${node} restarts and goes on from where it stopped.`
        : `${node} restarts and has lost its memory: it starts from nothing.`,
    cutOff: (_action, { node }) => `${node} is cut off: no message reaches it or leaves it.`,
    rejoin: (_action, { node }) => `${node} is connected again.`,
    partition: (_action, { groups }) => `The network falls into groups: ${groups}.`,
    heal: () => 'Every link is open again.',
    cutLink: (_action, { node, to }) => `The link from ${node} to ${to} is cut in this direction.`,
    restoreLink: (_action, { node, to }) => `The link from ${node} to ${to} is open again.`,
    conditions: ({ latency, jitter, loss, duplication }) =>
      `From here on a message takes ${latency} to ${latency + jitter} ticks; ${loss} % are lost and ${duplication} % doubled.`,
    drop: (_action, { message }) => `${message} is dropped on its way.`,
    delay: ({ ticks }, { message }) => `${message} is held up and arrives ${counted(ticks, 'tick')} later.`,
    duplicate: (_action, { message }) => `${message} is doubled: a second copy is on its way.`,
    deliverNext: (_action, { message }) => `${message} is brought forward and arrives next.`,
    fireTimer: (_action, { node, term }) => `The ${term} of ${node} is made to fire now.`,
    clockRate: ({ rate }, { node }) => {
      if (rate === 100) return `The clock of ${node} goes at the right rate again.`;
      const effect = rate < 100 ? 'its timers take longer' : 'its timers run out sooner';
      return `From here on the clock of ${node} goes at ${rate} % of the right rate: ${effect}.`;
    },
    ownDuration: ({ ticks }, { node, term }) =>
      `From here on ${node} has a ${term} of its own, ${counted(ticks, 'tick')}, and the others do not know. A timer that runs already is not affected.`,
    restoreDisk: ({ tick }, { node }) =>
      `${node} restarts with its disk as it was at tick ${tick}: it does not know what it did since, and counts as faulty.`,
    slowReplica: ({ ticks }, { node }) =>
      ticks === 0
        ? `From here on messages to and from ${node} are as fast as all others.`
        : `From here on every message to and from ${node} takes ${counted(ticks, 'tick')} more. This is no fault of ${node}.`,
    slowLink: ({ ticks }, { node, to }) =>
      ticks === 0
        ? `From here on messages from ${node} to ${to} are as fast as all others.`
        : `From here on every message from ${node} to ${to} takes ${counted(ticks, 'tick')} more.`,
    dropMatching: (_action, { pattern }) => `From here on the network drops ${pattern}.`,
    passMatching: (_action, { pattern }) => `From here on the network delivers ${pattern} again.`,
    hold: (_action, { message }) => `${message} is held on its way: it arrives only after it is released.`,
    release: ({ how }, { message }) =>
      `${message} is released and ${{ next: 'arrives next', onWay: 'goes on its way' }[how]}.`,
    tamper: (_action, { message, term }) => `On its way, somebody changes a part of ${message}: the ${term}.`,
    misbehave: (_action, { lieBegins }) => lieBegins,
    say: (_action, { node, said, told }) => `${node} is made to say ${said} to ${told}.`,
    behave: (_action, { node, lie }) => `${node} stops one of its lies: ${lie}. What it said stays said.`,
  } satisfies ActionTexts<DeedNames>,

  /** The signature of a message that was changed on its way. */
  signatures: {
    broken: 'Its signature does not fit any more.',
    made: 'Its sender is a liar and signs it anew: it counts as said by the sender.',
  },
  /** @param entry as in a list. */
  withoutEffect: (entry: string, why: string) => `Planned but without effect: ${entry}. ${why}`,
  /** The nodes that a lie treats in one way: `R1: the request; R2, R3: another request`. */
  treated: (meaning: string, nodes: string) => `${nodes}: ${meaning}`,
  treatedSeparator: '; ',
  treatedAs: (sentence: string, treated: string) => `${sentence} ${treated}.`,
};
