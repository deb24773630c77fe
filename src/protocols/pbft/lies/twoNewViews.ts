import type { NodeId } from '../../../engine/protocol.ts';
import { quorumSize } from '../../quorum.ts';
import type { NewView } from '../rules/messages.ts';
import { choose, proposalsOf } from '../rules/newViewChoice.ts';
import { paperPolicy } from '../rules/paperPolicy.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { replicaStateOf, telling } from './telling.ts';

/**
 * As primary of a new view, makes two valid NEW-VIEWs of different VIEW-CHANGEs (NV6). They can differ only in slots
 * that never committed: V of either holds a certificate of whatever did (§4.4).
 */
export const twoNewViews: Behaviour = {
  id: 'twoNewViews',
  code: 'tn',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a', 'b'], usual: (_node, after) => (after === 1 ? 'b' : 'a') },
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (to, message) => {
        const letter = liar.letterOf(to);
        if (message.kind !== 'newView' || letter === 'a') return [message];
        return letter === 'x' ? [] : [otherNewView(liar, message)];
      }),
    });
  },
};

/** Of the latest VIEW-CHANGEs instead of the first; and its own, which it may make as it likes, without certificates. */
function otherNewView(liar: Liar, newView: NewView): NewView {
  const { replicas } = liar.place.cluster;
  const isOwn = (replica: NodeId): boolean => replica === liar.place.self;
  const known = replicaStateOf(liar).viewChanges.filter(({ view }) => view === newView.view);
  const members = known.length > 0 ? known : newView.viewChanges;
  const own = members.filter(({ replica }) => isOwn(replica)).map((member) => ({ ...member, certificates: [] }));
  const others = members.filter(({ replica }) => !isOwn(replica)).slice(1 - quorumSize(replicas));
  const viewChanges = [...others, ...own];
  return { ...newView, viewChanges, proposals: proposalsOf(newView.view, choose(viewChanges, paperPolicy).choices) };
}
