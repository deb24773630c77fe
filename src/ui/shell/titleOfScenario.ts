import { memoBy } from '../../engine/memoBy.ts';
import { rulesBroken } from '../../protocols/pbft/broken/rulesBroken.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { PageTexts } from '../../text/texts.ts';

/** Returns the title of an experiment: the rules broken in it, if any; else the title of the one it started from. */
export function titleOfScenario(texts: PageTexts, { base, setup }: Scenario): string {
  const numbers = rulesBroken(setup.cluster);
  return numbers.length > 0 ? texts.controls.brokenRuleRun(...numbers) : texts.scenarios[base].title;
}

/** True where the title is that of a built-in experiment, and this is another one that started from it. */
export const isVariant = memoBy(({ base, setup }: Scenario): boolean => {
  if (rulesBroken(setup.cluster).length > 0) return false;
  // Setups are plain values, and readers of links and files write their keys in the same order.
  const text = JSON.stringify(setup);
  return text !== JSON.stringify(scenarioOf(base).setup) && text !== JSON.stringify(opening.setup);
});
