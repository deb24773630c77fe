import type { Place } from '../../../engine/protocol.ts';
import { applyOperation } from '../../keyValue.ts';
import type { Rules } from '../broken/brokenRules.ts';
import { E16, E20, E23, keeps } from '../broken/brokenRules.ts';
import type { ExecutedRequest } from '../normalCaseNotes.ts';
import type { PbftOutbox } from './actor.ts';
import { takeCheckpoint } from './checkpoint.ts';
import type { Batch, ReplyStage, Request } from './messages.ts';
import type { ReplicaState, Slot } from './replicaState.ts';
import { clientNode } from './replicaState.ts';
import { forgetExecuted } from './requests.ts';
import type { StoredReply } from './service.ts';
import { executeTentatively } from './tentative.ts';

/**
 * CM4: requests are executed when committed-local, in the order of their sequence numbers, without gaps (§4.2). The null
 * request is executed like any other, and its number counts for checkpoints (§4.3): all replicas count alike.
 */
export function executeCommitted(place: Place, state: ReplicaState, committed: number, out: PbftOutbox): void {
  for (;;) {
    const slot = state.log.get(state.lastExecuted + 1);
    if (!slot?.committed) break;
    executeSlot(place, state, slot, out);
  }
  if (committed > state.lastExecuted && !keeps(place.cluster, E16)) return executeAtOnce(place, state, committed, out);
  if (committed > state.lastExecuted) out.note({ kind: 'gap', sequence: committed, waitsFor: state.lastExecuted + 1 });
  executeTentatively(place, state, out);
}

/** What must never happen (§4.2): a slot is executed before a lower one. */
function executeAtOnce(place: Place, state: ReplicaState, committed: number, out: PbftOutbox): void {
  state.lastExecuted = committed - 1;
  executeCommitted(place, state, committed, out);
}

function executeSlot(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  const { proposal, batch } = slot;
  if (!proposal || !batch) throw new Error(`Slot ${slot.sequence} is committed without a request.`);
  const { view, sequence, digest } = proposal;
  // What was executed tentatively (§5.1) is executed: committing it changes nothing more.
  const known = state.tentative?.sequence === sequence ? state.tentative.requests : null;
  const requests = known ?? applyBatch(place, state, batch);
  state.tentative = null;
  slot.executed = true;
  state.lastExecuted = sequence;
  // T2: only the request it runs for stops the timer.
  if (!keeps(place.cluster, E20)) state.timedRequest = null;
  // T4: the view works.
  if (state.active && requests.some(({ fresh }) => fresh)) state.lastWorkingView = view;
  out.note({ kind: 'executed', view, sequence, digest, requests });
  forgetExecuted(state, batch);
  if (!known) sendReplies(place, state, { requests, stage: 'committed' }, out);
  if (sequence % place.cluster.checkpointInterval === 0) takeCheckpoint(place, state, sequence, out);
}

export function applyBatch({ cluster }: Place, state: ReplicaState, batch: Batch): ExecutedRequest[] {
  return batch.map((request) => executeRequest(state, request, cluster));
}

/** C5: a request that was executed before is not executed again; the slot is consumed without effect (§4.1). */
function executeRequest(
  { service }: ReplicaState,
  { client, timestamp, operation }: Request,
  rules: Rules,
): ExecutedRequest {
  const { values, lastReplies } = service;
  const last = keeps(rules, E23) ? lastReplies.get(client) : undefined;
  if (last && last.timestamp >= timestamp) return { client, timestamp, operation, result: last.result, fresh: false };
  const result = applyOperation(values, operation);
  lastReplies.set(client, { timestamp, result });
  return { client, timestamp, operation, result, fresh: true };
}

/** An operation that only reads leaves the state as it is. */
export function readOperation({ service }: ReplicaState, operation: string): string {
  return applyOperation(service.values, operation);
}

export function sendReplies(
  place: Place,
  state: ReplicaState,
  { requests, stage }: { readonly requests: readonly ExecutedRequest[]; readonly stage: ReplyStage },
  out: PbftOutbox,
): void {
  for (const { client, timestamp } of requests) sendReply(place, state, { client, timestamp, stage }, out);
}

interface ReplyFor {
  readonly client: number;
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

/** C4: a client that asks again gets the stored reply again (§4.1); as long as it may be undone, marked as such (§5.1). */
export function resendReply(
  place: Place,
  state: ReplicaState,
  { client, timestamp, result }: StoredReply & { readonly client: number },
  out: PbftOutbox,
): void {
  const isTentative = state.tentative?.requests.some(
    (request) => request.client === client && request.timestamp === timestamp,
  );
  out.note({ kind: 'replyResent', client, timestamp, result });
  sendReply(place, state, { client, timestamp, stage: isTentative ? 'tentative' : 'committed' }, out);
}
