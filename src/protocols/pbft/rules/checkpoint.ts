import { castVote, votesCast, votesFor } from '../../ballot.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { certifiedFar, startFetch } from './fetching.ts';
import { acceptProposals } from './gates.ts';
import type { Checkpoint } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { CertifiedCheckpoint, ReplicaState } from './replicaState.ts';
import { highWaterMark, openCheckpoint } from './replicaState.ts';
import { becomeStable, settleCheckpoint, vouchersOf } from './stability.ts';

/** The checkpoints of others, and of a NEW-VIEW (§4.3, §4.4). */

/**
 * K2: checkpoint votes are counted by sequence number and digest, one a sender. Others may be ahead by up to a window,
 * so votes are kept up to one window above H; of what lies beyond, only the latest of each sender.
 */
export function onCheckpoint(
  place: PbftPlace,
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
  const { have, need } = vouchersOf(place, entry.votes, digest);
  const others = votesCast(entry.votes) - votesFor(entry.votes, digest);
  const proposalKnown = entry.own !== null;
  out.note({
    kind: 'counted',
    vote: 'checkpoint',
    view: state.view,
    sequence,
    have,
    need,
    proposalKnown,
    ...(others > 0 && { others }),
  });
  if (settleCheckpoint(place, state, sequence, out)) acceptProposals(place, state, out);
}

/** ST1: f+1 of these that agree are a reason to fetch the state: nothing in between can be received any more. */
function onFarCheckpoint(place: PbftPlace, state: ReplicaState, message: Checkpoint, out: PbftOutbox): void {
  const { sequence, digest, replica } = message;
  const earlier = state.farCheckpoints.get(replica);
  if (earlier && earlier.sequence > sequence) {
    return ignore(out, 'checkpoint', 'laterKnown', { got: sequence, expected: earlier.sequence });
  }
  if (earlier?.sequence === sequence) {
    return ignore(out, 'checkpoint', earlier.digest === digest ? 'duplicate' : 'secondVote', { got: digest });
  }
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
 * NV3, K4: a NEW-VIEW starts from this checkpoint: h moves there if the replica has its state, else the state is
 * fetched.
 */
export function adoptCheckpoint(
  place: PbftPlace,
  state: ReplicaState,
  checkpoint: CertifiedCheckpoint,
  out: PbftOutbox,
): void {
  const { sequence, digest, voters } = checkpoint;
  if (sequence <= state.lowWaterMark) return;
  const entry = openCheckpoint(state, sequence, place.cluster.replicas);
  for (const voter of voters) castVote(entry.votes, voter, digest);
  if (becomeStable(place, state, sequence, out)) return acceptProposals(place, state, out);
  if (state.lastExecuted < sequence) startFetch(place, state, { ...checkpoint, why: 'newView' }, out);
}
