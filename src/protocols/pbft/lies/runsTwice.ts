import type { Side } from '../../../engine/network/envelope.ts';
import type { Input, NodeId } from '../../../engine/protocol.ts';
import type { PbftMessage } from '../rules/messages.ts';
import type { Behaviour, Liar, LiarOutbox, Right } from './behaviour.ts';
import { telling } from './telling.ts';

/**
 * Two copies of one replica, each of which follows the protocol, under one name and with one key: twins. Each talks to
 * its own part of the others, and neither knows of the other. What two such copies can do together is most of what a
 * liar can (Bano et al., Twins, 2021).
 */
export const runsTwice: Behaviour = {
  id: 'runsTwice',
  code: 'tw',
  who: 'replica',
  touches: 'network',
  split: { letters: ['a', 'b', 'c'], usual: (_node, after) => (after % 2 === 0 ? 'b' : 'a'), withClients: true },
  amount: null,
  /** The second copy starts from what the first one has on disk, as a replica does that is up again. */
  start: (liar, right) => actAsSecond(liar, right, { kind: 'restart' }),
  act(liar, right) {
    if (hears(liar, 'first')) right({ out: copyOut(liar, 'first') });
    if (hears(liar, 'second') && liar.input) actAsSecond(liar, right, withoutName(liar.input));
  },
};

/** The letters of those who talk with each copy. */
const talking: Readonly<Record<Side, readonly string[]>> = { first: ['a', 'c'], second: ['b', 'c'] };

/** In front of the names of the second copy's timers. */
const SECONDS = 'second ';

function talks(liar: Liar, side: Side, node: NodeId): boolean {
  return talking[side].includes(liar.letterOf(node));
}

/**
 * A message is for those who talk with its sender, a timer is one copy's own, and all else comes to both. Where the
 * sender runs twice as well and both copies talk with it, the first hears the first, and the second the second.
 */
function hears(liar: Liar, side: Side): boolean {
  const { input } = liar;
  if (input?.kind === 'timeout') return input.timer.startsWith(SECONDS) === (side === 'second');
  if (input?.kind !== 'message') return true;
  const isForBoth = talks(liar, 'first', input.from) && talks(liar, 'second', input.from);
  return talks(liar, side, input.from) && (!isForBoth || liar.side === null || liar.side === side);
}

/** Its timers are known to it by their usual names. */
function withoutName(input: Input<PbftMessage>): Input<PbftMessage> {
  return input.kind === 'timeout' ? { ...input, timer: input.timer.slice(SECONDS.length) } : input;
}

/** Its notes are not told: the panels and the sentences are about the first copy, whose state they show. */
function actAsSecond(liar: Liar, right: Right, input: Input<PbftMessage>): void {
  const out: LiarOutbox = {
    ...copyOut(liar, 'second'),
    setTimer: (timer, after) => liar.out.setTimer(`${SECONDS}${timer}`, after),
    cancelTimer: (timer) => liar.out.cancelTimer(`${SECONDS}${timer}`),
    note: () => {},
  };
  right({ input, out, state: liar.secondState() });
}

/** A copy's words reach only those who talk with it, and bear its side. */
function copyOut(liar: Liar, side: Side): LiarOutbox {
  const { out } = liar;
  const marked: LiarOutbox = { ...out, send: (to, message) => out.send(to, message, side) };
  return telling({ ...liar, out: marked }, (to, message) => (talks(liar, side, to) ? [message] : []));
}
