import type { PbftMessage } from '../../protocol/pbft/messages.ts';
import type { Input, NodeId } from '../../protocol/protocol.ts';
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
  split: { letters: ['a', 'b', 'c'], usual: (_node, after) => (after % 2 === 0 ? 'b' : 'a') },
  amount: null,
  words: {
    en: {
      name: 'Runs twice under one name (twins)',
      begins: '{node} begins to run twice: two honest copies with one name and one key.',
      letters: {
        a: 'talks with the first copy',
        b: 'talks with the second copy',
        c: 'talks with both copies',
        x: 'talks with neither',
      },
    },
    zh: {
      name: '同一身份运行两份（双胞胎）',
      begins: '{node} 开始同时运行两份：两个都遵守协议的副本，共用一个身份和一把密钥。',
      letters: { a: '与第一份往来', b: '与第二份往来', c: '与两份都往来', x: '与两份都不往来' },
    },
  },
  /** The second copy starts from what the first one has on disk, as a replica does that is up again. */
  start: (liar, right) => actAsSecond(liar, right, { kind: 'restart' }),
  act(liar, right) {
    const { input } = liar;
    if (!input) return;
    const { first, second } = whoHears(liar, input);
    if (first) right({ out: telling(liar, (to, message) => (talks(liar, FIRST, to) ? [message] : [])) });
    if (second) actAsSecond(liar, right, second);
  },
};

/** The letters of those who talk with each copy. */
const FIRST = ['a', 'c'];
const SECOND = ['b', 'c'];

/** In front of the names of the second copy's timers. */
const SECONDS = 'second ';

function talks(liar: Liar, letters: readonly string[], node: NodeId): boolean {
  return letters.includes(liar.letterOf(node));
}

interface Hearing {
  readonly first: boolean;
  /** What the second copy hears; null where that is nothing. */
  readonly second: Input<PbftMessage> | null;
}

/** A message is for those who talk with its sender, a timer is one copy's own, and all else comes to both. */
function whoHears(liar: Liar, input: Input<PbftMessage>): Hearing {
  if (input.kind === 'message') {
    return { first: talks(liar, FIRST, input.from), second: talks(liar, SECOND, input.from) ? input : null };
  }
  if (input.kind !== 'timeout') return { first: true, second: input };
  if (!input.timer.startsWith(SECONDS)) return { first: true, second: null };
  return { first: false, second: { ...input, timer: input.timer.slice(SECONDS.length) } };
}

/** Its notes are not told: the panels and the sentences are about the first copy, whose state they show. */
function actAsSecond(liar: Liar, right: Right, input: Input<PbftMessage>): void {
  const out: LiarOutbox = {
    ...telling(liar, (to, message) => (talks(liar, SECOND, to) ? [message] : [])),
    setTimer: (timer, after) => liar.out.setTimer(`${SECONDS}${timer}`, after),
    cancelTimer: (timer) => liar.out.cancelTimer(`${SECONDS}${timer}`),
    note: () => {},
  };
  right({ input, out, state: liar.secondState() });
}
