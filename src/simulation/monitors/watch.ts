import type { Setup } from '../setup.ts';
import type { Step } from '../trace.ts';
import type { World } from '../world.ts';
import { monitorsOf } from './index.ts';
import { makeKnown } from './known.ts';
import type { Violation, Watch } from './monitor.ts';

/** All monitors set to work on one run. */
export function createWatches(setup: Setup): Watch[] {
  return monitorsOf(setup.protocol).map((monitor) => monitor.watch(setup));
}

/** Shows every watch a step. @returns what they find, which is nothing as a rule */
export function observe(watches: readonly Watch[], step: Step, index: number, world: World): Violation[] {
  const violations: Violation[] = [];
  for (const watch of watches) {
    const violation = watch.observe(step, index, world);
    if (violation) violations.push(violation);
  }
  return violations;
}

makeKnown({ createWatches, observe });
