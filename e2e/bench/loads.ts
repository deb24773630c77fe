import { setupOfRequests } from '../../src/cli/bench/load.ts';
import type { PlannedIntervention } from '../../src/engine/interventions/index.ts';
import type { Setup } from '../../src/engine/setup.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** The runs whose pages are measured. A link carries at most 200 interventions, so larger runs have more replicas. */

/** As many as that setup has. */
const CLIENTS = 4;

/** Time enough for all requests. */
const UNTIL_TICK = 60_000;

function scenarioOf(setup: Setup): Scenario {
  return { base: 'clear', setup: { ...setup, untilTick: UNTIL_TICK } };
}

/** Runs of about so many messages: n = 4 twice, then n = 8. */
export const sizes: readonly (readonly [messages: number, scenario: Scenario])[] = [
  [500, scenarioOf(setupOfRequests(4, 17))],
  [5_000, scenarioOf(setupOfRequests(4, 172))],
  [20_000, scenarioOf(setupOfRequests(8, 165))],
];

/** More than 50,000 steps at n = 16. */
export const long: Scenario = scenarioOf(setupOfRequests(16, 130));

/** 50,000 steps among a hundred replicas, none of which lies. */
export const hundred: Scenario = scenarioOf(setupOfRequests(100, 3));

/** 33 of 100 replicas send each vote a hundred times: 9,900 messages in one step. */
export const flood: Scenario = scenarioOf({
  ...setupOfRequests(100, 8),
  interventions: [
    ...Array.from({ length: 33 }, (_, index) => liar(99 - index)),
    ...setupOfRequests(100, 8).interventions,
  ],
});

function liar(node: number): PlannedIntervention {
  const groups = 'a'.repeat(100 + CLIENTS);
  return {
    at: { tick: 0, after: 0 },
    action: { kind: 'misbehave', node, behaviour: 'votesManyTimes', groups, amount: 100 },
  };
}
