import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Ticks } from '../engine/protocol.ts';

/** Something that is done to a run before everything else of its tick. */
export function at(tick: Ticks, action: Action): PlannedIntervention {
  return { at: { tick, after: 0 }, action };
}
