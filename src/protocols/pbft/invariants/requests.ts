import type { Request } from '../rules/messages.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { Replica } from './replica.ts';

/** Invariants of requests: those that are waited for (§4.1, §4.4), and those that a primary orders (§4.2). */

export function pendingFault({ state }: Replica): string | null {
  if (state.pending.size === 0) return null;
  // A request that was executed tentatively may be undone (§5.1): it is waited for until it is committed.
  const { lastReplies } = state.tentative?.before ?? state.service;
  for (const [client, { client: signer, timestamp, signature }] of state.pending) {
    if (signer !== client || signature === 'forged') return `that of client ${client} is not from there`;
    const last = lastReplies.get(client)?.timestamp ?? 0;
    if (last >= timestamp) return `client ${client} waits for ${timestamp}, and ${last} is executed`;
  }
  return null;
}

export function requestTimerFault({ self, state, primary }: Replica): string | null {
  const { active, fetching, timedRequest } = state;
  if (!active || fetching !== null) {
    return timedRequest === null ? null : `it runs for ${nameOf(timedRequest)}, and the primary is not to be timed now`;
  }
  const oldest = oldestOf(state.pending);
  // The primary times itself only where it makes no progress.
  if (timedRequest === oldest || (timedRequest === null && primary === self)) return null;
  return `it runs for ${nameOf(timedRequest)}, and the oldest is ${nameOf(oldest)}`;
}

function oldestOf(pending: ReplicaState['pending']): Request | null {
  for (const request of pending.values()) return request;
  return null;
}

function nameOf(request: Request | null): string {
  return request ? `request ${request.timestamp} of client ${request.client}` : 'none';
}

export function bufferedFault({ self, state, primary }: Replica): string | null {
  const { buffered, active, view } = state;
  if (buffered.length === 0) return null;
  if (!active || primary !== self) return `${buffered.length} are held back, and it does not lead view ${view}`;
  const clients = new Set<number>();
  for (const { client, timestamp } of buffered) {
    if (clients.has(client)) return `two of client ${client} are held back`;
    clients.add(client);
    const ordered = state.ordered.get(client) ?? 0;
    if (timestamp <= ordered) return `${timestamp} of client ${client} is held back, and ${ordered} has its number`;
  }
  return null;
}

export function assignedFault({ self, state, primary, high }: Replica): string | null {
  if (!state.active || primary !== self) return null;
  const { lastAssigned, newViewUpTo } = state;
  const most = Math.max(high, newViewUpTo);
  if (lastAssigned > most) return `${lastAssigned} was given out, and ${most} is the highest there is`;
  for (const { sequence, accepted } of state.log.values()) {
    if (accepted && sequence > lastAssigned) return `${sequence} is proposed, and ${lastAssigned} was given out last`;
  }
  return null;
}

/**
 * PP2: numbers above max-s of its NEW-VIEW are those that it gave out itself. Up to there an earlier primary may have
 * given one request two.
 */
export function numberFault({ self, state, primary }: Replica): string | null {
  const { active, log, lastAssigned, newViewUpTo } = state;
  if (!active || primary !== self || log.size < 2 || lastAssigned <= newViewUpTo) return null;
  const numbers = new Map<string, number>();
  for (const sequence of [...log.keys()].sort((a, b) => a - b)) {
    for (const request of log.get(sequence)?.batch ?? []) {
      const name = nameOf(request);
      const earlier = numbers.get(name);
      if (earlier !== undefined && sequence > newViewUpTo) return `${name} has ${earlier} and ${sequence}`;
      numbers.set(name, sequence);
    }
  }
  return null;
}
