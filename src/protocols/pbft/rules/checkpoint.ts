import type { Place } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { castVote, votersFor, votersOf, votesFor } from '../../ballot.ts';
import { E26, E27, keeps } from '../broken/brokenRules.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { quorumOf } from './counting.ts';
import type { Checkpoint } from './messages.ts';
import { acceptProposals } from './normalCase.ts';
import type { CertifiedCheckpoint, ReplicaState } from './replicaState.ts';
import { highWaterMark, openCheckpoint } from './replicaState.ts';
import { copyService, digestOfService } from './service.ts';
import { certifiedFar, startFetch } from './stateTransfer.ts';

/** Checkpoints, water marks and garbage collection (§4.3). */

/** K1: after executing n with n mod K = 0, the replica keeps a copy of its state and vouches for it. */
export function takeCheckpoint(place: Place, state: ReplicaState, sequence: number, out: PbftOutbox): void {
  pledgeCheckpoint(place, state, sequence, out);
  if (!becomeStable(place, state, sequence, out)) noticeDivergence(place, state, sequence, out);
}

/** ⟨CHECKPOINT, n, d, i⟩ for the state as it is now (§4.3). */
export function pledgeCheckpoint(place: Place, state: ReplicaState, sequence: number, out: PbftOutbox): void {
  const digest = digestOfService(state.service, place.cluster);
  const entry = openCheckpoint(state, sequence, place.cluster.replicas);
  entry.own = { digest, service: copyService(state.service) };
  castVote(entry.votes, place.self, digest);
  out.note({ kind: 'checkpointTaken', sequence, digest });
  out.multicast({ kind: 'checkpoint', sequence, digest, replica: place.self });
}

/**
 * K2: checkpoint votes are counted by sequence number and digest, one a sender. Others may be ahead by up to a window,
 * so votes are kept up to one window above H; of what lies beyond, only the latest of each sender.
 */
export function onCheckpoint(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<Checkpoint>,
  out: PbftOutbox,
): void {
  const { sequence, digest } = message;
  if (sequence <= state.lowWaterMark) {
    return ignore(out, 'checkpoint', 'belowWindow', { got: sequence, expected: state.lowWaterMark });
  }
  if (sequence > state.lowWaterMark + 2 * place.cluster.window) return onFarCheckpoint(place, state, message, out);
  const entry = openCheckpoint(state, sequence, place.cluster.replicas);
  const cast = castVote(entry.votes, from, digest);
  if (cast !== 'counted') {
    return ignore(out, 'checkpoint', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  }
  const have = votesFor(entry.votes, digest);
  const need = quorumOf(place.cluster);
  const proposalKnown = entry.own !== null;
  out.note({ kind: 'counted', vote: 'checkpoint', view: state.view, sequence, have, need, proposalKnown });
  if (!becomeStable(place, state, sequence, out)) noticeDivergence(place, state, sequence, out);
}

/** ST1: f+1 of these that agree are a reason to fetch the state: nothing in between can be received any more. */
function onFarCheckpoint(place: Place, state: ReplicaState, message: Checkpoint, out: PbftOutbox): void {
  const { sequence, digest, replica } = message;
  const known = state.farCheckpoints.get(replica);
  if (known && known.sequence >= sequence) return ignore(out, 'checkpoint', 'duplicate', { got: sequence });
  state.farCheckpoints.set(replica, { sequence, digest });
  const target = certifiedFar(place, state);
  if (target && !state.fetching && target.sequence > highWaterMark(state, place.cluster.window)) {
    return startFetch(place, state, { ...target, why: 'aboveWindow' }, out);
  }
  ignore(out, 'checkpoint', 'aboveWindow', {
    got: sequence,
    expected: state.lowWaterMark + 2 * place.cluster.window,
  });
}

/**
 * K2, K3, K4, K5: the checkpoint is stable once q replicas vouch for the digest this replica computed itself. Then the
 * log up to n, its certificates and all lower checkpoints are discarded, and h := n.
 */
export function becomeStable(place: Place, state: ReplicaState, sequence: number, out: PbftOutbox): boolean {
  const entry = state.checkpoints.get(sequence);
  if (!entry?.own || vouchersFor(place, entry.votes, entry.own.digest) < quorumOf(place.cluster)) return false;
  const { digest, service } = entry.own;
  const voters = votersFor(entry.votes, digest);
  const collected = collect(state, sequence);
  state.lowWaterMark = sequence;
  state.lastAssigned = Math.max(state.lastAssigned, sequence);
  state.stable = { sequence, digest, voters, service };
  out.note({ kind: 'stable', sequence, digest, voters, collected });
  acceptProposals(place, state, out);
  return true;
}

/** K2: those who vouch for this very state (§4.3). */
function vouchersFor({ cluster }: Place, votes: Ballot, digest: string): number {
  return keeps(cluster, E26) ? votesFor(votes, digest) : votersOf(votes).length;
}

/** K3, K5: returns how many slots of the log were discarded. */
function collect(state: ReplicaState, sequence: number): number {
  let collected = 0;
  for (const known of state.log.keys()) {
    if (known > sequence) continue;
    state.log.delete(known);
    collected++;
  }
  for (const known of state.certificates.keys()) if (known <= sequence) state.certificates.delete(known);
  for (const known of state.checkpoints.keys()) if (known <= sequence) state.checkpoints.delete(known);
  for (const [voter, claim] of state.farCheckpoints) {
    if (claim.sequence <= sequence) state.farCheckpoints.delete(voter);
  }
  for (const [digest, body] of state.bodies) if (body.sequence <= sequence) state.bodies.delete(digest);
  return collected;
}

/** q replicas vouch for another state than this one computed: its own is wrong, and it fetches theirs. */
function noticeDivergence(place: Place, state: ReplicaState, sequence: number, out: PbftOutbox): void {
  const { own, votes } = openCheckpoint(state, sequence, place.cluster.replicas);
  if (!own || state.lastExecuted !== sequence || state.fetching) return;
  const certified = votes.tallies.find(({ count }) => count >= quorumOf(place.cluster));
  if (!certified || certified.choice === own.digest) return;
  const voters = votersFor(votes, certified.choice);
  startFetch(place, state, { sequence, digest: certified.choice, voters, why: 'diverged' }, out);
}

/** NV3, K4: a NEW-VIEW starts from this checkpoint: h moves there if the replica has its state, else the state is fetched. */
export function adoptCheckpoint(
  place: Place,
  state: ReplicaState,
  checkpoint: CertifiedCheckpoint,
  out: PbftOutbox,
): void {
  const { sequence, digest, voters } = checkpoint;
  if (!keeps(place.cluster, E27)) state.lowWaterMark = sequence;
  if (sequence <= state.lowWaterMark) return;
  const entry = openCheckpoint(state, sequence, place.cluster.replicas);
  for (const voter of voters) castVote(entry.votes, voter, digest);
  if (becomeStable(place, state, sequence, out)) return;
  if (state.lastExecuted < sequence) startFetch(place, state, { ...checkpoint, why: 'newView' }, out);
}
