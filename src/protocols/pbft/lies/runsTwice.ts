import type { Side } from '../../../engine/network/envelope.ts';
import type { Input, NodeId } from '../../../engine/protocol.ts';
import type { PbftMessage } from '../rules/messages.ts';
import type { Behaviour, Liar, LiarOutbox, Right } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/**
 * Runs two copies of one replica under one name and one key, each of which follows the protocol: twins. Each talks to
 * its own part of the others, and neither knows of the other. Two such copies can do most of the harm that a liar can
 * (Bano et al., Twins, 2021).
 */
export const runsTwice: Behaviour = {
  id: 'runsTwice',
  code: 'tw',
  who: 'replica',
  touches: 'network',
  split: { letters: ['a', 'b', 'c'], usual: (_node, after) => (after % 2 === 0 ? 'b' : 'a'), withClients: true },
  amount: null,
  /** The second copy starts from the state that the first one has on disk, as a restarted replica does. */
  start: (liar, right) => actAsSecond(liar, right, { kind: 'restart' }),
  act(liar, right) {
    if (hears(liar, 'first')) right({ out: copyOut(liar, 'first') });
    if (hears(liar, 'second') && liar.input) actAsSecond(liar, right, withoutName(liar.input));
  },
};

/** The letters of the nodes that talk with each copy. */
const talking: Readonly<Record<Side, readonly string[]>> = { first: ['a', 'c'], second: ['b', 'c'] };

/** Prefix of the names of the second copy's timers. */
const SECONDS = 'second ';

function talks(liar: Liar, side: Side, node: NodeId): boolean {
  return talking[side].includes(liar.letterOf(node));
}

/**
 * Decides which copy gets an input: a message goes to the copy that its sender talks with, a timeout to the copy that
 * set the timer, and everything else to both. If the sender runs twice as well and both copies talk with it, the first
 * copy gets the messages of its first, and the second those of its second.
 */
function hears(liar: Liar, side: Side): boolean {
  const { input } = liar;
  if (input?.kind === 'timeout') return input.timer.startsWith(SECONDS) === (side === 'second');
  if (input?.kind !== 'message') return true;
  const isForBoth = talks(liar, 'first', input.from) && talks(liar, 'second', input.from);
  return talks(liar, side, input.from) && (!isForBoth || liar.side === null || liar.side === side);
}

/** Returns the input with the usual name of its timer, as the second copy knows it. */
function withoutName(input: Input<PbftMessage>): Input<PbftMessage> {
  return input.kind === 'timeout' ? { ...input, timer: input.timer.slice(SECONDS.length) } : input;
}

/**
 * Takes the step of the second copy. Its notes are dropped: panels and sentences are about the first copy, whose state
 * they show.
 */
function actAsSecond(liar: Liar, right: Right, input: Input<PbftMessage>): void {
  const out: LiarOutbox = {
    ...copyOut(liar, 'second'),
    setTimer: (timer, after) => liar.out.setTimer(`${SECONDS}${timer}`, after),
    cancelTimer: (timer) => liar.out.cancelTimer(`${SECONDS}${timer}`),
    note: () => {},
  };
  right({ input, out, state: liar.secondState() });
}

/** Returns the outbox of a copy: its messages reach only the nodes that talk with it, and are marked with its side. */
function copyOut(liar: Liar, side: Side): LiarOutbox {
  const { out } = liar;
  const marked: LiarOutbox = { ...out, send: (to, message) => out.send(to, message, side) };
  return rewriting({ ...liar, out: marked }, (to, message) => (talks(liar, side, to) ? [message] : []));
}
