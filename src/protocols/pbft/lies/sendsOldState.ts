import type { Behaviour } from './behaviour.ts';
import { firstCheckpoint } from './firstCheckpoint.ts';

/**
 * Sends replicas that have to catch up the oldest state that it has a proof of. All in it is true, and it is of no use:
 * the replica has to go on asking (§4.3, §4.4).
 */
export const sendsOldState: Behaviour = {
  id: 'sendsOldState',
  code: 'oc',
  who: 'replica',
  touches: 'state',
  split: null,
  amount: null,
  act(liar, right) {
    const { input, out, place } = liar;
    const first = firstCheckpoint(liar);
    const asked = input?.kind === 'message' && input.message.kind === 'fetchState' ? input.message.sequence : 0;
    if (input?.kind !== 'message' || !first || first.sequence >= asked) return right();
    out.send(input.from, { kind: 'stateCopy', ...first, replica: place.self });
  },
};
