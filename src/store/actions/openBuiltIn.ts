import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { openingStepOf } from '../../scenario/builtIn/overview.ts';
// Somebody may lie in a built-in experiment.
import { openScenario } from './opening.ts';

/** Opens a built-in experiment as a run of its own. The first view needs none but its own, so all of them come later. */
export function openBuiltIn(id: ScenarioId): void {
  const { setup } = scenarioOf(id);
  openScenario({ scenario: { base: id, setup }, step: openingStepOf(id), event: null, focus: null }, false);
}
