import { liesAt } from '../../diagram/marks/lie/scene.ts';
import { sceneOf } from '../../diagram/scene/scene.ts';
import type { History } from '../../engine/history.ts';
import { laneStatusNow } from './laneStatusNow.ts';

/** Returns the number of replicas that are down, cut off, or have lied, after some steps. */
export function faultyNow(history: History, step: number): number {
  const { intervals } = sceneOf(history);
  let faulty = 0;
  for (let node = 0; node < history.setup.cluster.replicas; node++) {
    const status = laneStatusNow(history, node, step);
    const isDown = status === 'crashed' || status === 'cutOff';
    if (isDown || liesAt(intervals, node, step).hasLied) faulty++;
  }
  return faulty;
}
