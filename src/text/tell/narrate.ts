import type { History } from '../../engine/history.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import { evidenceOf } from '../../protocols/explain/evidence.ts';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import type { Sizes } from '../en/reasons.ts';
import type { Texts } from '../texts.ts';
import type { Account } from './account.ts';
import { accountOf } from './account.ts';
import type { NarratedEvidence } from './evidenceText.ts';
import { narratedEvidence } from './evidenceText.ts';
import { demoRuleOf } from './goDemo/demoRules.ts';
import { ruleOf } from './pbft/ruleOf.ts';
import { restsOnQuorums, rules } from './pbft/rules.ts';
import { sentenceOf } from './sentence.ts';

/** One step in words: what happened, which rule allowed it and why there is such a rule, and what made it possible. */
export interface Narration {
  readonly sentence: string;
  /** Null where no rule of the protocol is behind it: something done from outside, a message that reached nobody. */
  readonly rule: NarratedRule | null;
  readonly why: string;
  readonly evidence: readonly NarratedEvidence[];
}

export interface NarratedRule {
  /** The id in the list of rules of the protocol's README: PR3. */
  readonly id: string;
  readonly name: string;
  /** The section in which the paper states it: §4.2; null where the paper leaves the choice open. */
  readonly section: string | null;
}

/** @param stepIndex the index of the step; people are shown one more. */
export function narrate(texts: Texts, history: History, stepIndex: StepIndex): Narration {
  const account = accountOf(texts, history, stepIndex);
  const reason = reasonsOf[history.setup.protocol]?.(account) ?? null;
  return {
    sentence: sentenceOf(texts, history, stepIndex),
    rule: reason?.rule ?? null,
    why: reason ? reason.why : whyOutside(texts, account, sizesOf(account)),
    evidence: evidenceOf(history, stepIndex).map((item) => narratedEvidence(texts, item, account.nodes)),
  };
}

/** A rule in words, and why there is such a rule. */
interface Reason {
  readonly rule: NarratedRule;
  readonly why: string;
}

/** The rule behind a step, or the mistake, by protocol; null where none is. */
const reasonsOf: Readonly<Record<string, (account: Account) => Reason | null>> = {
  pbft(account) {
    const ruleId = ruleOf(account);
    if (!ruleId) return null;
    const { name, why } = account.texts.reasons[ruleId];
    const sizes = sizesOf(account);
    const isDoubtful = !sizes.quorumsMeet && restsOnQuorums.has(ruleId);
    const reasons = [why(sizes), ...(isDoubtful ? [account.texts.outsideReasons.quorumsApart(sizes)] : [])];
    return { rule: { ...rules[ruleId], name }, why: account.texts.words.paragraph(reasons) };
  },
  'broadcast-demo'(account) {
    const mistake = demoRuleOf(account);
    if (!mistake) return null;
    const { name, why } = account.texts.demoReasons[mistake.rule];
    return { rule: { id: mistake.id, section: null, name }, why };
  },
};

function sizesOf({ history: { setup } }: Account): Sizes {
  return { replicas: setup.cluster.replicas, ...thresholdsOf(setup.cluster) };
}

function whyOutside(texts: Texts, { step: { cause } }: Account, sizes: Sizes): string {
  const { outsideReasons } = texts;
  if (cause.kind === 'missed') {
    return cause.why === 'crashed' ? outsideReasons.missedCrashed() : outsideReasons.missedCut();
  }
  if (cause.kind !== 'intervention') return outsideReasons.nothing();
  if (cause.noEffect) return outsideReasons.noEffect();
  return outsideReasons.actions[cause.intervention.action.kind](sizes);
}
