import type { Setup } from '../../../engine/setup.ts';

/**
 * True if some node of this run may sign contradictory messages: a liar, or a replica that lost its memory or a part of
 * it.
 */
export function mayContradict({ interventions }: Setup): boolean {
  return interventions.some(
    ({ action }) =>
      action.kind === 'misbehave' ||
      action.kind === 'say' ||
      action.kind === 'restoreDisk' ||
      (action.kind === 'restart' && action.memory === 'lost'),
  );
}
