import type { NodeId } from '../engine/protocol.ts';
import type { World } from '../engine/world.ts';
import type { PbftState } from '../protocols/pbft/pbft.ts';
import type { ReplicaState } from '../protocols/pbft/rules/replicaState.ts';

/** True for a replica of which something is promised: it is correct, and up. */
export function isPromised({ nodes }: World, replica: NodeId): boolean {
  const node = nodes[replica];
  if (!node) return false;
  const { up, lied, forgot, state } = node;
  return up && !lied && !forgot && (state as PbftState).kind === 'replica';
}

/** The replicas of which something is promised, with their states. */
export function promisedReplicas(world: World): { readonly node: NodeId; readonly state: ReplicaState }[] {
  return world.nodes.flatMap(({ state }, node) => {
    return isPromised(world, node) ? [{ node, state: state as ReplicaState }] : [];
  });
}
