import { advance } from './advance.ts';
import type { Violation, Watch } from './monitors/monitor.ts';
import { createWatches, observe } from './monitors/watch.ts';
import type { Setup } from './setup.ts';
import type { Step } from './trace.ts';
import type { World } from './world.ts';
import { copyWorld, createWorld } from './world.ts';

/** A run from its first step to its last, and a fast way to the world after any of them. */
export interface History {
  readonly setup: Setup;
  readonly steps: readonly Step[];
  /** What the monitors found, in the order of steps. */
  readonly violations: readonly Violation[];
  readonly end: RunEnd;
  /** The world after 0, SNAPSHOT_EVERY, 2 × SNAPSHOT_EVERY … steps. Never changed. */
  readonly snapshots: readonly World[];
}

/** Why a run has no further steps: nothing is left to happen, the observed time is over, or it is too long. */
export type RunEnd = 'quiet' | 'time' | 'limit';

/** Steps between two kept worlds: replaying so many takes about a millisecond at n = 4. */
export const SNAPSHOT_EVERY = 1024;

/** The longest run that is computed. */
export const STEPS_MAX = 50_000;

export function createHistory(setup: Setup, stepsMax: number = STEPS_MAX): History {
  const world = createWorld(setup);
  const watches: Watch[] = createWatches(setup);
  const steps: Step[] = [];
  const violations: Violation[] = [];
  const snapshots: World[] = [copyWorld(world)];
  let step = advance(world);
  while (step && steps.length < stepsMax) {
    steps.push(step);
    observe(watches, step, steps.length - 1, world, violations);
    if (steps.length % SNAPSHOT_EVERY === 0) snapshots.push(copyWorld(world));
    step = advance(world);
  }
  return { setup, steps, violations, end: endOf(world, step), snapshots };
}

function endOf(world: World, next: Step | null): RunEnd {
  if (next) return 'limit';
  const isQuiet = world.flight.ticks.length === 0 && world.nodes.every((node) => node.timers.size === 0);
  return isQuiet ? 'quiet' : 'time';
}

/**
 * The world after so many steps. The caller may move it on, but not change its nodes directly.
 * @param count 0 … history.steps.length; beyond that, the world at the end.
 */
export function worldAt(history: History, count: number): World {
  const wanted = Math.max(0, Math.min(count, history.steps.length));
  const nearest = Math.min(Math.floor(wanted / SNAPSHOT_EVERY), history.snapshots.length - 1);
  const world = copyWorld(history.snapshots[nearest] as World);
  for (let done = nearest * SNAPSHOT_EVERY; done < wanted; done++) advance(world);
  return world;
}
