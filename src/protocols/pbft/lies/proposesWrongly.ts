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
