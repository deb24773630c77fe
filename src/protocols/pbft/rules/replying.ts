import type { ClientIndex, Place } from '../../../engine/protocol.ts';
import type { ExecutedRequest } from '../notes.ts';
import type { PbftOutbox } from './actor.ts';
import type { ReplyStage } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';
import { clientNode } from './replicaState.ts';
import type { StoredReply } from './service.ts';

/** The answers of a replica to requests that were executed in order (§4.1, §4.2). */

export function sendReplies(
  place: Place,
  state: ReplicaState,
  { requests, stage }: { readonly requests: readonly ExecutedRequest[]; readonly stage: ReplyStage },
  out: PbftOutbox,
): void {
  for (const { client, timestamp } of requests) sendReply(place, state, { client, timestamp, stage }, out);
}

interface ReplyFor {
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly stage: ReplyStage;
}

/** ⟨REPLY, v, t, c, i, r⟩, straight to the client (§4.2). Only the last reply to each client is known (§4.1). */
function sendReply(place: Place, state: ReplicaState, { client, timestamp, stage }: ReplyFor, out: PbftOutbox): void {
  const last = state.service.lastReplies.get(client);
  if (last?.timestamp !== timestamp) return;
  const { view } = state;
  const { result } = last;
  out.send(clientNode(place.cluster.replicas, client), {
    kind: 'reply',
    view,
    timestamp,
    client,
    replica: place.self,
    result,
    stage,
  });
}

/** C4: a client that asks again gets the stored reply (§4.1), marked as tentative while it may be undone (§5.1). */
export function resendReply(
  place: Place,
  state: ReplicaState,
  { client, timestamp, result }: StoredReply & { readonly client: ClientIndex },
  out: PbftOutbox,
): void {
  const isTentative = state.tentative?.requests.some(
    (request) => request.client === client && request.timestamp === timestamp,
  );
  out.note({ kind: 'replyResent', client, timestamp, result });
  sendReply(place, state, { client, timestamp, stage: isTentative ? 'tentative' : 'committed' }, out);
}
