import type { Cluster, Place, Ticks } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftOutbox } from './actor.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';

/** The timers of a replica (§4.4, §4.5.2). Each has a name of its own, and at most one of each runs. */

/** T: the oldest request it waits for has to be executed in this time, or it asks for the next view. */
export const REQUEST = 'request';
/** T': the NEW-VIEW has to come in this time, or it asks for the view after. */
export const NEW_VIEW = 'newView';
/** The replica tells the others what it has after this time without progress. */
export const STATUS = 'status';
/** The replica tells the others what it has at this interval, where the heartbeat is switched on. */
export const HEARTBEAT = 'heartbeat';
/** The replica that was asked for its state has to answer in this time, or another is asked. */
export const FETCH = 'fetch';

/** The wait doubles no more often than this: 2¹⁰ times a second is longer than any run. */
const DOUBLINGS_MAX = 10;

/**
 * T3, T4: how long this replica waits in its view. T in the view after one that worked; twice as long with every view
 * since in which nothing was executed (§4.5.2); T again once something is. Counted from views, not from timers that ran
 * out, so that a replica that joined late waits as long as the others.
 */
export function patience({ viewChangeTimeout }: Cluster, { view, lastWorkingView }: ReplicaState): Ticks {
  const idleViews = Math.max(0, view - lastWorkingView - 1);
  return viewChangeTimeout * 2 ** Math.min(idleViews, DOUBLINGS_MAX);
}

/**
 * T1, T2: after each step. A backup that waits for requests has the timer running for the oldest of them; only when
 * that one is executed does it stop, or start anew for the next (§4.4). Were it started anew by any execution, a
 * primary could starve one client for ever. It does not run while a state is fetched: nothing can be executed then, and
 * that is not the primary's fault (ST3).
 */
export function watchRequests(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  const { policy, cluster } = place;
  const oldest = policy.isOnWatch(place, state) ? firstPending(state) : null;
  const timed = state.timedRequest;
  if (oldest === timed) return;
  state.timedRequest = oldest;
  if (oldest) startTimer(REQUEST, policy.patience(cluster, state), out);
  else stopTimer(REQUEST, out);
}

/**
 * T1: true where the request timer has to notice that the primary does not do its work. The paper speaks of backups
 * (§4.4); but a correct primary may be the only one that still waits, where the others have executed the request or
 * have left the view, and then nobody else would end it. So it doubts itself as well, once it has made no progress for
 * a while.
 */
export function isOnWatch({ self, cluster }: Place, state: ReplicaState): boolean {
  if (!state.active || state.fetching !== null) return false;
  return state.stalledAt === progressOf(state) || primaryOf(state.view, cluster.replicas) !== self;
}

/** The progress of a replica: a sum of numbers of which each only grows. Entering a view is progress. */
export function progressOf({ view, active, lowWaterMark, lastExecuted }: ReplicaState): number {
  return 2 * view + (active ? 1 : 0) + lowWaterMark + lastExecuted;
}

function firstPending({ pending }: ReplicaState) {
  if (pending.size === 0) return null;
  for (const request of pending.values()) return request;
  return null;
}

export function startTimer(timer: string, after: Ticks, out: PbftOutbox): void {
  out.setTimer(timer, after);
  out.note({ kind: 'timerStarted', timer, after });
}

export function stopTimer(timer: string, out: PbftOutbox): void {
  out.cancelTimer(timer);
  out.note({ kind: 'timerCancelled', timer });
}
