import type { IgnoredNote, IgnoredReason } from '../../../protocols/pbft/notes.ts';
import type { RuleId } from './rules.ts';

/** The rule that a refused input breaks. */
export function ruleOfIgnored({ why, input }: IgnoredNote): RuleId {
  if (why === 'settled' && input !== 'timeout') return 'neverBackwards';
  if (why === 'staleViewChange' && input === 'newView') return 'oneNewView';
  if (why === 'duplicate') return rulesOfDuplicates[input] ?? 'firstVoteCounts';
  return rulesOfReasons[why];
}

/** The same again: of a vote the first counts; for what is no vote, another rule says so. */
const rulesOfDuplicates: Readonly<Partial<Record<IgnoredNote['input'], RuleId>>> = {
  request: 'awaitExecution',
  prePrepare: 'onePrePrepare',
  viewChange: 'countViewChanges',
};

const rulesOfReasons: Readonly<Record<IgnoredReason, RuleId>> = {
  forgedSender: 'signature',
  wrongSigner: 'signature',
  forgedRequest: 'signature',
  wrongRole: 'role',
  oldTimestamp: 'newRequestsOnly',
  alreadyOrdered: 'orderOnce',
  notPrimary: 'onlyPrimaryProposes',
  prepareFromPrimary: 'noPrepareFromPrimary',
  wrongView: 'sameView',
  belowWindow: 'insideWindow',
  aboveWindow: 'insideWindow',
  wrongDigest: 'digestFits',
  conflictingProposal: 'onePrePrepare',
  duplicate: 'firstVoteCounts',
  secondVote: 'firstVoteCounts',
  laterKnown: 'latestCounts',
  secondViewChange: 'countViewChanges',
  alreadyBuffered: 'orderOnce',
  tooManyEarly: 'keepForLater',
  staleViewChange: 'viewsGrow',
  unprovedCheckpoint: 'validViewChange',
  forgedQuote: 'validViewChange',
  repeatedCertificate: 'validViewChange',
  misplacedCertificate: 'validViewChange',
  unprovedCertificate: 'validViewChange',
  tooFewViewChanges: 'checkNewView',
  repeatedViewChange: 'checkNewView',
  wrongViewInside: 'checkNewView',
  invalidViewChange: 'checkNewView',
  wrongProposals: 'checkNewView',
  nothingToSend: 'sendAgain',
  beyondItsWindow: 'sendAgain',
  noSuchState: 'giveState',
  notFetching: 'certifiedState',
  uncertifiedState: 'certifiedState',
  olderState: 'newEnough',
  unneededBody: 'learnBody',
  noRepair: 'decisionsOff',
  unprovedDecision: 'passOnDecision',
  alreadyCommitted: 'gateIsOpen',
  notReadOnly: 'onlyReads',
  notOutstanding: 'outstandingOnly',
  otherSending: 'outstandingOnly',
  olderReply: 'latestReplyCounts',
  notForMe: 'outstandingOnly',
  settled: 'settledTimer',
  unknownOperation: 'role',
};
