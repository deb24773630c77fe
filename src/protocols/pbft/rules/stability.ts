import type { Ballot } from '../../ballot.ts';
import { castVote, votersFor } from '../../ballot.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { VoteCount } from '../notes.ts';
import type { PbftOutbox } from './actor.ts';
import { quorumOf } from './counting.ts';
import { startFetch } from './fetching.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { openCheckpoint } from './replicaState.ts';
import { copyService } from './service.ts';

/** Taking checkpoints, and making them stable (§4.3). */

/**
 * K1: after executing n with n mod K = 0, the replica keeps a copy of its state and vouches for it. True where that
 * makes it stable.
 */
export function takeCheckpoint(
  place: PbftPlace,
  state: ReplicaState,
  sequence: SequenceNumber,
  out: PbftOutbox,
): boolean {
  pledgeCheckpoint(place, state, sequence, out);
  return settleCheckpoint(place, state, sequence, out);
}

/** ⟨CHECKPOINT, n, d, i⟩ for the state as it is now (§4.3). */
export function pledgeCheckpoint(
  place: PbftPlace,
  state: ReplicaState,
  sequence: SequenceNumber,
  out: PbftOutbox,
): void {
  const digest = place.policy.digestOfService(state.service);
  const entry = openCheckpoint(state, sequence, place.cluster.replicas);
  entry.own = { digest, service: copyService(state.service) };
  castVote(entry.votes, place.self, digest);
  out.note({ kind: 'checkpointTaken', sequence, digest });
  out.multicast({ kind: 'checkpoint', sequence, digest, replica: place.self });
}

/** True where the votes make the checkpoint stable. They may also show that this replica's state is wrong. */
export function settleCheckpoint(
  place: PbftPlace,
  state: ReplicaState,
  sequence: SequenceNumber,
  out: PbftOutbox,
): boolean {
  if (becomeStable(place, state, sequence, out)) return true;
  noticeDivergence(place, state, sequence, out);
  return false;
}

/**
 * K2, K3, K4, K5: the checkpoint is stable once q replicas vouch for the digest this replica computed itself. Then the
 * log up to n, its certificates and all lower checkpoints are discarded, and h := n. True where it is; the proposals
 * that were above the window until now are to be accepted then.
 */
export function becomeStable(
  place: PbftPlace,
  state: ReplicaState,
  sequence: SequenceNumber,
  out: PbftOutbox,
): boolean {
  const entry = state.checkpoints.get(sequence);
  if (!entry?.own) return false;
  const { digest, service } = entry.own;
  const { have, need } = vouchersOf(place, entry.votes, digest);
  if (have < need) return false;
  const voters = votersFor(entry.votes, digest);
  const collected = collect(state, sequence);
  state.lowWaterMark = sequence;
  state.lastAssigned = Math.max(state.lastAssigned, sequence);
  state.stable = { sequence, digest, voters, service };
  out.note({ kind: 'stable', sequence, digest, voters, have, need, collected });
  return true;
}

/** K2: those who vouch for this very state, and how many make it stable (§4.3). */
export function vouchersOf(place: PbftPlace, votes: Ballot, digest: Digest): VoteCount {
  return { have: place.policy.vouchersFor(votes, digest), need: quorumOf(place) };
}

/** K3, K5: returns how many slots of the log were discarded. */
function collect(state: ReplicaState, sequence: SequenceNumber): number {
  let collected = 0;
  for (const logged of state.log.keys()) {
    if (logged > sequence) continue;
    state.log.delete(logged);
    collected++;
  }
  for (const logged of state.certificates.keys()) if (logged <= sequence) state.certificates.delete(logged);
  for (const logged of state.checkpoints.keys()) if (logged <= sequence) state.checkpoints.delete(logged);
  for (const [voter, claim] of state.farCheckpoints) {
    if (claim.sequence <= sequence) state.farCheckpoints.delete(voter);
  }
  for (const [digest, body] of state.bodies) if (body.sequence <= sequence) state.bodies.delete(digest);
  return collected;
}

/** q replicas vouch for another state than this one computed: its own is wrong, and it fetches theirs. */
function noticeDivergence(place: PbftPlace, state: ReplicaState, sequence: SequenceNumber, out: PbftOutbox): void {
  const entry = state.checkpoints.get(sequence);
  if (!entry?.own || state.fetching?.diverged) return;
  const { own, votes } = entry;
  const certified = votes.tallies.find(({ count }) => count >= quorumOf(place));
  if (!certified || certified.choice === own.digest) return;
  const voters = votersFor(votes, certified.choice);
  startFetch(place, state, { sequence, digest: certified.choice, voters, why: 'diverged' }, out);
}
