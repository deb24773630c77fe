import type { PbftMessage, PrePrepare } from '../../protocol/pbft/messages.ts';
import { digestOfBatch, NULL_BATCH } from '../../protocol/pbft/requestDigest.ts';
import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/**
 * As primary, proposes one request to some and another to others under the same sequence number (P3, P4, P5). The other
 * is the null request, which needs no client's signature; `c` is told of a digest that fits no request at all.
 */
export const equivocates: Behaviour = {
  id: 'equivocates',
  who: 'replica',
  split: { letters: ['a', 'b', 'c'], usual: (node, liar) => (node === (liar + 1) % 4 ? 'a' : 'b') },
  amount: null,
  words: {
    en: {
      name: 'As primary, tells some one thing and others another',
      begins: '{node} begins to propose one thing to some and another to others.',
      letters: { a: 'the request', b: 'the null request', c: 'a digest without a request', x: 'nothing' },
    },
    zh: {
      name: '作为主节点，对不同副本说不同的话',
      begins: '{node} 开始对一部分副本提议这个，对另一部分提议那个。',
      letters: { a: '真正的请求', b: '空请求', c: '没有对应请求的摘要', x: '什么也不说' },
    },
  },
  act(liar, right) {
    right({ out: telling(liar, (to, message) => versionFor(liar.letterOf(to), message)) });
  },
};

/** Its votes go along with what each recipient was told. */
function versionFor(letter: string, message: PbftMessage): readonly PbftMessage[] {
  const isAboutSlot = message.kind === 'prePrepare' || message.kind === 'commit';
  if (!isAboutSlot || letter === 'a') return [message];
  if (letter === 'x') return [];
  const digest =
    letter === 'b' ? digestOfBatch(NULL_BATCH) : message.digest.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  return [message.kind === 'prePrepare' ? otherProposal(message, letter, digest) : { ...message, digest }];
}

function otherProposal(message: PrePrepare, letter: string, digest: string): PrePrepare {
  return letter === 'b' ? { ...message, digest, batch: NULL_BATCH } : { ...message, digest };
}
