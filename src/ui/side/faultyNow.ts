import { liesAt } from '../../diagram/marks/lie/scene.ts';
import { sceneOf } from '../../diagram/scene/scene.ts';
import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import { laneStatusNow } from './laneStatusNow.ts';

/** Returns the number of replicas that are down, cut off, or have lied, after some steps. */
export function faultyNow(history: History, step: number): number {
  let faulty = 0;
  for (let node = 0; node < history.setup.cluster.replicas; node++) if (isFaultyNow(history, node, step)) faulty++;
  return faulty;
}

/** True where a node is down, cut off, or has lied. */
export function isFaultyNow(history: History, node: NodeId, step: number): boolean {
  const status = laneStatusNow(history, node, step);
  return status === 'crashed' || status === 'cutOff' || liesAt(sceneOf(history).intervals, node, step).hasLied;
}
