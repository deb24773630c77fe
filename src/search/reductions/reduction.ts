import type { Setup } from '../../engine/setup.ts';

/**
 * A way to make a setup smaller. It yields each setup that it wants to try, and receives the shrunk form of it if it
 * still breaks the same promise, or null if it does not. It returns the smallest setup that it reached: the very setup
 * it was given if nothing could be removed.
 */
export type Reduction = (setup: Setup, simplest: Setup) => Tries;

export type Tries = Generator<Setup, Setup, Setup | null>;

/** A change of a setup. It returns null, or its argument, if it changes nothing. */
export type SetupChange = (setup: Setup) => Setup | null;

/** Tries one change after another, each on the result of those before it. */
export function* tryEach(setup: Setup, changes: Iterable<SetupChange>): Tries {
  let smallest = setup;
  for (const change of changes) {
    const changed = change(smallest);
    if (changed && changed !== smallest) smallest = (yield changed) ?? smallest;
  }
  return smallest;
}
