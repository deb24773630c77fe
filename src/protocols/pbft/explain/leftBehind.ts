import type { NodeId } from '../../../engine/protocol.ts';
import type { Node, World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { faultyAt } from '../../explain/faults.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { PbftState } from '../pbft.ts';
import { lacksSomething } from '../rules/lacking.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { ReplicaState } from '../rules/replicaState.ts';

/** A correct replica that has executed less than another one, and comes no further by itself. Seen from outside. */
export interface LeftBehind {
  readonly node: NodeId;
  readonly lastExecuted: SequenceNumber;
  /** The highest slot that a correct replica has executed. */
  readonly upTo: SequenceNumber;
  /**
   * - `unaware`: all that was sent to it was lost. It does not know that it is behind: the next message, checkpoint or
   *   view change will tell it.
   * - `alone`: it left its view, and too few others followed. It waits for a checkpoint, or for the next view change.
   * - `asked`: it has asked often, and nobody could give it what it lacks. It waits for a checkpoint, or for the next view
   *   change.
   */
  readonly why: 'unaware' | 'alone' | 'asked';
}

/**
 * Returns the replicas that are left behind as things stand, in ascending order: no timer of theirs runs and no message
 * is on its way to them. With the heartbeat there are none for long, since its timer always runs.
 */
export function leftBehindAt(world: World): LeftBehind[] {
  const { all } = faultyAt(world);
  const correct = world.nodes.flatMap((node, id) => (isReplica(node) && !all.includes(id) ? [id] : []));
  const upTo = Math.max(0, ...correct.map((id) => stateOf(world, id).lastExecuted));
  const behind = correct.filter((id) => stateOf(world, id).lastExecuted < upTo);
  if (behind.length === 0) return [];
  const awaited = new Set(envelopesInFlight(world).map(({ to }) => to));
  return behind
    .filter((id) => world.nodes[id]?.timers.size === 0 && !awaited.has(id))
    .map((node) => ({ node, lastExecuted: stateOf(world, node).lastExecuted, upTo, why: whyOf(world, node) }));
}

function whyOf(world: World, node: NodeId): LeftBehind['why'] {
  const state = stateOf(world, node);
  if (lacksSomething(world.nodes[node]?.place as PbftPlace, state)) return 'asked';
  return state.active ? 'unaware' : 'alone';
}

function isReplica({ state }: Node): boolean {
  return (state as PbftState).kind === 'replica';
}

function stateOf({ nodes }: World, node: NodeId): ReplicaState {
  return nodes[node]?.state as ReplicaState;
}
