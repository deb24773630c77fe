import type { Ticks } from '../protocol/protocol.ts';
import type { Action, PlannedIntervention } from '../simulation/interventions/index.ts';

/** Something that is done to a run before everything else of its tick. */
export function at(tick: Ticks, action: Action): PlannedIntervention {
  return { at: { tick, after: 0 }, action };
}
