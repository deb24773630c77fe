import type { NodeId } from '../../../engine/protocol.ts';
import type { Run } from '../../../store/run.ts';
import { laneStatusNow } from '../../side/laneStatusNow.ts';

/** Returns the replicas that are down at this step. */
export function downNow({ history, cursor }: Run): readonly NodeId[] {
  const { replicas } = history.setup.cluster;
  const isDown = (node: NodeId): boolean => laneStatusNow(history, node, cursor.step) === 'crashed';
  return Array.from({ length: replicas }, (_, node) => node).filter(isDown);
}
