import type { NodeId } from '../../../engine/protocol.ts';
import type { PbftMessage } from '../rules/messages.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { isVote, rewriting } from './rewriting.ts';

/**
 * Sends, with every vote of its own, two in the name of another replica: one under its own signature, one under a
 * signature that it cannot make (B4). Both are refused, and marked as forged.
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
      out: rewriting(liar, (to, message) => {
        const other = victimOf(liar, to);
        if (!isVote(message) || other === null) return [message];
        const forged: PbftMessage = { ...message, replica: other };
        out.sendAs(other, to, forged);
        return [message, forged];
      }),
    });
  },
};

/** Returns the first replica that is neither the liar, nor in league with it, nor the receiver. */
function victimOf({ place, conspirators }: Liar, to: NodeId): NodeId | null {
  for (let other = 0; other < place.cluster.replicas; other++) {
    if (other !== place.self && other !== to && !conspirators.includes(other)) return other;
  }
  return null;
}
