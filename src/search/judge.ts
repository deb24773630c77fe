import type { Ticks } from '../protocol/protocol.ts';
import { advance } from '../simulation/advance.ts';
import type { Violation } from '../simulation/monitors/monitor.ts';
import { createWatches, observe } from '../simulation/monitors/watch.ts';
import type { Setup } from '../simulation/setup.ts';
import { createWorld } from '../simulation/world.ts';

/** A monitor that fired in a run: the first time it did, and when that was. */
export interface Finding {
  readonly violation: Violation;
  readonly tick: Ticks;
}

/** A run that takes longer is given up: whatever it breaks, it has broken by then. */
const STEPS_MAX = 20_000;

/**
 * What the monitors find in a run, of each the first, in the order of steps; nothing where all holds. The trace is not
 * kept, and the monitors are those of the registry, be they about safety or about liveness.
 * @param wanted - only this monitor's; the run ends there.
 */
export function judge(setup: Setup, wanted: string | null = null): Finding[] {
  const world = createWorld(setup);
  const watches = createWatches(setup);
  const findings: Finding[] = [];
  for (let count = 0; count < STEPS_MAX; count++) {
    const step = advance(world);
    if (!step) break;
    for (const violation of observe(watches, step, count, world)) {
      const isNews = findings.every((finding) => finding.violation.monitor !== violation.monitor);
      const isWanted = wanted === null || violation.monitor === wanted;
      if (isNews && isWanted) findings.push({ violation, tick: step.tick });
    }
    if (wanted !== null && findings.length > 0) break;
  }
  return findings;
}
