import type { NodeId } from '../../engine/protocol.ts';
import type { World } from '../../engine/world.ts';
import type { AgreementBound } from '../pbft/explain/counts.ts';
import { agreementBeyond } from '../pbft/explain/counts.ts';
import { faultsTolerated } from '../quorum.ts';

/**
 * The replicas that are faulty now. PBFT promises safety and liveness with at most f of them (§3). The network between
 * correct replicas is a different matter: a partition makes no replica faulty.
 */
export interface Faulty {
  readonly crashed: readonly NodeId[];
  /** Replicas that run without any message reaching or leaving them: the others cannot tell this from a crash. */
  readonly cutOff: readonly NodeId[];
  /**
   * Replicas that restarted without their memory: they may contradict earlier messages, so they stay faulty for good.
   */
  readonly amnesiac: readonly NodeId[];
  /** Replicas that lie or have lied: a Byzantine node may have sent anything, so it stays faulty for good. */
  readonly byzantine: readonly NodeId[];
  /** All faulty replicas, each once, in ascending order. */
  readonly all: readonly NodeId[];
  /** f, the number of faulty replicas that are tolerated. */
  readonly tolerated: number;
  /** True with more than f faulty replicas: PBFT promises nothing then. */
  readonly isTooMany: boolean;
  /** Set where more than f may contradict themselves, and correct replicas agree all the same. */
  readonly agreement: AgreementBound | null;
}

export function faultyAt(world: World): Faulty {
  const { cluster } = world.setup;
  const { replicas } = cluster;
  const numbers = Array.from({ length: replicas }, (_, node) => node);
  const crashed = numbers.filter((node) => world.nodes[node]?.up === false);
  const cutOff = numbers.filter((node) => world.links.isolated.has(node));
  const amnesiac = numbers.filter((node) => world.nodes[node]?.forgot === true);
  const byzantine = numbers.filter((node) => world.nodes[node]?.lied === true);
  const all = numbers.filter((node) => [crashed, cutOff, amnesiac, byzantine].some((faulty) => faulty.includes(node)));
  const tolerated = faultsTolerated(replicas);
  const agreement = agreementBeyond(cluster, new Set([...amnesiac, ...byzantine]).size);
  return { crashed, cutOff, amnesiac, byzantine, all, tolerated, isTooMany: all.length > tolerated, agreement };
}
