import type { Place } from '../../../engine/protocol.ts';
import { paperPolicy } from '../rules/paperPolicy.ts';
import type { PbftPlace, Policy } from '../rules/policy.ts';
import type { BrokenRule } from './brokenRule.ts';
import { brokenRules } from './index.ts';
import type { RulesBroken } from './rulesBroken.ts';
import { rulesBroken } from './rulesBroken.ts';

/** The policies that were asked for, by the numbers of the rules that are broken. */
const policies = new Map<string, Policy>();

/** The policy by which everybody in this cluster acts: the paper's, except for the rules that are broken in the run. */
export function policyOf(cluster: RulesBroken): Policy {
  const numbers = rulesBroken(cluster);
  if (numbers.length === 0) return paperPolicy;
  const name = numbers.join();
  const known = policies.get(name);
  if (known) return known;
  const policy: Policy = Object.assign({}, paperPolicy, ...numbers.map((number) => ruleOf(number)?.override));
  policies.set(name, policy);
  return policy;
}

/** Two rules, of which one would undo the other: both are the same, or give another answer to the same question. */
export interface RulesClash {
  readonly first: number;
  readonly second: number;
}

/** Returns the rules of a run that cannot be broken at once; null where there are none. */
export function clashOf(cluster: RulesBroken): RulesClash | null {
  const [first, second] = rulesBroken(cluster);
  if (first === undefined || second === undefined) return null;
  const answers = Object.keys(ruleOf(first)?.override ?? {});
  const isShared = Object.keys(ruleOf(second)?.override ?? {}).some((question) => answers.includes(question));
  return isShared ? { first, second } : null;
}

function ruleOf(number: number): BrokenRule | undefined {
  return brokenRules.find((rule) => rule.number === number);
}

/** The same place as the rules take it. */
export function withPolicy({ self, cluster }: Place): PbftPlace {
  return { self, cluster, policy: policyOf(cluster) };
}
