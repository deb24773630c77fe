import { castVote, votersFor, votesFor } from '../ballot.ts';
import type { Digest } from '../digest.ts';
import { digestOfText } from '../digest.ts';
import type { Place } from '../protocol.ts';
import { quorumSize } from '../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { Checkpoint } from './messages.ts';
import type { ReplicaState, ServiceState } from './replicaState.ts';
import { openCheckpoint } from './replicaState.ts';

/** Checkpoints, water marks and garbage collection (§4.3). */

/** K1: after executing n with n mod K = 0, the replica multicasts ⟨CHECKPOINT, n, d, i⟩. */
export function takeCheckpoint(place: Place, state: ReplicaState, sequence: number, out: PbftOutbox): void {
  const digest = digestOfService(state.service);
  const entry = openCheckpoint(state, sequence, place.cluster.replicas);
  entry.own = digest;
  castVote(entry.votes, place.self, digest);
  out.note({ kind: 'checkpointTaken', sequence, digest });
  const checkpoint: Checkpoint = { kind: 'checkpoint', sequence, digest, replica: place.self };
  out.multicast(checkpoint);
  becomeStable(place, state, sequence, out);
}

/**
 * K2: checkpoint votes are counted by sequence number and digest, one a sender. Others may be ahead by up to a window,
 * so votes are kept up to one window above H; beyond that the log's size would be the sender's to choose.
 */
export function onCheckpoint(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<Checkpoint>,
  out: PbftOutbox,
): void {
  const { sequence, digest } = message;
  const limit = state.lowWaterMark + 2 * place.cluster.window;
  if (sequence <= state.lowWaterMark) {
    return ignore(out, 'checkpoint', 'belowWindow', { got: sequence, expected: state.lowWaterMark });
  }
  if (sequence > limit) return ignore(out, 'checkpoint', 'aboveWindow', { got: sequence, expected: limit });
  const entry = openCheckpoint(state, sequence, place.cluster.replicas);
  const cast = castVote(entry.votes, from, digest);
  if (cast !== 'counted') {
    return ignore(out, 'checkpoint', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  }
  const have = votesFor(entry.votes, digest);
  const need = quorumSize(place.cluster.replicas);
  const proposalKnown = entry.own !== null;
  out.note({ kind: 'counted', vote: 'checkpoint', view: state.view, sequence, have, need, proposalKnown });
  becomeStable(place, state, sequence, out);
}

/**
 * K2, K3, K4, K5: the checkpoint is stable once q replicas vouch for the digest this replica computed itself. Then the
 * log up to n and all lower checkpoints are discarded, and h := n.
 */
function becomeStable(place: Place, state: ReplicaState, sequence: number, out: PbftOutbox): void {
  const entry = state.checkpoints.get(sequence);
  if (!entry?.own || votesFor(entry.votes, entry.own) < quorumSize(place.cluster.replicas)) return;
  const digest = entry.own;
  const voters = votersFor(entry.votes, digest);
  let collected = 0;
  for (const known of state.log.keys()) {
    if (known > sequence) continue;
    state.log.delete(known);
    collected++;
  }
  for (const known of state.checkpoints.keys()) if (known <= sequence) state.checkpoints.delete(known);
  state.lowWaterMark = sequence;
  out.note({ kind: 'stable', sequence, digest, voters, collected });
}

/** C6: the digest covers the store and the reply cache, in a fixed order. */
export function digestOfService(service: ServiceState): Digest {
  const values = [...service.values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
  const replies = [...service.lastReplies]
    .sort(([a], [b]) => a - b)
    .map(([client, { timestamp, result }]) => `${client}:${timestamp}:${result}`);
  return digestOnce(`STATE,${values.join(',')};REPLIES,${replies.join(',')}`);
}

/** The digest worked out last: replicas that agree ask for the same one, shortly after one another. */
let latest = { text: '', digest: '' };

function digestOnce(text: string): Digest {
  if (text !== latest.text) latest = { text, digest: digestOfText(text) };
  return latest.digest;
}
