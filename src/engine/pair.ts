import type { History } from './history.ts';
import { memoBy } from './memoBy.ts';

/** Two runs beside one another: the same object for the same two, so that what is worked out from them is kept. */
export type Pair = readonly [History, History];

/** The two places in a pair. */
export type Side = 0 | 1;

export const sides: readonly Side[] = [0, 1];

const pairs = memoBy((first: History) => memoBy((second: History): Pair => [first, second]));

export function pairOf(first: History, second: History): Pair {
  return pairs(first)(second);
}

export function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0;
}
