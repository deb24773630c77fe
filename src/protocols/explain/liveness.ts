import type { History } from '../../engine/history.ts';
import { worldAt } from '../../engine/history.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { World } from '../../engine/world.ts';
import type { Liveness } from '../pbft/explain/liveness.ts';
import { explanationOf } from './index.ts';

/**
 * Returns the liveness light after `count` steps. Interventions planned for later do not count, since no node of the
 * run can foresee them.
 */
export function livenessAt(history: History, count: StepCount, world: World = worldAt(history, count)): Liveness {
  return explanationOf(history).livenessAt(history, count, world);
}
