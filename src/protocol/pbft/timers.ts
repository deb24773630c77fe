import type { Place, Ticks } from '../protocol.ts';
import { primaryOf } from '../quorum.ts';
import type { PbftOutbox } from './actor.ts';
import type { ReplicaState } from './replicaState.ts';

/** The timers of a replica (§4.4, §4.5.2). Each has a name of its own, and at most one of each runs. */

/** T: the oldest request it waits for has to be executed in this time, or it asks for the next view. */
export const REQUEST = 'request';
/** T': the NEW-VIEW has to come in this time, and a request be executed in its view, or it asks for the view after. */
export const NEW_VIEW = 'newView';
/** No progress for so long, and it tells the others what it has. */
export const STATUS = 'status';
/** The replica that was asked for its state has to answer in this time, or another is asked. */
export const FETCH = 'fetch';

/** The wait doubles no more often than this: 2¹⁰ times a second is longer than any run. */
const DOUBLINGS_MAX = 10;

/**
 * T3, T4: how long this replica waits in its view. T in the view after one that worked; twice as long with every view
 * since in which nothing was executed (§4.5.2); T again once something is. Counted from views, not from timers that ran
 * out, so that a replica that joined late waits as long as the others.
 */
export function patience({ cluster }: Place, { view, lastWorkingView }: ReplicaState): Ticks {
  const idleViews = Math.max(0, view - lastWorkingView - 1);
  return cluster.viewChangeTimeout * 2 ** Math.min(idleViews, DOUBLINGS_MAX);
}

/** How many times as long as a backup the primary waits, so that it is not the first to give up its own view. */
const PRIMARY_WAITS = 2;

/**
 * T1, T2: after each step. A replica that waits for requests has the timer running for the oldest of them; only when
 * that one is executed does it stop, or start anew for the next (§4.4). Were it started anew by any execution, a primary
 * could starve one client for ever.
 *
 * The paper speaks of backups. But of f+1 correct replicas that have not executed a request one may be the primary, which
 * lacks votes that nobody repeats: were it to stay, the other f would ask for the next view in vain (§4.5.2).
 */
export function watchRequests(place: Place, state: ReplicaState, out: PbftOutbox): void {
  endNewViewTimer(place, state, out);
  const oldest = isOnWatch(state) ? firstPending(state) : null;
  const timed = state.timedRequest;
  if (oldest === timed) return;
  state.timedRequest = oldest;
  if (oldest) startTimer(REQUEST, patience(place, state) * (isPrimary(place, state) ? PRIMARY_WAITS : 1), out);
  else stopTimer(REQUEST, out);
}

/** Whether it is for the request timer to tell that the primary does not do its work. */
function isOnWatch({ active, newViewTimer, fetching }: ReplicaState): boolean {
  return active && !newViewTimer && fetching === null;
}

function isPrimary({ self, cluster }: Place, { view }: ReplicaState): boolean {
  return primaryOf(view, cluster.replicas) === self;
}

function firstPending({ pending }: ReplicaState) {
  for (const request of pending.values()) return request;
  return null;
}

/** In the new view it goes on until a request is executed there; with nothing to execute, or as primary, it is over. */
function endNewViewTimer(place: Place, state: ReplicaState, out: PbftOutbox): void {
  if (!state.newViewTimer || !state.active) return;
  if (!isPrimary(place, state) && state.pending.size > 0 && state.lastWorkingView < state.view) return;
  state.newViewTimer = false;
  stopTimer(NEW_VIEW, out);
}

export function startTimer(timer: string, after: Ticks, out: PbftOutbox): void {
  out.setTimer(timer, after);
  out.note({ kind: 'timerStarted', timer, after });
}

export function stopTimer(timer: string, out: PbftOutbox): void {
  out.cancelTimer(timer);
  out.note({ kind: 'timerCancelled', timer });
}
