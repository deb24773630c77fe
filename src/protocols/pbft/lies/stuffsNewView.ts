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
  const { choices } = choose(viewChanges, place.policy);
  return [{ ...newView, viewChanges, proposals: proposalsOf(newView.view, choices) }];
}

function membersAs(letter: string, self: NodeId, { view, viewChanges }: NewView, member: ViewChange): ViewChange {
  if (letter === 'b') return viewChanges.find(({ replica }) => replica === self) ?? member;
  if (letter === 'c') return member.replica === self ? { ...member, view: view + 1 } : member;
  return letter === 'd' && member.replica !== self ? { ...member, certificates: [] } : member;
}
