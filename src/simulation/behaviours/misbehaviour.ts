import type { BehaviourId } from './index.ts';

/** A behaviour at work in one node. */
export interface Misbehaviour {
  readonly behaviour: BehaviourId;
  /** A letter for each node: what it is treated to; empty where all are treated alike. */
  readonly groups: string;
  readonly amount: number;
  readonly memory: Map<string, number>;
}
