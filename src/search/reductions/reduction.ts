import type { Setup } from '../../engine/setup.ts';

/**
 * A way to make a setup smaller: it yields what it would try, and is told what that became where it still breaks the
 * same promise, or null where it does not. It returns the smallest that it came to: the setup it was given, and no copy,
 * where nothing could be done.
 */
export type Reduction = (setup: Setup, simplest: Setup) => Tries;

export type Tries = Generator<Setup, Setup, Setup | null>;

/** What a setup would be with one change; null, or itself, where that changes nothing. */
export type Change = (setup: Setup) => Setup | null;

/** Tries one change after another, each on what the ones before it came to. */
export function* tryEach(setup: Setup, changes: Iterable<Change>): Tries {
  let smallest = setup;
  for (const change of changes) {
    const changed = change(smallest);
    if (changed && changed !== smallest) smallest = (yield changed) ?? smallest;
  }
  return smallest;
}
