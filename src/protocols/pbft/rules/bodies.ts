import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { Body } from './messages.ts';
import { learnBody } from './normalCase.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';

/**
 * NV5: requests that this replica knows by their digest only arrive (§4.4). Anybody may send them: the digest proves
 * what they say, and the signatures of their clients come along. Those are checked here as anywhere else: this replica
 * may have to propose them itself, and nobody accepts a request under a bad signature.
 */
export function onBody(place: PbftPlace, state: ReplicaState, { message }: Received<Body>, out: PbftOutbox): void {
  const { sequence, batch } = message;
  const slot = state.log.get(sequence);
  if (!slot?.proposal || slot.batch) return ignore(out, 'body', 'unneededBody', { got: sequence });
  const digest = digestOfBatch(batch);
  const wanted = slot.proposal.digest;
  if (digest !== wanted) return ignore(out, 'body', 'wrongDigest', { got: digest, expected: wanted });
  if (batch.some(({ signature }) => signature === 'forged')) return ignore(out, 'body', 'forgedRequest');
  learnBody(place, state, { slot, batch }, out);
}
