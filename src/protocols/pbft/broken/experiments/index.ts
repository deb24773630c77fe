import { anybodySignsExperiment } from './anybodySigns.ts';
import { bareProposalExperiment } from './bareProposal.ts';
import { certificateLostExperiment } from './certificateLost.ts';
import { countsMessagesExperiment } from './countsMessages.ts';
import { executesWhenPreparedExperiment } from './executesWhenPrepared.ts';
import type { Experiment } from './experiment.ts';
import { falseCertificateExperiment } from './falseCertificate.ts';
import { firstReplyExperiment } from './firstReply.ts';
import { gapLeftOpenExperiment } from './gapLeftOpen.ts';
import { lowestCheckpointExperiment } from './lowestCheckpoint.ts';
import { mixedCheckpointExperiment } from './mixedCheckpoint.ts';
import { newViewBelievedExperiment } from './newViewBelieved.ts';
import { noCertificatesExperiment } from './noCertificates.ts';
import { noReplyCacheExperiment } from './noReplyCache.ts';
import { noTimerExperiment } from './noTimer.ts';
import { noUpperBoundExperiment } from './noUpperBound.ts';
import { numberUsedTwiceExperiment } from './numberUsedTwice.ts';
import { oldestCertificateExperiment } from './oldestCertificate.ts';
import { oneLeadsExperiment } from './oneLeads.ts';
import { onePrepareMoreExperiment } from './onePrepareMore.ts';
import { oneReplicaTooFewExperiment } from './oneReplicaTooFew.ts';
import { oneTallyExperiment } from './oneTally.ts';
import { onlyVouchersDecideExperiment } from './onlyVouchersDecide.ts';
import { outOfOrderExperiment } from './outOfOrder.ts';
import { primaryPreparesExperiment } from './primaryPrepares.ts';
import { quorumOfSomeExperiment } from './quorumOfSome.ts';
import { quorumTooSmallExperiment } from './quorumTooSmall.ts';
import { repliesLeftBehindExperiment } from './repliesLeftBehind.ts';
import { secondProposalExperiment } from './secondProposal.ts';
import { sentOnceExperiment } from './sentOnce.ts';
import { staleVotesExperiment } from './staleVotes.ts';
import { starvedExperiment } from './starved.ts';
import { stuffedNewViewExperiment } from './stuffedNewView.ts';
import { votesForAnythingExperiment } from './votesForAnything.ts';
import { waitTooShortExperiment } from './waitTooShort.ts';
import { wholeWindowExperiment } from './wholeWindow.ts';

/** The experiment of each rule that can be broken, in the order of their numbers. A new one is one line at the end. */
export const experiments: readonly Experiment[] = [
  quorumTooSmallExperiment,
  countsMessagesExperiment,
  primaryPreparesExperiment,
  votesForAnythingExperiment,
  staleVotesExperiment,
  oneTallyExperiment,
  secondProposalExperiment,
  newViewBelievedExperiment,
  certificateLostExperiment,
  noCertificatesExperiment,
  oldestCertificateExperiment,
  oneLeadsExperiment,
  bareProposalExperiment,
  stuffedNewViewExperiment,
  noUpperBoundExperiment,
  outOfOrderExperiment,
  numberUsedTwiceExperiment,
  gapLeftOpenExperiment,
  noTimerExperiment,
  starvedExperiment,
  waitTooShortExperiment,
  sentOnceExperiment,
  noReplyCacheExperiment,
  repliesLeftBehindExperiment,
  firstReplyExperiment,
  mixedCheckpointExperiment,
  lowestCheckpointExperiment,
  falseCertificateExperiment,
  wholeWindowExperiment,
  executesWhenPreparedExperiment,
  onePrepareMoreExperiment,
  anybodySignsExperiment,
  onlyVouchersDecideExperiment,
  quorumOfSomeExperiment,
  oneReplicaTooFewExperiment,
];
