import type { PlannedIntervention } from './interventions/index.ts';
import type { Conditions } from './network/conditions.ts';
import type { Cluster, Ticks } from './protocol.ts';

/** Everything a run is a function of. Same setup, same run, on every machine. */
export interface Setup {
  /** The id of the protocol that is run. */
  readonly protocol: string;
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
