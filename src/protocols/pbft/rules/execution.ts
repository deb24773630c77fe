import type { PbftOutbox } from './actor.ts';
import { applyBatch } from './applying.ts';
import type { Request } from './messages.ts';
import { forgetExecuted } from './pending.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { sendReplies } from './replying.ts';
import type { Slot } from './slot.ts';

/** The execution of a committed slot (§4.2). */

/** CM4: slots are executed in the order of their sequence numbers, without gaps: slot n after slot n−1 (§4.2). */
export function nextToExecute({ log, lastExecuted }: ReplicaState): Slot | undefined {
  const slot = log.get(lastExecuted + 1);
  return slot?.committed ? slot : undefined;
}

/**
 * The null request is executed like any other, and its number counts for checkpoints (§4.3): all replicas count alike.
 */
export function executeSlot(place: PbftPlace, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  const { proposal, batch } = slot;
  if (!proposal || !batch) throw new Error(`Slot ${slot.sequence} is committed without a request.`);
  const { view, sequence, digest } = proposal;
  // A slot executed tentatively (§5.1) counts as executed: committing it changes nothing more.
  const executedBefore = state.tentative?.sequence === sequence ? state.tentative.requests : null;
  const requests = executedBefore ?? applyBatch(place, state, batch);
  state.tentative = null;
  slot.executed = true;
  state.lastExecuted = sequence;
  state.timedRequest = place.policy.timedAfterExecution(state.timedRequest);
  // T4: an execution shows that the view works.
  if (state.active && requests.some(({ fresh }) => fresh)) state.lastWorkingView = view;
  out.note({ kind: 'executed', view, sequence, digest, requests });
  forgetExecuted(state, batch);
  if (!executedBefore) sendReplies(place, state, { requests, stage: 'committed' }, out);
}

/** T2: only the execution of the request it runs for stops the timer, once that is no longer waited for (§4.4). */
export function timedAfterExecution(timed: Request | null): Request | null {
  return timed;
}
