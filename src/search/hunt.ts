import type { Setup } from '../simulation/setup.ts';
import type { AdversaryWanted } from './adversary.ts';
import { adversary } from './adversary.ts';
import type { Finding } from './judge.ts';
import { judge } from './judge.ts';

/** Run after run, until somebody has seen enough. */
export interface Hunt {
  readonly runsDone: number;
  /** In how many runs each monitor fired, in the order in which they first did. */
  readonly fired: ReadonlyMap<string, number>;
  /** Does one more run. @returns the monitors that fired for the first time */
  next(): Find[];
}

/** A monitor that fired, and the run in which it did. */
export interface Find {
  readonly monitor: string;
  readonly seed: number;
  readonly setup: Setup;
  readonly finding: Finding;
}

/** Seeds are whole numbers of 32 bits; behind the last comes the first. */
const SEEDS = 2 ** 32;

export function startHunt(wanted: AdversaryWanted, firstSeed: number): Hunt {
  const fired = new Map<string, number>();
  let runsDone = 0;
  return {
    get runsDone() {
      return runsDone;
    },
    fired,
    next() {
      const seed = (firstSeed + runsDone++) % SEEDS;
      const setup = adversary(seed, wanted);
      return judge(setup).flatMap((finding) => {
        const { monitor } = finding.violation;
        const times = fired.get(monitor) ?? 0;
        fired.set(monitor, times + 1);
        return times === 0 ? [{ monitor, seed, setup, finding }] : [];
      });
    },
  };
}
