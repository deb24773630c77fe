import { applyOperation } from '../../keyValue.ts';
import type { ExecutedRequest } from '../normalCaseNotes.ts';
import type { Batch, Request } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';

/** The effect of requests on the replicated state (§4.1, §4.2). */

export function applyBatch(place: PbftPlace, state: ReplicaState, batch: Batch): ExecutedRequest[] {
  return batch.map((request) => executeRequest(place, state, request));
}

/** C5: a request that was executed before is not executed again; the slot is consumed without effect (§4.1). */
function executeRequest(
  { policy }: PbftPlace,
  { service }: ReplicaState,
  { client, timestamp, operation }: Request,
): ExecutedRequest {
  const last = policy.lastReplyTo(service, client);
  if (last && last.timestamp >= timestamp) return { client, timestamp, operation, result: last.result, fresh: false };
  const result = applyOperation(service.values, operation);
  service.lastReplies.set(client, { timestamp, result });
  return { client, timestamp, operation, result, fresh: true };
}

/** An operation that only reads leaves the state as it is. */
export function readOperation({ service }: ReplicaState, operation: string): string {
  return applyOperation(service.values, operation);
}
