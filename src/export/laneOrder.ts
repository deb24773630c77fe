import type { NodeId } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';

/** The nodes of a run in the order of the lanes: clients, then replicas. */
export function laneOrder({ cluster: { replicas, clients } }: Setup): NodeId[] {
  return [
    ...Array.from({ length: clients }, (_, client) => replicas + client),
    ...Array.from({ length: replicas }, (_, replica) => replica),
  ];
}
