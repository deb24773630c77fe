import type { Cluster, Place } from '../../../engine/protocol.ts';
import { paperPolicy } from '../rules/paperPolicy.ts';
import type { PbftPlace, Policy } from '../rules/policy.ts';
import type { BrokenRule } from './brokenRule.ts';
import { brokenRules } from './index.ts';

/** The policies, by the number of the rule that is broken; at 0, where all are kept, the paper's. */
const policies: readonly Policy[] = [paperPolicy, ...brokenRules.map(brokenBy)];

function brokenBy({ override }: BrokenRule): Policy {
  return { ...paperPolicy, ...override };
}

/** The policy by which everybody in this cluster acts: the paper's, except for the rule that is broken in the run. */
export function policyOf({ brokenRule }: Pick<Cluster, 'brokenRule'>): Policy {
  return policies[brokenRule] ?? paperPolicy;
}

/** The same place as the rules take it. */
export function withPolicy({ self, cluster }: Place): PbftPlace {
  return { self, cluster, policy: policyOf(cluster) };
}
