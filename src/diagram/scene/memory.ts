import type { Step } from '../../engine/trace.ts';

/** Whether the step's node begins anew: it restarted with nothing of what it knew. */
export function losesMemory({ cause }: Step): boolean {
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return false;
  const { action } = cause.intervention;
  return action.kind === 'restart' && action.memory === 'lost';
}
