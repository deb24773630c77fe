import type { Place } from '../../../engine/protocol.ts';
import { onlyReads } from '../../keyValue.ts';
import type { PbftOutbox } from './actor.ts';
import { ignore } from './actor.ts';
import { readOperation } from './applying.ts';
import type { Request } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';
import { clientNode } from './replicaState.ts';

/**
 * Requests that only read need no order (§5.1): each replica answers from its own state, as soon as everything that it
 * executed is committed. The client waits for a quorum of equal answers.
 */
export function onReadOnlyRequest(place: Place, state: ReplicaState, request: Request, out: PbftOutbox): void {
  const { client, timestamp, operation } = request;
  if (place.cluster.readOnly === 0 || !onlyReads(operation)) return ignore(out, 'request', 'notReadOnly');
  if (isSettled(state)) return answerRead(place, state, request, out);
  const held = state.heldReads.findIndex((other) => other.client === client);
  const latest = state.heldReads[held]?.timestamp ?? 0;
  if (latest > timestamp) return ignore(out, 'request', 'laterKnown', { got: timestamp, expected: latest });
  if (latest === timestamp) return ignore(out, 'request', 'duplicate', { got: timestamp });
  if (held >= 0) state.heldReads.splice(held, 1);
  state.heldReads.push(request);
  out.note({ kind: 'readHeld', client, timestamp, operation });
}

/** After each step: what was held back is answered once all that it reflects is committed. */
export function answerHeldReads(place: Place, state: ReplicaState, out: PbftOutbox): void {
  if (state.heldReads.length === 0 || !isSettled(state)) return;
  for (const request of state.heldReads.splice(0)) answerRead(place, state, request, out);
}

/**
 * True where nothing in the state may still be undone, and nothing is missing from it that this replica answered for.
 * In a new view that includes what replicas of the view before may have answered for already: all up to max-s has to be
 * executed here first. While a state is fetched, what was executed tentatively is undone, and its writes may have been
 * accepted: Castro's library answers no read then either.
 */
function isSettled(state: ReplicaState): boolean {
  const { active, fetching, tentative, lastExecuted, newViewUpTo } = state;
  return active && fetching === null && tentative === null && lastExecuted >= newViewUpTo;
}

function answerRead(place: Place, state: ReplicaState, request: Request, out: PbftOutbox): void {
  const { client, timestamp, operation } = request;
  const result = readOperation(state, operation);
  out.note({ kind: 'readAnswered', client, timestamp, operation, result });
  out.send(clientNode(place.cluster.replicas, client), {
    kind: 'reply',
    view: state.view,
    timestamp,
    client,
    replica: place.self,
    result,
    stage: 'readOnly',
  });
}
