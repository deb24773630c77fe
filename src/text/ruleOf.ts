import type { CountedNote, IgnoredReason, PbftNote, PbftNoteKind } from '../protocol/pbft/notes.ts';
import type { Account } from './account.ts';
import { noteOf } from './account.ts';
import type { RuleId } from './rules.ts';

/** The rule behind a step: that of its weightiest note. Null where the step follows no rule of the protocol. */
export function ruleOf(account: Account): RuleId | null {
  for (const kind of byWeight) {
    const note = noteOf(account, kind);
    if (note) return ruleOfNote(account, note);
  }
  return null;
}

/** What a step is remembered for, first. */
const byWeight: readonly PbftNoteKind[] = [
  'accepted',
  'checkpointTaken',
  'committedLocal',
  'prepared',
  'stable',
  'assigned',
  'prePrepared',
  'executed',
  'relayed',
  'buffered',
  'replyResent',
  'requested',
  'queued',
  'counted',
  'ignored',
];

function ruleOfNote(account: Account, note: PbftNote): RuleId | null {
  switch (note.kind) {
    case 'accepted':
      return 'acceptResult';
    case 'checkpointTaken':
      return 'takeCheckpoint';
    case 'committedLocal':
      return ruleOfCommitted(account);
    case 'prepared':
    case 'stable':
      return note.kind;
    case 'assigned':
      return 'assignSequence';
    case 'prePrepared':
      return 'acceptPrePrepare';
    case 'executed':
      return 'execute';
    case 'relayed':
      return 'relay';
    case 'buffered':
      return 'holdBack';
    case 'replyResent':
      return 'resendReply';
    case 'requested':
      return note.attempt === 0 ? 'askPrimary' : 'askAll';
    case 'queued':
      return 'oneAtATime';
    case 'counted':
      return ruleOfCounted(note);
    case 'ignored':
      return rulesOfIgnored[note.why];
    default:
      return null;
  }
}

/** Where execution did not simply follow, that is what wants an explanation. */
function ruleOfCommitted(account: Account): RuleId {
  if (noteOf(account, 'gap')) return 'executeInOrder';
  const executed = account.notes.filter((note) => note.kind === 'executed');
  const isStale = executed.some((note) => note.requests.some((request) => !request.fresh));
  if (isStale) return 'executeOnce';
  return executed.length > 1 ? 'execute' : 'committedLocal';
}

function ruleOfCounted({ vote, have, need, proposalKnown }: CountedNote): RuleId {
  if (vote === 'reply') return 'countReplies';
  if (proposalKnown && have > need) return 'gateIsOpen';
  if (vote === 'checkpoint') return 'countCheckpoints';
  if (!proposalKnown) return 'voteEarly';
  return vote === 'prepare' ? 'countPrepares' : 'countCommits';
}

const rulesOfIgnored: Readonly<Record<IgnoredReason, RuleId>> = {
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
  notOutstanding: 'outstandingOnly',
  notForMe: 'outstandingOnly',
  settled: 'settledTimer',
  unknownOperation: 'role',
};
