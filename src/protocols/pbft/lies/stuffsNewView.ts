import type { NodeId } from '../../../engine/protocol.ts';
import type { NewView, ViewChange } from '../rules/messages.ts';
import { choose, proposalsOf } from '../rules/newViewChoice.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { telling } from './telling.ts';

/**
 * As primary of a new view, fills V with VIEW-CHANGEs that nobody else sent for it (V8): its own many times, one for
 * another view, too few, or those of others with their certificates cut out. O follows from that V.
 */
export const stuffsNewView: Behaviour = {
  id: 'stuffsNewView',
  code: 'sv',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a', 'b', 'c', 'd'], usual: (_node, after) => ['b', 'c', 'd'][(after - 1) % 3] ?? 'b' },
  amount: null,
  words: {
    en: {
      name: 'As new primary, makes a NEW-VIEW of false view changes',
      begins: '{node} begins to make NEW-VIEWs of view changes that do not count.',
      letters: {
        a: 'true view changes',
        b: 'its own, many times',
        c: 'one for another view, and one too few',
        d: 'others’, without their certificates',
        x: 'no NEW-VIEW',
      },
    },
    zh: {
      name: '作为新主节点，用假的视图变更拼凑 NEW-VIEW',
      begins: '{node} 开始用不作数的视图变更拼凑 NEW-VIEW。',
      letters: {
        a: '真正的视图变更',
        b: '自己的，重复多次',
        c: '一个属于别的编号',
        d: '别人的，去掉证书',
        x: '没有 NEW-VIEW',
      },
    },
  },
  act(liar, right) {
    right({
      out: telling(liar, (to, message) =>
        message.kind === 'newView' ? versionFor(liar, liar.letterOf(to), message) : [message],
      ),
    });
  },
};

function versionFor({ place }: Liar, letter: string, newView: NewView): NewView[] {
  if (letter === 'x') return [];
  const viewChanges = newView.viewChanges.map((member): ViewChange => membersAs(letter, place.self, newView, member));
  if (letter === 'a') return [newView];
  return [
    { ...newView, viewChanges, proposals: proposalsOf(newView.view, choose(viewChanges, place.cluster).choices) },
  ];
}

function membersAs(letter: string, self: NodeId, { view, viewChanges }: NewView, member: ViewChange): ViewChange {
  if (letter === 'b') return viewChanges.find(({ replica }) => replica === self) ?? member;
  if (letter === 'c') return member.replica === self ? { ...member, view: view + 1 } : member;
  return letter === 'd' && member.replica !== self ? { ...member, certificates: [] } : member;
}
