import type { Place } from '../protocol.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { Body } from './messages.ts';
import { learnBody } from './normalCase.ts';
import type { ReplicaState } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';

/** NV5: requests that this replica knows by their digest only arrive (§4.4). Anybody may send them: the digest proves them. */
export function onBody(place: Place, state: ReplicaState, { message }: Received<Body>, out: PbftOutbox): void {
  const { sequence, batch } = message;
  const slot = state.log.get(sequence);
  if (!slot?.proposal || slot.batch) return ignore(out, 'body', 'unneededBody', { got: sequence });
  const digest = digestOfBatch(batch);
  const wanted = slot.proposal.digest;
  if (digest !== wanted) return ignore(out, 'body', 'wrongDigest', { got: digest, expected: wanted });
  learnBody(place, state, { slot, batch }, out);
}
