import { describe, expect, test } from 'vitest';
import { paperPolicy } from '../rules/paperPolicy.ts';
import type { Policy } from '../rules/policy.ts';
import { brokenRules } from './index.ts';
import { policyOf } from './policyOf.ts';
import { rulesBroken } from './rulesBroken.ts';

/** The policy of a run: the paper's answers, and those of the rules that are broken in it. */

/** The questions to which this policy has another answer than the paper's. */
function answeredOtherwise(policy: Policy): string[] {
  const questions = Object.keys(paperPolicy) as (keyof Policy)[];
  return questions.filter((question) => policy[question] !== paperPolicy[question]).sort();
}

test('is the paper’s where all rules are kept', () => {
  expect(policyOf({ brokenRule: 0, secondBrokenRule: 0 })).toBe(paperPolicy);
});

describe('where a rule is broken', () => {
  test.each(brokenRules.map(({ id, number, override }) => ({ id, number, override })))(
    '$id, it differs in what that rule overrides, whichever of the two settings names it',
    ({ number, override }) => {
      const questions = Object.keys(override).sort();
      expect(answeredOtherwise(policyOf({ brokenRule: number, secondBrokenRule: 0 }))).toEqual(questions);
      expect(answeredOtherwise(policyOf({ brokenRule: 0, secondBrokenRule: number }))).toEqual(questions);
    },
  );

  test('and another, it differs in both; it is made once', () => {
    const both = { brokenRule: 28, secondBrokenRule: 10 };
    expect(answeredOtherwise(policyOf(both))).toEqual(['certificateFault', 'isUndecided', 'preparedCertificates']);
    expect(policyOf(both)).toBe(policyOf({ ...both }));
    expect(rulesBroken(both)).toEqual([28, 10]);
  });
});
