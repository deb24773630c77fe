import { votesFor } from '../ballot.ts';
import type { Place } from '../protocol.ts';
import { quorumSize } from '../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { Body } from './messages.ts';
import { learnBody } from './normalCase.ts';
import type { ReplicaState, Slot } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';

/** NV5: requests that this replica knows by their digest only arrive (§4.4). Anybody may send them: the digest proves them. */
export function onBody(place: Place, state: ReplicaState, { message }: Received<Body>, out: PbftOutbox): void {
  const { sequence, batch } = message;
  const slot = state.log.get(sequence);
  if (!slot || slot.batch) return ignore(out, 'body', 'unneededBody', { got: sequence });
  const digest = digestOfBatch(batch);
  const wanted = slot.proposal?.digest ?? decidedDigest(place, slot);
  if (wanted === null) return ignore(out, 'body', 'unneededBody', { got: sequence });
  if (digest !== wanted) return ignore(out, 'body', 'wrongDigest', { got: digest, expected: wanted });
  slot.proposal ??= { view: slot.view, sequence, digest };
  learnBody(place, state, slot, batch, out);
}

/** With the repair of the read-only optimisation: what q COMMITs name is decided, also without its PRE-PREPARE. */
function decidedDigest({ cluster }: Place, { commits }: Slot): string | null {
  if (cluster.readOnly !== 2) return null;
  const decided = commits.tallies.find(({ choice }) => votesFor(commits, choice) >= quorumSize(cluster.replicas));
  return decided?.choice ?? null;
}
