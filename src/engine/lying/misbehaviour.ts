import type { Memory } from './behaviour.ts';

/** The letter of a node that gets nothing, whatever the behaviour. */
export const GETS_NOTHING = 'x';

/** A behaviour at work in one node. */
export interface Misbehaviour {
  /** The id of the behaviour. */
  readonly behaviour: string;
  /** A letter for each node, as in `Split`. It has no meaning where all are treated alike. */
  readonly groups: string;
  readonly amount: number;
  readonly memory: Memory;
  /** The state of a second copy of the node, where the behaviour runs one; else null. */
  second: unknown;
}
