import type { NewView, PrePrepare } from '../rules/messages.ts';
import { digestOfBatch, NULL_BATCH } from '../rules/requestDigest.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { replicaStateOf, telling } from './telling.ts';

/** As primary of a new view, sends a bare PRE-PREPARE for its first slot in the place of the NEW-VIEW (V11, E13). */
export const proposesWithoutNewView: Behaviour = {
  id: 'proposesWithoutNewView',
  code: 'pn',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) => [message.kind === 'newView' ? bareProposal(liar, message) : message]),
    });
  },
};

function bareProposal(liar: Liar, { view }: NewView): PrePrepare {
  const { pending, lowWaterMark } = replicaStateOf(liar);
  const [request] = pending.values();
  const batch = request ? [request] : NULL_BATCH;
  return { kind: 'prePrepare', view, sequence: lowWaterMark + 1, digest: digestOfBatch(batch), batch };
}
