import { rulesBroken } from '../../protocols/pbft/broken/rulesBroken.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { PageTexts } from '../../text/texts.ts';

/** Returns the title of an experiment: the rules broken in it, if any; else the title of the one it started from. */
export function titleOfScenario(texts: PageTexts, { base, setup }: Scenario): string {
  const numbers = rulesBroken(setup.cluster);
  return numbers.length > 0 ? texts.controls.brokenRuleRun(...numbers) : texts.scenarios[base].title;
}
