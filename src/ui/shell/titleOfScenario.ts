import type { Scenario } from '../../scenario/scenario.ts';
import type { PageTexts } from '../../text/texts.ts';

/** Returns the title of an experiment: the rule broken in it, if any; else the title of the one it started from. */
export function titleOfScenario(texts: PageTexts, { base, setup }: Scenario): string {
  const { brokenRule } = setup.cluster;
  return brokenRule > 0 ? texts.controls.brokenRuleRun(brokenRule) : texts.scenarios[base].title;
}
