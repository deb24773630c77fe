import { advance } from '../../engine/advance.ts';
import { INSIDE } from '../../engine/monitors/inside.ts';
import type { Violation } from '../../engine/monitors/monitor.ts';
import { createWatches, observe } from '../../engine/monitors/watch.ts';
import type { Envelope, EnvelopeId } from '../../engine/network/envelope.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import type { Step } from '../../engine/trace.ts';
import type { World } from '../../engine/world.ts';

/** A world run to its end while all monitors watch. For tests that do to a world what a setup cannot say. */
export interface Run {
  readonly steps: readonly Step[];
  readonly violations: readonly Violation[];
  /** The world after the last step. */
  readonly world: World;
}

/** More steps than any such test has: a run that gets here is a livelock. */
const STEPS_MAX = 50_000;

/**
 * @param meddle is shown every step right after it, and may change what is in flight.
 * @throws where a correct node contradicts an invariant, in a world whose kit asks for them
 */
export function runWorld(world: World, meddle: (world: World, step: Step) => void = () => {}): Run {
  const watches = createWatches(world.setup, world.kit.monitors);
  const steps: Step[] = [];
  const violations: Violation[] = [];
  for (let step = advance(world); step; step = advance(world)) {
    steps.push(step);
    for (const violation of observe(watches, step, steps.length - 1, world)) {
      if (violation.monitor === INSIDE) throw new Error(`After step ${violation.step}: ${violation.values.fault}`);
      violations.push(violation);
    }
    if (steps.length === STEPS_MAX) throw new Error(`the run does not end within ${STEPS_MAX} steps`);
    meddle(world, step);
  }
  return { steps, violations, world };
}

/** The name of a message of this world. */
export function nameOf(world: World, envelope: Envelope): EnvelopeId {
  return envelopeId(envelope, world.setup.cluster.replicas);
}
