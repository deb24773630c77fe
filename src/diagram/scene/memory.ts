import type { History } from '../../engine/history.ts';
import { lastStepUpTo } from '../../engine/history.ts';
import type { Step } from '../../engine/trace.ts';

/**
 * Returns the last step that the step's node remembers where it restarts without a part of its memory: −1 where it lost
 * all of it, null where it lost nothing.
 */
export function memoryLeft(history: Pick<History, 'steps'>, { cause }: Step): number | null {
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return null;
  const { action } = cause.intervention;
  if (action.kind === 'restoreDisk') return lastStepUpTo(history.steps, action.tick);
  return action.kind === 'restart' && action.memory === 'lost' ? -1 : null;
}
