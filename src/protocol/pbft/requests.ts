import type { Place } from '../protocol.ts';
import { primaryOf } from '../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { resendReply } from './execution.ts';
import type { Request } from './messages.ts';
import { propose } from './normalCase.ts';
import type { ReplicaState } from './replicaState.ts';

/** What a replica does with a request (§4.1, §4.2): answer it from the reply cache, order it, or pass it on. */
export function onRequest(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<Request>,
  out: PbftOutbox,
): void {
  const { client, timestamp } = message;
  const last = state.service.lastReplies.get(client);
  if (last && timestamp < last.timestamp) {
    return ignore(out, 'request', 'oldTimestamp', { got: timestamp, expected: last.timestamp });
  }
  if (last && timestamp === last.timestamp) return resendReply(place, state, { client, ...last }, out);
  const primary = primaryOf(state.view, place.cluster.replicas);
  if (primary === place.self) return orderRequest(place, state, message, out);
  if (from < place.cluster.replicas)
    return ignore(out, 'request', 'notPrimary', { got: place.self, expected: primary });
  out.note({ kind: 'relayed', client, timestamp, primary });
  out.send(primary, message);
}

/** PP2: one sequence number a request. PP1: held back while the window is full. */
function orderRequest(place: Place, state: ReplicaState, request: Request, out: PbftOutbox): void {
  const { client, timestamp } = request;
  const ordered = state.ordered.get(client) ?? 0;
  const isBuffered = state.buffered.some((held) => held.client === client && held.timestamp >= timestamp);
  if (timestamp <= ordered || isBuffered) return ignore(out, 'request', 'alreadyOrdered', { got: timestamp });
  if (state.lastAssigned >= assignLimit(place, state)) {
    state.buffered.push(request);
    out.note({ kind: 'buffered', client, timestamp, highWaterMark: assignLimit(place, state) });
    return;
  }
  propose(place, state, request, out);
}

/** K6: the window moved; requests that waited for it are proposed, oldest first (§4.3). */
export function proposeBuffered(place: Place, state: ReplicaState, out: PbftOutbox): void {
  while (state.buffered.length > 0 && state.lastAssigned < assignLimit(place, state)) {
    const request = state.buffered.shift() as Request;
    propose(place, state, request, out);
  }
}

/**
 * The highest sequence number the primary gives out. The paper says H; but the primary's h may move before the
 * backups' h does, and a PRE-PREPARE above a backup's H is dropped. So the primary keeps half a window in reserve,
 * as Fabric learnt to (its issue 1119).
 */
function assignLimit(place: Place, state: ReplicaState): number {
  const { checkpointInterval, window } = place.cluster;
  return state.lowWaterMark + Math.min(window, Math.max(checkpointInterval, Math.floor(window / 2)));
}
