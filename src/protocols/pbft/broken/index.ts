import { anybodySigns } from './anybodySigns.ts';
import { bareProposal } from './bareProposal.ts';
import type { BrokenRule } from './brokenRule.ts';
import { certificateLost } from './certificateLost.ts';
import { countsMessages } from './countsMessages.ts';
import { executesWhenPrepared } from './executesWhenPrepared.ts';
import { falseCertificate } from './falseCertificate.ts';
import { firstReply } from './firstReply.ts';
import { gapLeftOpen } from './gapLeftOpen.ts';
import { lowestCheckpoint } from './lowestCheckpoint.ts';
import { mixedCheckpoint } from './mixedCheckpoint.ts';
import { newViewBelieved } from './newViewBelieved.ts';
import { noCertificates } from './noCertificates.ts';
import { noReplyCache } from './noReplyCache.ts';
import { noTimer } from './noTimer.ts';
import { noUpperBound } from './noUpperBound.ts';
import { numberUsedTwice } from './numberUsedTwice.ts';
import { oldestCertificate } from './oldestCertificate.ts';
import { oneLeads } from './oneLeads.ts';
import { onePrepareMore } from './onePrepareMore.ts';
import { oneReplicaTooFew } from './oneReplicaTooFew.ts';
import { oneTally } from './oneTally.ts';
import { onlyVouchersDecide } from './onlyVouchersDecide.ts';
import { outOfOrder } from './outOfOrder.ts';
import { primaryPrepares } from './primaryPrepares.ts';
import { quorumOfSome } from './quorumOfSome.ts';
import { quorumTooSmall } from './quorumTooSmall.ts';
import { repliesLeftBehind } from './repliesLeftBehind.ts';
import { secondProposal } from './secondProposal.ts';
import { sentOnce } from './sentOnce.ts';
import { staleVotes } from './staleVotes.ts';
import { starved } from './starved.ts';
import { stuffedNewView } from './stuffedNewView.ts';
import { votesForAnything } from './votesForAnything.ts';
import { waitTooShort } from './waitTooShort.ts';
import { wholeWindow } from './wholeWindow.ts';

/**
 * All rules that can be broken, in the order of their numbers. Menus, texts and the bounds of the setting read this
 * list. A new one is one file, and one line at the end.
 */
export const brokenRules = [
  quorumTooSmall,
  countsMessages,
  primaryPrepares,
  votesForAnything,
  staleVotes,
  oneTally,
  secondProposal,
  newViewBelieved,
  certificateLost,
  noCertificates,
  oldestCertificate,
  oneLeads,
  bareProposal,
  stuffedNewView,
  noUpperBound,
  outOfOrder,
  numberUsedTwice,
  gapLeftOpen,
  noTimer,
  starved,
  waitTooShort,
  sentOnce,
  noReplyCache,
  repliesLeftBehind,
  firstReply,
  mixedCheckpoint,
  lowestCheckpoint,
  falseCertificate,
  wholeWindow,
  executesWhenPrepared,
  onePrepareMore,
  anybodySigns,
  onlyVouchersDecide,
  quorumOfSome,
  oneReplicaTooFew,
] as const satisfies readonly BrokenRule[];

/** The number of a rule that can be broken. Every language has words for each. */
export type BrokenRuleNumber = (typeof brokenRules)[number]['number'];
