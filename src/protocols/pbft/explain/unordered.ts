import type { ClientIndex, NodeId } from '../../../engine/protocol.ts';
import type { Node, World } from '../../../engine/world.ts';
import type { ViewNumber } from '../../numbers.ts';
import type { PbftState } from '../pbft.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { Slot } from '../rules/slot.ts';
import type { Instant, Whereabouts } from './whereabouts.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** The name of a request: its client and its timestamp. */
export interface RequestName {
  readonly client: ClientIndex;
  readonly timestamp: number;
}

/** The state, at the primary, of a request without a slot. */
export interface Unordered {
  readonly primary: NodeId;
  readonly isUp: boolean;
  /** The view that the primary is in, and whether it has entered it. */
  readonly view: ViewNumber;
  readonly active: boolean;
  /** True if the primary holds it back until its window moves (§4.3), or for the next batch (§4.2). */
  readonly isBuffered: boolean;
  /** The whereabouts of the request on its way from the client to the primary. */
  readonly request: Whereabouts;
}

export function unorderedAt(instant: Instant, primary: NodeId, { client, timestamp }: RequestName): Unordered {
  const { world } = instant;
  const { view, active, buffered } = replicaIn(world, primary);
  const isBuffered = buffered.some((held) => held.client === client && held.timestamp === timestamp);
  const from = world.setup.cluster.replicas + client;
  const label = { major: client, minor: timestamp };
  const request = whereaboutsOf(instant, { message: 'request', label, from, to: primary });
  return { primary, isUp: world.nodes[primary]?.up === true, view, active, isBuffered, request };
}

/** Returns the lowest slot of a replica's log whose batch contains the request. */
export function slotWith(world: World, node: NodeId, { client, timestamp }: RequestName): Slot | null {
  const state = world.nodes[node]?.state as PbftState;
  if (state.kind !== 'replica') return null;
  let lowest: Slot | null = null;
  for (const slot of state.log.values()) {
    const isIn = slot.batch?.some((held) => held.client === client && held.timestamp === timestamp);
    if (isIn && (lowest === null || slot.sequence < lowest.sequence)) lowest = slot;
  }
  return lowest;
}

function replicaIn(world: World, node: NodeId): ReplicaState {
  return (world.nodes[node] as Node).state as ReplicaState;
}
