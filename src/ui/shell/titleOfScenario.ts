import type { Scenario } from '../../scenario/scenario.ts';
import type { PageTexts } from '../../text/texts.ts';

/** What an experiment is called: by the rule that is broken in it, where one is; else as the one it started from. */
export function titleOfScenario(texts: PageTexts, { base, setup }: Scenario): string {
  const { brokenRule } = setup.cluster;
  return brokenRule > 0 ? texts.controls.brokenRuleRun(brokenRule) : texts.scenarios[base].title;
}
