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
    misbehave: (_action, { lieBegins }) => lieBegins,
    say: (_action, { node, said, told }) => `${node} is made to say ${said} to ${told}.`,
    behave: (_action, { node, lie }) => `${node} stops one of its lies: ${lie}. What it said stays said.`,
  } satisfies ActionTexts<DeedNames>,

  /** @param entry as in a list. */
  withoutEffect: (entry: string, why: string) => `Planned but without effect: ${entry}. ${why}`,
  /** The nodes that a lie treats in one way: `R1: the request; R2, R3: another request`. */
  treated: (meaning: string, nodes: string) => `${nodes}: ${meaning}`,
  treatedSeparator: '; ',
  treatedAs: (sentence: string, treated: string) => `${sentence} ${treated}.`,
};
