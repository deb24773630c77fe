import type { BehaviourId } from '../protocols/pbft/lies/index.ts';

/**
 * The words of one way to lie. Named by what it does, never by a term alone. `{node}` stands for the liar, `{amount}`
 * for its number, and `{slot|slots}` for what it counts: the one word after a 1, the other after any other number.
 */
export interface BehaviourWords {
  /** The entry of a menu: `Tells some one thing, and others another`. */
  readonly name: string;
  /** The sentence of the step in which it begins. */
  readonly begins: string;
  /** The meaning of each letter for those who have it; x included. */
  readonly letters?: Readonly<Record<string, string>>;
  /** The meaning of the number. */
  readonly amount?: string;
}

/** A language's words for every way to lie: one that is missing does not compile. */
export type WaysToLie = Readonly<Record<BehaviourId, BehaviourWords>>;

/** @param id one of the registry's: links, files and plans are checked */
export function lieWords(waysToLie: WaysToLie, id: string): BehaviourWords {
  return waysToLie[id as BehaviourId];
}
