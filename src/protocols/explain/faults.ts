import type { NodeId } from '../../engine/protocol.ts';
import type { World } from '../../engine/world.ts';
import { faultsTolerated } from '../quorum.ts';

/**
 * The replicas that do not do their part now. PBFT promises safety and liveness with at most f of them (§3); the
 * network between correct replicas is another matter: a partition makes nobody faulty.
 */
export interface Faulty {
  readonly crashed: readonly NodeId[];
  /** Running, but no message reaches or leaves it: to the others no different from a crash. */
  readonly cutOff: readonly NodeId[];
  /** Restarted without its memory: it may contradict what it said before, so it counts as faulty for good. */
  readonly amnesiac: readonly NodeId[];
  /** It lies, or has lied: a Byzantine node may have said anything, and counts as faulty for good. */
  readonly byzantine: readonly NodeId[];
  /** All of them, each once, in ascending order. */
  readonly all: readonly NodeId[];
  /** f. */
  readonly tolerated: number;
  /** More than f: PBFT promises nothing here. */
  readonly isTooMany: boolean;
}

export function faultyAt(world: World): Faulty {
  const { replicas } = world.setup.cluster;
  const numbers = Array.from({ length: replicas }, (_, node) => node);
  const crashed = numbers.filter((node) => world.nodes[node]?.up === false);
  const cutOff = numbers.filter((node) => world.links.isolated.has(node));
  const amnesiac = numbers.filter((node) => world.nodes[node]?.forgot === true);
  const byzantine = numbers.filter((node) => world.nodes[node]?.lied === true);
  const all = numbers.filter((node) => [crashed, cutOff, amnesiac, byzantine].some((faulty) => faulty.includes(node)));
  const tolerated = faultsTolerated(replicas);
  return { crashed, cutOff, amnesiac, byzantine, all, tolerated, isTooMany: all.length > tolerated };
}
