import type { ActionTexts, DeedNames } from '../tell/actionParts.ts';

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
    partition: (_action, { groups }) => `The network is split into groups: ${groups}.`,
    heal: () => 'Every link is open again.',
    cutLink: (_action, { node, to }) => `The link from ${node} to ${to} is cut in this direction.`,
    restoreLink: (_action, { node, to }) => `The link from ${node} to ${to} is open again.`,
    conditions: ({ latency, jitter, loss, duplication }) =>
      `From here on a message takes ${latency} to ${latency + jitter} ms; ${loss} % are lost and ${duplication} % duplicated.`,
    drop: (_action, { message }) => `${message} is dropped on its way.`,
    delay: ({ ticks }, { message }) => `${message} is delayed and arrives ${ticks} ms later.`,
    duplicate: (_action, { message }) => `${message} is duplicated: a second copy is in flight.`,
    deliverNext: (_action, { message }) => `${message} is brought forward and arrives next.`,
    fireTimer: (_action, { node, term }) => `The ${term} of ${node} is made to fire now.`,
    clockRate: ({ rate }, { node }) => {
      if (rate === 100) return `The clock of ${node} goes at the right rate again.`;
      const effect = rate < 100 ? 'its timers take longer' : 'its timers run out sooner';
      return `From here on the clock of ${node} goes at ${rate} % of the right rate: ${effect}.`;
    },
    ownDuration: ({ ticks }, { node, term }) =>
      `From here on ${node} has a ${term} of its own, ${ticks} ms, and the others do not know. A timer that is already running is not affected.`,
    restoreDisk: ({ tick }, { node }) =>
      `${node} restarts with its disk as it was at ${tick} ms: it does not know what it has done since, and counts as faulty.`,
    slowReplica: ({ ticks }, { node }) =>
      ticks === 0
        ? `From here on messages to and from ${node} are as fast as all others.`
        : `From here on every message to and from ${node} takes ${ticks} ms more. This is no fault of ${node}.`,
    slowLink: ({ ticks }, { node, to }) =>
      ticks === 0
        ? `From here on messages from ${node} to ${to} are as fast as all others.`
        : `From here on every message from ${node} to ${to} takes ${ticks} ms more.`,
    linkConditions: (_action, { node, to, links: { links, least, most } }) => {
      if (links.length === 0) return 'From here on every link has the latency, jitter and losses of the network.';
      const time = `a message takes ${least} to ${most} ms`;
      if (links.length === 1) return `From here on the link from ${node} to ${to} has values of its own: ${time}.`;
      return `From here on ${links.length} directions of links have values of their own: there ${time}.`;
    },
    dropMatching: (_action, { pattern }) => `From here on the network drops ${pattern}.`,
    passMatching: (_action, { pattern }) => `From here on the network delivers ${pattern} again.`,
    hold: (_action, { message }) => `${message} is held: it arrives only after it is released.`,
    release: ({ how }, { message }) =>
      `${message} is released and ${{ next: 'arrives next', onWay: 'goes on its way' }[how]}.`,
    tamper: (_action, { message, term }) => `In flight, a part of ${message} is changed: the ${term}.`,
    misbehave: (_action, { lieBegins }) => lieBegins,
    say: (_action, { node, said, told }) => `${node} sends a custom message to ${told}: ${said}.`,
    behave: (_action, { node, lie }) => `${node} stops one of its lies: ${lie}. What it said stays said.`,
  } satisfies ActionTexts<DeedNames>,

  /** The signature of a message that was changed on its way. */
  signatures: {
    broken: 'Its signature no longer matches.',
    made: 'Its sender is a liar and signs it anew: it counts as said by the sender.',
  },
  /** @param entry as in a list. */
  withoutEffect: (entry: string, why: string) => `Planned but without effect: ${entry}. ${why}`,
  /** The nodes that a lie treats in one way: `R1: the request; R2, R3: another request`. */
  treated: (meaning: string, nodes: string) => `${nodes}: ${meaning}`,
  treatedSeparator: '; ',
  treatedAs: (sentence: string, treated: string) => `${sentence} ${treated}.`,
};
