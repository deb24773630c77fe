import type { History } from '../../engine/history.ts';
import { worldAt } from '../../engine/history.ts';
import type { World } from '../../engine/world.ts';
import { kitOf } from '../index.ts';
import type { Liveness } from '../pbft/explain/liveness.ts';

/**
 * The liveness light after `count` steps. Interventions that are planned for later do not count: nobody inside the run
 * knows of them.
 */
export function livenessAt(history: History, count: number, world: World = worldAt(history, count)): Liveness {
  return kitOf(history.setup).explain.livenessAt(history, count, world);
}
