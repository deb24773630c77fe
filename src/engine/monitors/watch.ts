import type { StepIndex } from '../numbers.ts';
import { NOTHING } from '../outbox.ts';
import type { Setup } from '../setup.ts';
import type { Step } from '../trace.ts';
import type { World } from '../world.ts';
import type { Monitor, Violation, Watch } from './monitor.ts';

/** All monitors at work on one run, indexed by note: most steps only count a vote, which few monitors listen for. */
export interface Watches {
  readonly all: readonly Watch[];
  /** A bitset of the watches that observe every step. */
  readonly always: number;
  /** A bitset of the watches that listen for each kind of note. */
  readonly listeners: ReadonlyMap<string, number>;
}

/** Starts all monitors on one run. */
export function createWatches(setup: Setup, monitors: readonly Monitor[]): Watches {
  const all = monitors.map((monitor) => monitor.watch(setup));
  const listeners = new Map<string, number>();
  let always = 0;
  all.forEach(({ kinds }, index) => {
    if (!kinds) always |= 1 << index;
    for (const kind of kinds ?? []) listeners.set(kind, (listeners.get(kind) ?? 0) | (1 << index));
  });
  return { all, always, listeners };
}

/**
 * Shows a step to every watch that listens for it.
 * @returns the violations that they report; empty for most steps
 */
export function observe(watches: Watches, step: Step, index: StepIndex, world: World): readonly Violation[] {
  const { all, always, listeners } = watches;
  let concerned = always;
  for (const { kind } of step.notes) concerned |= listeners.get(kind) ?? 0;
  let violations: Violation[] | null = null;
  for (let place = 0; concerned !== 0; place++, concerned >>>= 1) {
    if ((concerned & 1) === 0) continue;
    const violation = (all[place] as Watch).observe(step, index, world);
    if (violation) violations = [...(violations ?? []), violation];
  }
  return violations ?? NOTHING;
}
