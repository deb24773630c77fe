import type { PlannedIntervention } from '../engine/interventions/index.ts';
import { inOrder } from '../engine/interventions/intervention.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';
import { defaultConditions } from '../protocols/defaults.ts';
import type { ScenarioId } from '../scenario/builtIn/index.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The changes that a run of a lesson makes to the built-in experiment it starts from. */
export interface Changes {
  readonly cluster?: Partial<Cluster>;
  readonly untilTick?: Ticks;
  /** The whole plan; default: that of the built-in experiment. */
  readonly plan?: readonly PlannedIntervention[];
}

export function builtIn(base: ScenarioId, { cluster, untilTick, plan }: Changes = {}): Scenario {
  const { setup } = scenarioOf(base);
  return {
    base,
    setup: {
      ...setup,
      cluster: { ...setup.cluster, ...cluster },
      untilTick: untilTick ?? setup.untilTick,
      interventions: plan ? inOrder(plan) : setup.interventions,
    },
  };
}

/** A run in which every message takes equally long, so that it goes as the plan says. */
export function calm(changes: Changes): Scenario {
  const { base, setup } = builtIn('clear', changes);
  return { base, setup: { ...setup, conditions: { ...defaultConditions, jitter: 0 } } };
}
