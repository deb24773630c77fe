import type { Step } from '../../engine/trace.ts';

/** Returns true if the step's node restarted with nothing in its memory. */
export function losesMemory({ cause }: Step): boolean {
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return false;
  const { action } = cause.intervention;
  return action.kind === 'restart' && action.memory === 'lost';
}
