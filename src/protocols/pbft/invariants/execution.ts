import type { Replica } from './replica.ts';

/** Invariants of execution: in order (§4.2), once (§4.1), and tentatively at most one slot ahead (§5.1). */

export function executedFault({ state, high }: Replica): string | null {
  const { lowWaterMark, lastExecuted } = state;
  if (lastExecuted < lowWaterMark) return `it has executed ${lastExecuted}, and h is ${lowWaterMark}`;
  // A state that f+1 replicas vouch for may be so far ahead; h follows when q of them do.
  if (lastExecuted <= high || state.checkpoints.get(lastExecuted)?.own) return null;
  return `it has executed ${lastExecuted}, and H is ${high}`;
}

export function orderFault({ state }: Replica): string | null {
  const { log, lastExecuted, fetching } = state;
  // A state that is known to be wrong is not executed on.
  if (fetching?.diverged) return null;
  return log.get(lastExecuted + 1)?.committed ? `${lastExecuted} was executed last` : null;
}

/**
 * For what it executed itself in this view. Above max-s of its NEW-VIEW nothing was executed in an earlier one; and
 * above its last checkpoint nothing came with a fetched state, of which it knows only that f+1 others vouch for it.
 */
export function replyFault({ state }: Replica): string | null {
  const { log, lastExecuted, service } = state;
  let start = Math.max(state.lowWaterMark, state.newViewUpTo);
  for (const [sequence, { own }] of state.checkpoints) if (own && sequence > start) start = sequence;
  for (let sequence = start + 1; sequence <= lastExecuted; sequence++) {
    const slot = log.get(sequence);
    if (!slot?.executed) continue;
    for (const { client, timestamp } of slot.batch ?? []) {
      const last = service.lastReplies.get(client)?.timestamp ?? 0;
      if (last < timestamp)
        return `${sequence} has request ${timestamp} of client ${client}, and the reply is to ${last}`;
    }
  }
  return null;
}

export function tentativeFault({ place, state }: Replica): string | null {
  const { tentative, active, fetching, lastExecuted } = state;
  if (!tentative) return null;
  const { sequence } = tentative;
  if (!place.cluster.tentativeExecution) return `it is ${sequence}, and nothing is executed tentatively`;
  if (!active || fetching) return `it is ${sequence}, ${active ? 'and a state is fetched' : 'between two views'}`;
  if (sequence !== lastExecuted + 1) return `it is ${sequence}, and ${lastExecuted} was executed last`;
  const slot = state.log.get(sequence);
  if (!slot?.prepared) return `${sequence} is not prepared`;
  return slot.committed ? `${sequence} is committed` : null;
}
