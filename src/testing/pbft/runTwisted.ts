import type { Violation } from '../../engine/monitors/monitor.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Different } from '../engine/buildSetup.ts';
import { buildSetup, requestA } from '../engine/buildSetup.ts';
import type { Run } from '../engine/runWorld.ts';
import { runWorld } from '../engine/runWorld.ts';
import type { Twisted } from './twistedPbft.ts';
import { createTwistedWorld } from './twistedPbft.ts';

/** Short runs with a broken rule, with liars, or with neither; and the violations of each. For tests. */

/** Request A, unless other interventions are given. */
export function runTwisted(different: Different, twisted: Twisted = {}): Run {
  return runWorld(createTwistedWorld(briefSetup(different), twisted));
}

/** Two clients; observed for a thousand ticks only: a client that gets no answer would ask for ever. */
export function briefSetup(different: Different): Setup {
  const cluster = { clients: 2, ...different.cluster };
  return buildSetup({ untilTick: 1000, interventions: [requestA], ...different, cluster });
}

export function firstOf({ violations }: Run, monitor: string): Violation | undefined {
  return violations.find((violation) => violation.monitor === monitor);
}

/** The monitors that fired, each once. */
export function whoFired({ violations }: Run): string[] {
  return [...new Set(violations.map(({ monitor }) => monitor))].sort();
}
