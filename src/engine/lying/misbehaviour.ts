import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import type { PbftState } from '../../protocols/pbft/pbft.ts';
import type { Memory } from './behaviour.ts';

/** The letter of those who are told nothing, whatever the behaviour. */
export const NOTHING_TOLD = 'x';

/** A behaviour at work in one node. */
export interface Misbehaviour {
  readonly behaviour: BehaviourId;
  /** A letter for each node: what it is treated to. Without meaning where all are treated alike. */
  readonly groups: string;
  readonly amount: number;
  readonly memory: Memory;
  /** The state of a second copy of the node, where the behaviour leads one. */
  second: PbftState | null;
}
