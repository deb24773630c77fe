import type { Scenario } from '../src/scenario/scenario.ts';
import { scenarioNamed } from './lab.ts';

const { setup } = scenarioNamed('clear');

/** A calm run of so many requests; 180 of them take more than 5,000 steps. */
export function manyRequests(count: number): Scenario {
  const interventions = Array.from({ length: count }, (_, index) => ({
    at: { tick: 0, after: 0 },
    action: { kind: 'request', client: 0, operation: `put x ${index}` } as const,
  }));
  return { base: 'clear', setup: { ...setup, untilTick: 200_000, interventions } };
}
