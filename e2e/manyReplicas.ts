import type { PlannedIntervention } from '../src/engine/interventions/index.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { scenarioNamed } from './lab.ts';

/** One request among so many replicas, with whatever else is done from the start. */
export function replicasOf(replicas: number, actions: readonly PlannedIntervention['action'][] = []): Scenario {
  const { setup } = scenarioNamed('clear');
  const added = actions.map((action) => ({ at: { tick: 0, after: 0 }, action }));
  const interventions = [...added, ...setup.interventions];
  return { base: 'clear', setup: { ...setup, cluster: { ...setup.cluster, replicas }, interventions } };
}
