import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Runs with liars, for tests. */

/** One liar more than four replicas tolerate (X1): R0 says one thing to R1 and another to R2, R3 agrees with both. */
export function twoLiars(): Scenario {
  const { setup } = scenarios.clear;
  const interventions: readonly PlannedIntervention[] = [
    lie(0, 'equivocates', { groups: 'xabaa' }),
    lie(3, 'votesForEverything'),

    { at: { tick: 1, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
  ];
  return { base: 'clear', setup: { ...setup, interventions } };
}

/** R3 votes for the next slot before anybody proposes it, and cannot take that back when the request is known. */
export function hastyLiar(): Scenario {
  const { setup } = scenarios.clear;
  const interventions: readonly PlannedIntervention[] = [
    lie(3, 'votesBeforeTime', { amount: 1 }),
    { at: { tick: 1, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
    { at: { tick: 800, after: 0 }, action: { kind: 'request', client: 0, operation: 'put y 2' } },
  ];
  return { base: 'clear', setup: { ...setup, interventions } };
}

function lie(node: number, behaviour: BehaviourId, { groups = 'xxxxx', amount = 0 } = {}): PlannedIntervention {
  return { at: { tick: 0, after: 0 }, action: { kind: 'misbehave', node, behaviour, groups, amount } };
}
