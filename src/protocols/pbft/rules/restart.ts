import type { PbftOutbox } from './actor.ts';
import { askNextForState } from './fetching.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { sendStatus } from './statusMessage.ts';
import { awaitNewView } from './viewChange.ts';

/**
 * A replica is up again. Its timers are gone, and it may have missed much: it tells the others what it has, so that
 * they send the rest (retransmission), and goes on with what it was doing.
 */
export function onRestart(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  state.timedRequest = null;
  state.newViewTimer = false;
  state.statusMark = null;
  state.heartbeat = false;
  sendStatus(place, state, 'restarted', out);
  askNextForState(place, state, out);
  if (!state.active) awaitNewView(place, state, out);
}
