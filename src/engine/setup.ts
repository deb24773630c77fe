import type { PlannedIntervention } from './interventions/index.ts';
import type { Conditions } from './network/conditions.ts';
import type { Cluster, Ticks } from './protocol.ts';

/** Everything that a run is a function of. The same setup gives the same run on every machine. */
export interface Setup {
  /** The id of the protocol. */
  readonly protocol: string;
  readonly cluster: Cluster;
  /** Together with each message's name, decides latency, loss and duplication. 0 … 2³²−1. */
  readonly seed: number;
  /** The conditions of the network at the start. */
  readonly conditions: Conditions;
  /** The last tick of the run that is observed. */
  readonly untilTick: Ticks;
  /** The interventions, in the order of their moments. */
  readonly interventions: readonly PlannedIntervention[];
}
