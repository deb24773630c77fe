import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';
import { REQUEST } from '../../protocols/pbft/rules/timers.ts';
import type { Answer, OneActor } from './oneActor.ts';
import { requestOf, viewChangeBy } from './paperMessages.ts';

/** Takes a replica out of its view, and into the next one. For tests. */

/** A request that nobody orders: the backup waits for it in vain, and asks for the next view. */
export function leaveView(backup: OneActor<ReplicaState>): Answer {
  const { replicas } = backup.place.cluster;
  backup.hear(replicas + 1, requestOf({ client: 1, operation: 'get y' }));
  return backup.expire(REQUEST);
}

/** The primary of view 1 enters it with the VIEW-CHANGEs of these others, its own timer having run out. */
export function becomePrimary(primary: OneActor<ReplicaState>, others: readonly number[]): Answer {
  let answer = leaveView(primary);
  for (const other of others) answer = primary.hear(other, viewChangeBy(other));
  return answer;
}
