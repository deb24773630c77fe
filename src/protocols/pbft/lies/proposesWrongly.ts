import type { NewView, Proposal } from '../rules/messages.ts';
import { NULL_DIGEST } from '../rules/requestDigest.ts';
import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** As primary of a new view, proposes in O something else than follows from V (V7): everybody computes O again (§4.4). */
export const proposesWrongly: Behaviour = {
  id: 'proposesWrongly',
  code: 'pw',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a', 'b', 'c', 'd'], usual: () => 'b' },
  amount: null,
  words: {
    en: {
      name: 'As new primary, proposes something else than the view changes call for',
      begins: '{node} begins to put into NEW-VIEWs what does not follow from the view changes.',
      letters: {
        a: 'the right proposals',
        b: 'no proposals',
        c: 'the null request in every slot',
        d: 'one slot too many',
        x: 'no NEW-VIEW',
      },
    },
    zh: {
      name: '作为新主节点，提议与视图变更不符的内容',
      begins: '{node} 开始在 NEW-VIEW 里写入与视图变更不符的内容。',
      letters: {
        a: '正确的提议',
        b: '没有提议',
        c: '每个槽位都是空请求',
        d: '多出一个槽位',
        x: '没有 NEW-VIEW',
      },
    },
  },
  act(liar, right) {
    right({
      out: telling(liar, (to, message) =>
        message.kind === 'newView' ? versionFor(liar.letterOf(to), message) : [message],
      ),
    });
  },
};

function versionFor(letter: string, newView: NewView): NewView[] {
  const { view, proposals } = newView;
  if (letter === 'x') return [];
  const versions: Readonly<Record<string, () => Proposal[]>> = {
    b: () => [],
    c: () => proposals.map((proposal) => ({ ...proposal, digest: NULL_DIGEST })),
    d: () => [...proposals, { view, sequence: (proposals.at(-1)?.sequence ?? 0) + 1, digest: NULL_DIGEST }],
  };
  return [{ ...newView, proposals: versions[letter]?.() ?? proposals }];
}
