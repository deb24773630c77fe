import type { ProtocolId } from '../protocols/index.ts';
import type { PlannedIntervention } from './interventions/index.ts';
import type { Conditions } from './network/conditions.ts';
import type { Cluster, Ticks } from './protocol.ts';

/** Everything a run is a function of. Same setup, same run, on every machine. */
export interface Setup {
  readonly protocol: ProtocolId;
  readonly cluster: Cluster;
  /** Decides latency, loss and duplication together with each message's name. 0 … 2³²−1. */
  readonly seed: number;
  /** The network at the start. */
  readonly conditions: Conditions;
  /** The run is observed up to and including this tick. */
  readonly untilTick: Ticks;
  /** What is done to the run, in the order of their moments. */
  readonly interventions: readonly PlannedIntervention[];
}

/** Where nobody lies and nobody loses its memory, nobody says two things that contradict each other. */
export function mayContradict({ interventions }: Setup): boolean {
  return interventions.some(
    ({ action }) =>
      action.kind === 'misbehave' || action.kind === 'say' || (action.kind === 'restart' && action.memory === 'lost'),
  );
}
