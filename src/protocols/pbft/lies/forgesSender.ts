import type { NodeId } from '../../../engine/protocol.ts';
import type { PbftMessage } from '../rules/messages.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { isVote, telling } from './telling.ts';

/**
 * With every vote of its own come two in the name of another: one under its own signature, one under a signature that
 * it cannot make (B4). Both are refused, and are seen to be.
 */
export const forgesSender: Behaviour = {
  id: 'forgesSender',
  code: 'fs',
  who: 'replica',
  touches: 'votes',
  split: null,
  amount: null,
  act(liar, right) {
    const { out } = liar;
    right({
      out: telling(liar, (to, message) => {
        const other = victimOf(liar, to);
        if (!isVote(message) || other === null) return [message];
        const forged: PbftMessage = { ...message, replica: other };
        out.sendAs(other, to, forged);
        return [message, forged];
      }),
    });
  },
};

/** The first replica that is neither the liar, nor in league with it, nor the recipient. */
function victimOf({ place, conspirators }: Liar, to: NodeId): NodeId | null {
  for (let other = 0; other < place.cluster.replicas; other++) {
    if (other !== place.self && other !== to && !conspirators.includes(other)) return other;
  }
  return null;
}
