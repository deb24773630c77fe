import type { StateCopy } from '../../protocols/pbft/rules/messages.ts';
import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';
import { copyService, digestOfService } from '../../protocols/pbft/rules/service.ts';
import { executeUpTo } from './backupDrive.ts';
import type { OneActor } from './oneActor.ts';
import { fourReplicas, oneReplica } from './oneActor.ts';
import { checkpointBy } from './paperMessages.ts';

/** Replicas that fetch a state, and the states that they fetch. For tests. */

/** K = 4 and L = 8. */
export const oftenStable = { ...fourReplicas, checkpointInterval: 4, window: 8 };

/** A replica that has executed up to this number, and a copy of the state it has then. */
export function ahead(sequence: number): { replica: OneActor<ReplicaState>; copy: StateCopy; digest: string } {
  const replica = oneReplica(0, oftenStable);
  const driven = oneReplica(1, oftenStable);
  executeUpTo(driven, sequence);
  const service = copyService(driven.state.service);
  const copy: StateCopy = { kind: 'stateCopy', sequence, service, proof: [], replica: 0 };
  return { replica, copy, digest: digestOfService(service) };
}

/** R3 has heard of a checkpoint from these replicas, and of nothing else. */
export function inTheDark(voters: readonly number[], sequence: number, digest: string): OneActor<ReplicaState> {
  const replica = oneReplica(3, oftenStable);
  for (const voter of voters) replica.hear(voter, checkpointBy(voter, sequence, digest));
  return replica;
}
