import type { Behaviour, Liar } from './behaviour.ts';
import { FALSE_SERVICE } from './falseService.ts';
import type { ProvedState } from './firstCheckpoint.ts';
import { firstCheckpoint, lastCheckpoint } from './firstCheckpoint.ts';

/**
 * Sends replicas that have to catch up another state under the proof of the checkpoint that they ask for: an older one,
 * or a false one where it has none. The proof is genuine; the digest in it is that of another state (§4.3).
 */
export const mixesProofs: Behaviour = {
  id: 'mixesProofs',
  code: 'mp',
  who: 'replica',
  touches: 'state',
  split: null,
  amount: null,
  act(liar, right) {
    const { input, out, place } = liar;
    const mixed = mixedState(liar);
    if (input?.kind !== 'message' || input.message.kind !== 'fetchState' || !mixed) return right();
    out.send(input.from, { kind: 'stateCopy', ...mixed, replica: place.self });
  },
};

function mixedState(liar: Liar): ProvedState | null {
  const [first, last] = [firstCheckpoint(liar), lastCheckpoint(liar)];
  if (!first || !last) return null;
  return { ...last, service: first.sequence < last.sequence ? first.service : FALSE_SERVICE };
}
