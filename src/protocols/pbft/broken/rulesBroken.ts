import type { Cluster } from '../../../engine/protocol.ts';
import type { BrokenRuleNumber } from './index.ts';

/** The settings that say which rules are broken in a run. */
export type RulesBroken = Pick<Cluster, 'brokenRule' | 'secondBrokenRule'>;

/** The settings of a run in which all rules are kept. */
export const NO_RULE_BROKEN: RulesBroken = { brokenRule: 0, secondBrokenRule: 0 };

/** The rules that are broken in a run, by their numbers: none, one, or two. */
export function rulesBroken({ brokenRule, secondBrokenRule }: RulesBroken): BrokenRuleNumber[] {
  // The numbers of a checked setup are those of the registry.
  return [brokenRule, secondBrokenRule].filter((number) => number > 0) as BrokenRuleNumber[];
}
