import type { Place } from '../../../engine/protocol.ts';
import type { PbftOutbox } from './actor.ts';
import type { ReplicaState } from './replicaState.ts';
import { startFetch } from './stateTransfer.ts';
import { sendStatus } from './status.ts';
import { awaitNewView } from './viewChange.ts';

/**
 * A replica is up again. Its timers are gone, and it may have missed much: it tells the others what it has, so that they
 * send the rest (retransmission), and goes on with what it was doing.
 */
export function onRestart(place: Place, state: ReplicaState, out: PbftOutbox): void {
  state.timedRequest = null;
  state.newViewTimer = false;
  state.statusMark = null;
  sendStatus(place, state, 'restarted', out);
  if (state.fetching) startFetch(place, state, { ...state.fetching, why: 'nextReplica' }, out);
  if (!state.active) awaitNewView(place, state, out);
}
