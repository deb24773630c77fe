import type { Batch, Request } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';

/** The requests that a replica waits for (§4.4). */

/**
 * T1: from now on the replica waits for this request. Of each client it remembers the latest only: a client has one
 * request outstanding (§4.1), and one that sends many cannot fill the memory. False where it knew it.
 */
export function rememberRequest(state: ReplicaState, request: Request): boolean {
  const { client, timestamp } = request;
  const last = state.service.lastReplies.get(client);
  const pending = state.pending.get(client);
  if ((last && last.timestamp >= timestamp) || (pending && pending.timestamp >= timestamp)) return false;
  // A later request goes to the end: the map is in the order of arrival.
  if (pending) state.pending.delete(client);
  state.pending.set(client, request);
  return true;
}

/** Executed requests are no longer waited for. */
export function forgetExecuted(state: ReplicaState, batch: Batch = [...state.pending.values()]): void {
  for (const { client } of batch) {
    const pending = state.pending.get(client);
    const last = state.service.lastReplies.get(client);
    if (pending && last && last.timestamp >= pending.timestamp) state.pending.delete(client);
  }
}

/** PP2, as primary: these requests have a sequence number, so none of them waits for one any more. */
export function markOrdered(state: ReplicaState, batch: Batch): void {
  for (const { client, timestamp } of batch) {
    state.ordered.set(client, Math.max(timestamp, state.ordered.get(client) ?? 0));
    const held = state.buffered.findIndex((request) => request.client === client && request.timestamp <= timestamp);
    if (held >= 0) state.buffered.splice(held, 1);
  }
}

/** NV5: true while a proposal of O is known by its digest only (§4.4). */
export function lacksBodies({ log, newViewUpTo, lastExecuted }: ReplicaState): boolean {
  if (newViewUpTo <= lastExecuted) return false;
  for (const { proposal, batch } of log.values()) if (proposal && !batch) return true;
  return false;
}
