import type { Cluster } from '../../../engine/protocol.ts';
import type { PbftState } from '../../../protocols/pbft/pbft.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import type { Slot } from '../../../protocols/pbft/rules/slot.ts';
import { bringToCommitted, bringToPrepared, executeUpTo, proposalAt } from '../backupDrive.ts';
import { becomePrimary, leaveView } from '../betweenViews.ts';
import type { OneActor } from '../oneActor.ts';
import { fourReplicas, oneReplica } from '../oneActor.ts';
import { checkpointBy, prepareBy, requestOf, viewChangeBy } from '../paperMessages.ts';

/** States that no correct replica comes to: each is a right one, and one thing that was done to it. For tests. */
export interface BrokenState {
  /** The invariant that it breaks. */
  readonly promise: string;
  /** The end of “a replica breaks it, where …”. */
  readonly where: string;
  /** A replica of its own, in a right state. */
  replica(): OneActor<ReplicaState>;
  plant(state: PbftState): void;
}

export type StateChange = (state: ReplicaState) => void;

export function broken(
  promise: string,
  replica: () => OneActor<ReplicaState>,
  changes: Readonly<Record<string, StateChange>>,
) {
  return Object.entries(changes).map(([where, change]): BrokenState => {
    return { promise, where, replica, plant: (state) => change(state as ReplicaState) };
  });
}

/** A checkpoint after each slot. */
const dense: Cluster = { ...fourReplicas, checkpointInterval: 1, window: 2 };
export const proposal = proposalAt(1);

/** R1, a backup of view 0, with slot 1 in some phase. */
export const prepared = () => driven(oneReplica(1), (it) => bringToPrepared(it, proposal));
export const executed = () => driven(oneReplica(1), (it) => bringToCommitted(it, proposal));
export const tentative = () =>
  driven(oneReplica(1, { ...fourReplicas, tentativeExecution: 1 }), (it) => bringToPrepared(it, proposal));

/** It has executed slots 1 and 2; the first is a stable checkpoint, the second has only its own vote. */
export const vouching = () =>
  driven(oneReplica(1, dense), (it) => {
    executeUpTo(it, 1);
    const digest = it.state.checkpoints.get(1)?.own?.digest ?? '';
    for (const voter of [0, 2]) it.hear(voter, checkpointBy(voter, 1, digest));
    executeUpTo(it, 2);
  });

/** Two others vouch for a state that lies far ahead. */
export const fetching = () =>
  driven(oneReplica(1), (it) => {
    for (const voter of [0, 2]) it.hear(voter, checkpointBy(voter, 60, 'd'));
  });

/** R1 waits for the requests of two clients; as primary of view 0, R0 has proposed one of them. */
export const waiting = () =>
  driven(oneReplica(1), (it) => {
    for (const client of [0, 1]) it.hear(4 + client, requestOf({ client }));
  });
export const leading = () => driven(oneReplica(0), (it) => it.hear(4, requestOf()));

/** R1 on its way to view 1, with the VIEW-CHANGEs of so many others; with two it leads that view. */
export const between = (others: 0 | 1) => () =>
  driven(oneReplica(1), (it) => {
    leaveView(it);
    if (others === 1) it.hear(2, viewChangeBy(2));
  });
export const leadingNext = () => driven(oneReplica(1), (it) => becomePrimary(it, [2, 3]));

/** R3 has spoken in view 1, which R1 has not entered. */
export const hearingAhead = () => driven(oneReplica(1), (it) => it.hear(3, prepareBy(3, { ...proposal, view: 1 })));

function driven(it: OneActor<ReplicaState>, drive: (it: OneActor<ReplicaState>) => void): OneActor<ReplicaState> {
  drive(it);
  return it;
}

/** The lowest slot of its log. */
export function first({ log }: ReplicaState): Slot {
  return log.values().next().value as Slot;
}
