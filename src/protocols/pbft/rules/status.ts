import type { NodeId, Ticks } from '../../../engine/protocol.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { hasNewsOfSlotsBeyond, isHearsay, lacksSomething, vainAsks } from './lacking.ts';
import type { Status } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { messagesLackedBy } from './retransmission.ts';
import { catchUp } from './stateTransfer.ts';
import { sendStatus, sendStatusTo } from './statusMessage.ts';
import { HEARTBEAT, progressOf, STATUS } from './timers.ts';

/**
 * The receiver drives retransmission, as in Castro's library: a replica without progress tells the others what it has,
 * and each of them sends again what it said itself and the other lacks. The paper leaves the means open (§4.1, §6.1).
 */

/** From this ask in vain on, the interval doubles. */
const PATIENT_ASKS = 4;
/**
 * A replica that has asked so often in vain rests: nobody can give it what it lacks. It asks again when a client does,
 * when it has made progress, and when it is connected with somebody again.
 */
const ASKS_MAX = 6;

/**
 * After each step: the status timer runs while something is lacking, and starts anew with every progress. Slots above
 * the window are asked about at once, as in Castro's library, and again when the window has moved.
 */
export function watchProgress(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  keepHeartbeat(place, state, out);
  // A state that is being fetched brings it further, and it asks for the rest when it has it.
  if (state.fetching === null && hasNewsOfSlotsBeyond(state)) {
    state.askedBeyondAt = state.lowWaterMark;
    sendStatus(place, state, 'beyondWindow', out);
  }
  if (!lacksSomething(place, state)) {
    if (state.statusMark !== null) out.cancelTimer(STATUS);
    state.statusMark = null;
    return;
  }
  const mark = progressOf(state);
  if (state.statusMark === mark) return;
  const asks = vainAsks(state);
  if (asks >= ASKS_MAX) return;
  state.statusMark = mark;
  out.setTimer(STATUS, waitBeforeAsk(place.cluster.statusInterval, asks));
}

function waitBeforeAsk(interval: Ticks, asks: number): Ticks {
  return interval * 2 ** Math.max(0, asks - PATIENT_ASKS);
}

export function onStatusTimeout(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  state.statusMark = null;
  if (!lacksSomething(place, state)) return ignore(out, 'timeout', 'settled');
  state.asks = vainAsks(state) + 1;
  state.stalledAt = progressOf(state);
  sendStatus(place, state, 'noProgress', out);
  for (const slot of state.log.values()) slot.asked ||= isHearsay(place, slot);
  catchUp(place, state, out);
}

/**
 * The heartbeat, a setting: STATUS at intervals, also where nothing seems to be lacking. Castro's library sends it
 * always; the paper does not speak of it. A replica learns by it of what it could not know of.
 */
function keepHeartbeat({ cluster }: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (cluster.heartbeat === 0 || state.heartbeat) return;
  state.heartbeat = true;
  out.setTimer(HEARTBEAT, cluster.heartbeat);
}

export function onHeartbeat(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  state.heartbeat = false;
  sendStatus(place, state, 'heartbeat', out);
}

/** The transport says that these replicas can be reached again: both ends tell each other what they have. */
export function onConnected(place: PbftPlace, state: ReplicaState, peers: readonly NodeId[], out: PbftOutbox): void {
  // Answers that could not be had before can be had now; and this is the ask.
  state.asks = 0;
  state.statusMark = null;
  sendStatusTo(place, state, peers, out);
}

/** A replica that lacks something this one said gets it again. */
export function onStatus(
  place: PbftPlace,
  state: ReplicaState,
  { from, message }: Received<Status>,
  out: PbftOutbox,
): void {
  state.reports.set(from, { view: message.view, lastExecuted: message.lastExecuted });
  const messages = messagesLackedBy(place, state, message);
  if (messages.length === 0) {
    const high = message.lowWaterMark + place.cluster.window;
    if (state.lastExecuted <= high) return ignore(out, 'status', 'nothingToSend');
    return ignore(out, 'status', 'beyondItsWindow', { got: high, expected: state.lastExecuted });
  }
  out.note({ kind: 'retransmitted', to: from, messages: messages.map(({ kind }) => kind) });
  for (const lacked of messages) out.send(from, lacked);
}
