import type { MisbehaveAction } from '../../engine/interventions/misbehave.ts';
import { memoBy } from '../../engine/memoBy.ts';
import { rulesBroken } from '../../protocols/pbft/broken/rulesBroken.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nodesOf } from '../../text/names.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';

/**
 * Returns the title of an experiment: the rules broken in it, if any; else the lie that it begins with; else the title of
 * the one it started from. Until the words for lies have come, a lie has the title of the one it started from, too.
 */
export function titleOfScenario(texts: PageTexts | Texts, scenario: Scenario): string {
  const { base, setup } = scenario;
  const numbers = rulesBroken(setup.cluster);
  if (numbers.length > 0) return texts.controls.brokenRuleRun(...numbers);
  const lie = lieAtStart(scenario);
  if (lie && 'interventions' in texts) return texts.interventions.entry(lie, nodesOf(setup));
  return texts.scenarios[base].title;
}

/** The lie that a run is about: the last of those with which it begins, since others may lean on one another. */
function lieAtStart({ setup: { interventions } }: Scenario): MisbehaveAction | null {
  let lie: MisbehaveAction | null = null;
  for (const { at, action, muted } of interventions) {
    if (at.tick > 0 || muted || action.kind !== 'misbehave') break;
    lie = action;
  }
  return lie;
}

/** True where the title is that of a built-in experiment, and this is another one that started from it. */
export const isVariant = memoBy((scenario: Scenario): boolean => {
  const { base, setup } = scenario;
  if (rulesBroken(setup.cluster).length > 0 || lieAtStart(scenario)) return false;
  // Setups are plain values, and readers of links and files write their keys in the same order.
  const text = JSON.stringify(setup);
  return text !== JSON.stringify(scenarioOf(base).setup) && text !== JSON.stringify(opening.setup);
});
