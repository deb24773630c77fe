import { applyOperation } from '../keyValue.ts';
import type { Place } from '../protocol.ts';
import type { PbftOutbox } from './actor.ts';
import { takeCheckpoint } from './checkpoint.ts';
import type { Reply, Request } from './messages.ts';
import type { ExecutedRequest } from './notes.ts';
import type { ReplicaState, Slot, StoredReply } from './replicaState.ts';
import { clientNode } from './replicaState.ts';

/** CM4: requests are executed when committed-local, in the order of their sequence numbers, without gaps (§4.2). */
export function executeCommitted(place: Place, state: ReplicaState, committed: number, out: PbftOutbox): void {
  for (;;) {
    const slot = state.log.get(state.lastExecuted + 1);
    if (!slot?.committed) break;
    executeSlot(place, state, slot, out);
  }
  if (committed > state.lastExecuted) out.note({ kind: 'gap', sequence: committed, waitsFor: state.lastExecuted + 1 });
}

function executeSlot(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.prePrepare) return;
  const { view, sequence, digest, batch } = slot.prePrepare;
  const requests = batch.map((request) => executeRequest(state, request));
  slot.executed = true;
  state.lastExecuted = sequence;
  out.note({ kind: 'executed', view, sequence, digest, requests });
  for (const request of requests) sendReply(place, state, request, out);
  if (sequence % place.cluster.checkpointInterval === 0) takeCheckpoint(place, state, sequence, out);
}

/** C5: a request that was executed before is not executed again; the slot is consumed without effect (§4.1). */
function executeRequest(state: ReplicaState, { client, timestamp, operation }: Request): ExecutedRequest {
  const { values, lastReplies } = state.service;
  const last = lastReplies.get(client);
  if (last && last.timestamp >= timestamp) return { client, timestamp, operation, result: last.result, fresh: false };
  const result = applyOperation(values, operation);
  lastReplies.set(client, { timestamp, result });
  return { client, timestamp, operation, result, fresh: true };
}

/** Which request a reply is to. */
type Asked = Pick<ExecutedRequest, 'client' | 'timestamp'>;

/** ⟨REPLY, v, t, c, i, r⟩, straight to the client (§4.2). Only the last reply to each client is known (§4.1). */
function sendReply(place: Place, state: ReplicaState, { client, timestamp }: Asked, out: PbftOutbox): void {
  const last = state.service.lastReplies.get(client);
  if (last?.timestamp !== timestamp) return;
  const { view } = state;
  const reply: Reply = { kind: 'reply', view, timestamp, client, replica: place.self, result: last.result };
  out.send(clientNode(place.cluster.replicas, client), reply);
}

/** C4: a client that asks again gets the stored reply again (§4.1). */
export function resendReply(
  place: Place,
  state: ReplicaState,
  { client, timestamp, result }: Asked & StoredReply,
  out: PbftOutbox,
): void {
  out.note({ kind: 'replyResent', client, timestamp, result });
  sendReply(place, state, { client, timestamp }, out);
}
