import type { Cluster } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { BufferReason } from '../notes.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { Request } from './messages.ts';
import { propose } from './normalCase.ts';
import { lacksBodies, rememberRequest } from './pending.ts';
import type { PbftPlace } from './policy.ts';
import { onReadOnlyRequest } from './readOnly.ts';
import type { ReplicaState } from './replicaState.ts';
import { resendReply } from './replying.ts';

/**
 * A replica answers a request from the reply cache, orders it, or passes it on (§4.1, §4.2). A backup relays what comes
 * from a client, not what another replica relayed. It waits for the execution of either, and of what a PRE-PREPARE
 * brings: a primary that proposes and then stops is given up on too (§4.4).
 */
export function onRequest(
  place: PbftPlace,
  state: ReplicaState,
  { from, message }: Received<Request>,
  out: PbftOutbox,
): void {
  if (message.readOnly) return onReadOnlyRequest(place, state, message, out);
  const { client, timestamp } = message;
  const last = place.policy.lastReplyTo(state.service, client);
  if (last && timestamp < last.timestamp) {
    return ignore(out, 'request', 'oldTimestamp', { got: timestamp, expected: last.timestamp });
  }
  const isFromClient = from >= place.cluster.replicas;
  const isAnswered = timestamp === last?.timestamp;
  const isNew = !isAnswered && rememberRequest(state, message);
  // The client still lacks its answer: what this replica asked the others in vain is worth asking again.
  if (isFromClient && !isNew) state.asks = 0;
  if (last && isAnswered) return resendReply(place, state, { client, ...last }, out);
  const primary = primaryOf(state.view, place.cluster.replicas);
  if (state.active && primary === place.self) return orderRequest(place, state, message, out);
  if (state.active && isFromClient) {
    out.note({ kind: 'relayed', client, timestamp, primary });
    out.send(primary, message);
  } else if (isNew) {
    out.note({ kind: 'requestKept', client, timestamp });
  } else {
    ignoreKnown(place, state, message, out);
  }
}

/**
 * A request that this replica neither orders nor passes on, and knew before: from another replica, or between views.
 */
function ignoreKnown(
  { self, cluster }: PbftPlace,
  { active, view, pending }: ReplicaState,
  { client, timestamp }: Request,
  out: PbftOutbox,
): void {
  const latest = pending.get(client)?.timestamp ?? timestamp;
  if (latest > timestamp) return ignore(out, 'request', 'laterKnown', { got: timestamp, expected: latest });
  if (!active) return ignore(out, 'request', 'duplicate', { got: timestamp });
  ignore(out, 'request', 'notPrimary', { got: self, expected: primaryOf(view, cluster.replicas) });
}

/** PP2: one sequence number a request. PP1: held back while the window is full. */
function orderRequest(place: PbftPlace, state: ReplicaState, request: Request, out: PbftOutbox): void {
  const { client, timestamp } = request;
  const ordered = state.ordered.get(client) ?? 0;
  const buffered = state.buffered.find((held) => held.client === client)?.timestamp ?? 0;
  const latest = Math.max(ordered, buffered);
  if (timestamp < latest) return ignore(out, 'request', 'laterKnown', { got: timestamp, expected: latest });
  if (timestamp === ordered) return ignore(out, 'request', 'alreadyOrdered', { got: timestamp });
  if (timestamp === buffered) return ignore(out, 'request', 'alreadyBuffered', { got: timestamp });
  const obstacle = obstacleToProposing(place, state);
  if (!obstacle) return propose(place, state, [request], out);
  // At most one request a client: a correct one has one outstanding (§4.1), and one that sends many cannot fill the
  // memory.
  const older = state.buffered.findIndex((held) => held.client === client);
  if (older >= 0) state.buffered.splice(older, 1);
  state.buffered.push(request);
  out.note({ kind: 'buffered', client, timestamp, why: obstacle, highWaterMark: limitOf(place, state) });
}

/** K6: after each step, requests that were held back are proposed as soon as they can be, oldest first (§4.3). */
export function proposeBuffered(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  while (state.buffered.length > 0 && state.active && !obstacleToProposing(place, state)) {
    propose(place, state, state.buffered.splice(0, place.cluster.batchSize), out);
  }
}

/**
 * The reason why the primary does not propose now; null where nothing holds it back. As long as it lacks requests of O,
 * it cannot tell which of those it knows have a number already: one request would get two (PP2, NV5). Where it makes
 * batches (§4.2), requests gather while the batch before is being ordered, as in Castro's library: a lone request does
 * not wait, and under load the batches fill by themselves.
 */
export function obstacleToProposing(place: PbftPlace, state: ReplicaState): BufferReason | null {
  if (lacksBodies(state)) return 'body';
  if (state.lastAssigned >= limitOf(place, state)) return 'window';
  return place.cluster.batchSize > 1 && state.lastAssigned > state.lastExecuted ? 'batch' : null;
}

function limitOf({ policy, cluster }: PbftPlace, state: ReplicaState): number {
  return policy.assignLimit(cluster, state);
}

/**
 * PP1: the highest sequence number the primary gives out. The paper says H; but the primary's h may move before the
 * backups' h does, and a PRE-PREPARE above a backup's H is dropped. So the primary keeps half a window in reserve,
 * as Fabric learnt to (its issue 1119).
 */
export function assignLimit({ checkpointInterval, window }: Cluster, { lowWaterMark }: ReplicaState): number {
  return lowWaterMark + Math.min(window, Math.max(checkpointInterval, Math.floor(window / 2)));
}
