import type { Memory } from './behaviour.ts';

/** The letter of those who are told nothing, whatever the behaviour. */
export const NOTHING_TOLD = 'x';

/** A behaviour at work in one node. */
export interface Misbehaviour {
  /** Its id. */
  readonly behaviour: string;
  /** A letter for each node: what it is treated to. Without meaning where all are treated alike. */
  readonly groups: string;
  readonly amount: number;
  readonly memory: Memory;
  /** The state of a second copy of the node, where the behaviour leads one; else null. */
  second: unknown;
}
