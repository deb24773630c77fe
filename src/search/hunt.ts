import type { Setup } from '../engine/setup.ts';
import type { AdversaryWanted } from './adversary.ts';
import { adversary } from './adversary.ts';
import type { Finding } from './judge.ts';
import { judge } from './judge.ts';

/** Run after run, until somebody has seen enough. */
export interface Hunt {
  readonly runsDone: number;
  /** In how many runs each promise was broken, in the order in which they first were. */
  readonly broken: ReadonlyMap<string, number>;
  /** Does one more run. @returns the promises that were broken for the first time */
  next(): Find[];
}

/** A promise that was broken, and the run in which it was. */
export interface Find {
  readonly promise: string;
  readonly seed: number;
  readonly setup: Setup;
  readonly finding: Finding;
}

/** Seeds are whole numbers of 32 bits; behind the last comes the first. */
const SEEDS = 2 ** 32;

export function startHunt(wanted: AdversaryWanted, firstSeed: number): Hunt {
  const broken = new Map<string, number>();
  let runsDone = 0;
  return {
    get runsDone() {
      return runsDone;
    },
    broken,
    next() {
      const seed = (firstSeed + runsDone++) % SEEDS;
      const setup = adversary(seed, wanted);
      return judge(setup).flatMap((finding) => {
        const { promise } = finding;
        const times = broken.get(promise) ?? 0;
        broken.set(promise, times + 1);
        return times === 0 ? [{ promise, seed, setup, finding }] : [];
      });
    },
  };
}
