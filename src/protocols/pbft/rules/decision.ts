import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import { votersFor } from '../../ballot.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { quorumOf } from './counting.ts';
import { executeCommitted } from './gates.ts';
import type { Commit, Decision } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { highWaterMark, openSlot } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';
import type { Slot } from './slot.ts';
import { createSlot } from './slot.ts';
import { rollBack } from './tentative.ts';

/**
 * A decision is passed on, with the q COMMITs that prove it in whatever view one is, to those who were left out of its
 * making: a replica that a primary kept in the dark, or that gave up on the view too early. Otherwise it would ask for
 * ever for messages that nobody sends again. It is the repair of reads without an order as well (§5.1; Berger, Reiser
 * and Bessani, 2021): clients wait for a quorum of replies there, and f+1 correct replicas that executed a request are
 * not enough for them.
 */

/** Reads as published go without it: their flaw is that nobody does this. */
export function passesDecisionsOn({ readOnly }: Cluster): boolean {
  return readOnly !== 1;
}

/** A committed slot with its proof; nothing where this replica lacks its requests, or learnt the decision itself. */
export function decisionOf(place: PbftPlace, { view, sequence, proposal, batch, commits }: Slot): Decision[] {
  if (!proposal || !batch) return [];
  const { digest } = proposal;
  const proof = votersFor(commits, digest).map(
    (replica): Commit => ({ kind: 'commit', view, sequence, digest, replica }),
  );
  if (proof.length < quorumOf(place)) return [];
  return [{ kind: 'decision', sequence, batch, proof, replica: place.self }];
}

export function onDecision(
  place: PbftPlace,
  state: ReplicaState,
  { message }: Received<Decision>,
  out: PbftOutbox,
): void {
  const { sequence, batch, proof } = message;
  const high = highWaterMark(state, place.cluster.window);
  if (!passesDecisionsOn(place.cluster)) return ignore(out, 'decision', 'noRepair', { got: sequence });
  if (sequence <= state.lastExecuted) {
    return ignore(out, 'decision', 'settled', { got: sequence, expected: state.lastExecuted });
  }
  if (sequence > high) return ignore(out, 'decision', 'aboveWindow', { got: sequence, expected: high });
  if (batch.some(({ signature }) => signature === 'forged')) return ignore(out, 'decision', 'forgedRequest');
  const digest = digestOfBatch(batch);
  const voters = signersOf(place, sequence, digest, proof);
  const need = quorumOf(place);
  if (voters.length < need) {
    return ignore(out, 'decision', 'unprovedDecision', { got: voters.length, expected: need });
  }
  if (state.log.get(sequence)?.committed) return ignore(out, 'decision', 'alreadyCommitted', { got: sequence });
  const slot = slotToDecide(place, state, { sequence, digest }, out);
  const { view } = slot;
  slot.proposal = { view, sequence, digest };
  slot.batch = batch;
  slot.committed = true;
  slot.decided = true;
  // The view in which the slot was decided, whichever this replica is in.
  out.note({
    kind: 'committedLocal',
    view: proof[0]?.view ?? view,
    sequence,
    digest,
    voters,
    have: voters.length,
    need,
  });
  executeCommitted(place, state, sequence, out);
}

/**
 * A later view may have decided otherwise than the view that this replica is still in proposed, and it executed
 * tentatively: then its votes for that are of no use any more.
 */
function slotToDecide(
  place: PbftPlace,
  state: ReplicaState,
  { sequence, digest }: { readonly sequence: SequenceNumber; readonly digest: Digest },
  out: PbftOutbox,
): Slot {
  const slot = openSlot(state, sequence, place.cluster.replicas);
  if (!slot.proposal || slot.proposal.digest === digest) return slot;
  if (state.tentative?.sequence === sequence) rollBack(state, out);
  const decided = createSlot(slot.view, sequence, place.cluster.replicas);
  state.log.set(sequence, decided);
  return decided;
}

/** Different replicas that committed this digest in one and the same view. */
function signersOf(
  { cluster }: PbftPlace,
  sequence: SequenceNumber,
  digest: string,
  proof: readonly Commit[],
): NodeId[] {
  const view = proof[0]?.view;
  const valid = proof.filter(
    (commit) =>
      !commit.forged &&
      commit.view === view &&
      commit.sequence === sequence &&
      commit.digest === digest &&
      commit.replica < cluster.replicas,
  );
  return [...new Set(valid.map(({ replica }) => replica))].sort((a, b) => a - b);
}
