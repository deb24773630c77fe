import { castVote, createBallot, votersFor, votesFor } from '../ballot.ts';
import { isOperation } from '../keyValue.ts';
import type { Place } from '../protocol.ts';
import { primaryOf, weakQuorumSize } from '../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { ClientState, Outstanding } from './clientState.ts';
import type { Reply, Request } from './messages.ts';

/** The client (§4.1): one request at a time, f+1 equal replies, and retransmission to all. */

/** The name of the client's only timer. */
export const RETRANSMIT = 'retransmit';

/** After so many retransmissions the wait stops doubling. The paper leaves the pace of retransmission open. */
const DOUBLINGS_MAX = 3;

/** A client sends only what the service knows; it has one request outstanding, and the others wait (§4.1). */
export function onOperation(place: Place, state: ClientState, operation: string, out: PbftOutbox): void {
  if (!isOperation(operation)) return ignore(out, 'operation', 'unknownOperation', { got: operation });
  if (state.outstanding) {
    state.queue.push(operation);
    out.note({ kind: 'queued', operation, behind: state.queue.length });
    return;
  }
  sendRequest(place, state, operation, out);
}

/** C1, C2: ⟨REQUEST, o, t, c⟩ goes to the primary of the view the client believes in. */
function sendRequest(place: Place, state: ClientState, operation: string, out: PbftOutbox): void {
  const { replicas, clientTimeout } = place.cluster;
  const timestamp = ++state.timestamp;
  const request: Request = {
    kind: 'request',
    operation,
    timestamp,
    client: place.self - replicas,
    signature: 'genuine',
  };
  state.outstanding = {
    request,
    attempts: 1,
    replies: createBallot(replicas),
    views: new Array<number>(replicas).fill(0),
  };
  const to = primaryOf(state.view, replicas);
  out.note({ kind: 'requested', operation, timestamp, to, attempt: 0 });
  out.send(to, request);
  startTimer(clientTimeout, out);
}

/** C4: no f+1 equal replies in time: the request goes to all replicas. */
export function onRetransmitTimeout(place: Place, state: ClientState, out: PbftOutbox): void {
  const { outstanding } = state;
  if (!outstanding) return ignore(out, 'timeout', 'settled');
  const { operation, timestamp } = outstanding.request;
  out.note({ kind: 'requested', operation, timestamp, to: 'all', attempt: outstanding.attempts });
  out.multicast(outstanding.request);
  startTimer(place.cluster.clientTimeout * 2 ** Math.min(outstanding.attempts, DOUBLINGS_MAX), out);
  outstanding.attempts++;
}

/** C3: a result is accepted after f+1 replies of different replicas with equal t and r; their views may differ. */
export function onReply(place: Place, state: ClientState, { from, message }: Received<Reply>, out: PbftOutbox): void {
  const { outstanding } = state;
  const { timestamp, result, view } = message;
  if (message.client !== place.self - place.cluster.replicas) return ignore(out, 'reply', 'notForMe');
  if (!outstanding || outstanding.request.timestamp !== timestamp) {
    return ignore(out, 'reply', 'notOutstanding', { got: timestamp });
  }
  const cast = castVote(outstanding.replies, from, result);
  if (cast !== 'counted')
    return ignore(out, 'reply', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: result });
  outstanding.views[from] = view;
  const have = votesFor(outstanding.replies, result);
  const need = weakQuorumSize(place.cluster.replicas);
  out.note({ kind: 'counted', vote: 'reply', view, sequence: timestamp, have, need, proposalKnown: true });
  if (have >= need) accept(place, state, { outstanding, result }, out);
}

interface Agreed {
  readonly outstanding: Outstanding;
  readonly result: string;
}

function accept(place: Place, state: ClientState, { outstanding, result }: Agreed, out: PbftOutbox): void {
  const { operation, timestamp } = outstanding.request;
  const replicas = votersFor(outstanding.replies, result);
  out.note({ kind: 'accepted', timestamp, operation, result, replicas });
  // C2: replies carry the view. The lowest of f+1 cannot be pushed up by f liars; a low one costs a retransmission.
  const named = replicas.map((replica) => outstanding.views[replica] ?? 0);
  state.view = Math.max(state.view, Math.min(...named));
  state.outstanding = null;
  state.accepted++;
  out.cancelTimer(RETRANSMIT);
  out.note({ kind: 'timerCancelled', timer: RETRANSMIT });
  const next = state.queue.shift();
  if (next !== undefined) sendRequest(place, state, next, out);
}

function startTimer(after: number, out: PbftOutbox): void {
  out.setTimer(RETRANSMIT, after);
  out.note({ kind: 'timerStarted', timer: RETRANSMIT, after });
}
