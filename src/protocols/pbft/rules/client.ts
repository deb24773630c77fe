import type { NodeId } from '../../../engine/protocol.ts';
import type { VoteCast } from '../../ballot.ts';
import { castVote, withdrawVote } from '../../ballot.ts';
import { isOperation, onlyReads } from '../../keyValue.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { ClientState, Outstanding } from './clientState.ts';
import { createOutstanding } from './clientState.ts';
import type { Reply, Request } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import { canStillAgree, othersThan, supportOf } from './replies.ts';
import { startTimer, stopTimer } from './timers.ts';

/** The client (§4.1): one request at a time, f+1 equal replies, and retransmission to all. */

/** The name of the client's only timer. */
export const RETRANSMIT = 'retransmit';

/** The retransmission after which the wait stops doubling. The paper leaves the pace of retransmission open. */
const DOUBLINGS_MAX = 3;

/** A client sends only what the service knows; it has one request outstanding, and the others wait (§4.1). */
export function onOperation(place: PbftPlace, state: ClientState, operation: string, out: PbftOutbox): void {
  if (!isOperation(operation)) return ignore(out, 'operation', 'unknownOperation', { got: operation });
  if (state.outstanding) {
    state.queue.push(operation);
    out.note({ kind: 'queued', operation, behind: state.queue.length });
    return;
  }
  sendRequest(place, state, operation, out);
}

/**
 * C1, C2: ⟨REQUEST, o, t, c⟩ goes to the primary of the view the client believes in; one that only reads, to all
 * (§5.1).
 */
function sendRequest(place: PbftPlace, state: ClientState, operation: string, out: PbftOutbox): void {
  const { replicas, readOnly } = place.cluster;
  const request: Request = {
    kind: 'request',
    operation,
    timestamp: ++state.timestamp,
    client: place.self - replicas,
    signature: 'genuine',
    readOnly: readOnly > 0 && onlyReads(operation),
  };
  state.outstanding = createOutstanding(request, 0, replicas);
  send(place, state, request.readOnly, out);
}

function send(place: PbftPlace, state: ClientState, toAll: boolean, out: PbftOutbox): void {
  const { outstanding } = state;
  if (!outstanding) return;
  const { request, attempts } = outstanding;
  const { operation, timestamp, readOnly } = request;
  const to = toAll ? 'all' : primaryOf(state.view, place.cluster.replicas);
  out.note({ kind: 'requested', operation, timestamp, to, attempt: attempts, readOnly });
  if (to === 'all') out.multicast(request);
  else out.send(to, request);
  startTimer(RETRANSMIT, place.cluster.clientTimeout * 2 ** Math.min(attempts, DOUBLINGS_MAX), out);
  outstanding.attempts++;
}

/**
 * C4: too few equal replies in time: the request goes to all replicas. A read is asked for once more in order (§5.1).
 */
export function onRetransmitTimeout(place: PbftPlace, state: ClientState, out: PbftOutbox): void {
  const { outstanding } = state;
  if (!outstanding) return ignore(out, 'timeout', 'settled');
  if (outstanding.request.readOnly) return askInOrder(place, state, outstanding, out);
  send(place, state, true, out);
}

/**
 * A read that finds no quorum of equal answers, as when writes are under way, becomes a request like any other (§5.1).
 */
function askInOrder(place: PbftPlace, state: ClientState, { request, attempts }: Outstanding, out: PbftOutbox): void {
  const ordered = { ...request, readOnly: false };
  state.outstanding = createOutstanding(ordered, attempts, place.cluster.replicas);
  send(place, state, false, out);
}

/**
 * C3: a result is accepted after f+1 replies of different replicas with equal t and r; their views may differ (§4.1). A
 * result that may still be undone, or that was read without an order, takes a quorum (§5.1).
 */
export function onReply(
  place: PbftPlace,
  state: ClientState,
  { from, message }: Received<Reply>,
  out: PbftOutbox,
): void {
  const { outstanding } = state;
  const { timestamp, result, view } = message;
  if (message.client !== place.self - place.cluster.replicas) return ignore(out, 'reply', 'notForMe');
  if (!outstanding || outstanding.request.timestamp !== timestamp) {
    return ignore(out, 'reply', 'notOutstanding', { got: timestamp });
  }
  if (isOfOtherSending(outstanding, message)) return ignore(out, 'reply', 'otherSending', { got: timestamp });
  const cast = castReply(outstanding, from, message);
  if (cast === 'overtaken')
    return ignore(out, 'reply', 'olderReply', { got: view, expected: outstanding.views[from] ?? 0 });
  if (cast !== 'counted')
    return ignore(out, 'reply', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: result });
  outstanding.views[from] = view;
  const { voters, need } = supportOf(place, outstanding, message);
  const others = othersThan(outstanding, result);
  out.note({
    kind: 'counted',
    vote: 'reply',
    view,
    sequence: timestamp,
    have: voters.length,
    need,
    proposalKnown: true,
    ...(others > 0 && { others }),
  });
  if (voters.length >= need) return accept(place, state, { outstanding, replicas: voters, need, result }, out);
  if (message.stage === 'readOnly' && !canStillAgree(place, outstanding)) {
    askInOrder(place, state, outstanding, out);
  }
}

/** True for an answer to the read after the client has asked for it in order, and the other way round. */
function isOfOtherSending({ request }: Outstanding, { stage }: Reply): boolean {
  return request.readOnly !== (stage === 'readOnly');
}

function castReply(outstanding: Outstanding, from: NodeId, reply: Reply): VoteCast | 'overtaken' {
  const { stage, result } = reply;
  if (stage === 'readOnly') return castVote(outstanding.reads, from, result);
  if (stage === 'committed') return castVote(outstanding.replies, from, result);
  return castTentativeReply(outstanding, from, reply);
}

/**
 * The tentative reply of each replica's latest view counts: when it left the view of the one before, it undid what
 * that reply tells of (§5.1).
 */
function castTentativeReply(
  { tentative, views }: Outstanding,
  from: NodeId,
  { view, result }: Reply,
): VoteCast | 'overtaken' {
  const hasAnswered = tentative.choices[from] !== null;
  const viewBefore = views[from] ?? 0;
  if (hasAnswered && view < viewBefore) return 'overtaken';
  if (hasAnswered && view > viewBefore) withdrawVote(tentative, from);
  return castVote(tentative, from, `${view} ${result}`);
}

interface Agreement {
  readonly outstanding: Outstanding;
  readonly replicas: readonly number[];
  readonly need: number;
  readonly result: string;
}

function accept(place: PbftPlace, state: ClientState, agreement: Agreement, out: PbftOutbox): void {
  const { outstanding, replicas, need, result } = agreement;
  const { operation, timestamp } = outstanding.request;
  out.note({ kind: 'accepted', timestamp, operation, result, replicas, have: replicas.length, need });
  // C2: replies carry the view. The lowest of f+1 cannot be pushed up by f liars; a low one costs a retransmission.
  const named = replicas.map((replica) => outstanding.views[replica] ?? 0);
  state.view = Math.max(state.view, Math.min(...named));
  state.outstanding = null;
  state.accepted++;
  stopTimer(RETRANSMIT, out);
  const next = state.queue.shift();
  if (next !== undefined) sendRequest(place, state, next, out);
}
