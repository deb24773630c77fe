import { tallyAfterVote, thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import type {
  CountedNote,
  EnteredViewNote,
  PbftNote,
  PbftNoteKind,
  RequestedNote,
} from '../../../protocols/pbft/notes.ts';
import { NEW_VIEW } from '../../../protocols/pbft/rules/timers.ts';
import type { Account } from '../account.ts';
import { arrivedMessage, noteOf } from '../account.ts';
import type { RuleId } from './rules.ts';
import { ruleOfIgnored } from './rulesOfIgnored.ts';

/**
 * The rule behind a step: that of its weightiest note. Null where the step follows no rule of the protocol: what was
 * done from outside is explained as that, also where a replica that restarts tells the others what it has.
 */
export function ruleOf(account: Account): RuleId | null {
  const { cause } = account.step;
  if (cause.kind === 'intervention' && cause.intervention.action.kind !== 'request') return null;
  for (const kind of byWeight) {
    const note = noteOf(account, kind);
    if (note) return ruleOfNote(account, note);
  }
  return null;
}

/** The weights of notes: a step is remembered for its first in this list. A new kind of note has to find its place. */
const weights: Readonly<Record<PbftNoteKind, number>> = {
  accepted: 1,
  enteredView: 2,
  viewChangeStarted: 3,
  stateInstalled: 4,
  fetchStarted: 5,
  checkpointTaken: 6,
  committedLocal: 7,
  executedTentatively: 8,
  prepared: 9,
  stable: 10,
  assigned: 11,
  prePrepared: 12,
  executed: 13,
  gap: 14,
  bodyLearnt: 15,
  rolledBack: 16,
  statusSent: 17,
  retransmitted: 18,
  stateSent: 19,
  fetchEnded: 20,
  readAnswered: 21,
  readHeld: 22,
  relayed: 23,
  requestKept: 24,
  buffered: 25,
  replyResent: 26,
  requested: 27,
  queued: 28,
  keptForLater: 29,
  counted: 30,
  ignored: 31,
  timerStarted: 32,
  timerCancelled: 33,
};

/** Every kind of note, the weightiest first. */
export const byWeight = (Object.keys(weights) as PbftNoteKind[]).sort((a, b) => weights[a] - weights[b]);

function ruleOfNote(account: Account, note: PbftNote): RuleId {
  switch (note.kind) {
    case 'accepted':
      return ruleOfReplies(account, 'acceptResult');
    case 'enteredView':
      return ruleOfEntered(account, note);
    case 'viewChangeStarted':
      return ({ requestTimeout: 'leaveView', newViewTimeout: 'nextView', joined: 'joinOthers' } as const)[note.why];
    case 'fetchStarted':
      return rulesOfFetch[note.why];
    case 'committedLocal':
      return ruleOfCommitted(account);
    case 'statusSent':
      return rulesOfStatus[note.why];
    case 'retransmitted':
      return note.messages.some((kind) => kind === 'viewChange' || kind === 'newView')
        ? 'repeatViewChange'
        : 'sendAgain';
    case 'buffered':
      return rulesOfBuffered[note.why];
    case 'requested':
      return ruleOfRequested(note);
    case 'counted':
      return ruleOfCounted(account, note);
    case 'ignored':
      return ruleOfIgnored(note);
    default:
      return simpleRules[note.kind];
  }
}

type SimpleKind = Exclude<
  PbftNoteKind,
  | ('accepted' | 'enteredView' | 'viewChangeStarted' | 'fetchStarted' | 'committedLocal' | 'statusSent')
  | ('retransmitted' | 'buffered' | 'requested' | 'counted' | 'ignored')
>;

/** The notes that always follow one rule. */
const simpleRules: Readonly<Record<SimpleKind, RuleId>> = {
  stateInstalled: 'installState',
  checkpointTaken: 'takeCheckpoint',
  executedTentatively: 'executeTentatively',
  prepared: 'prepared',
  stable: 'stable',
  assigned: 'assignSequence',
  prePrepared: 'acceptPrePrepare',
  executed: 'execute',
  gap: 'executeInOrder',
  bodyLearnt: 'learnBody',
  rolledBack: 'undoTentative',
  stateSent: 'giveState',
  fetchEnded: 'endFetch',
  readAnswered: 'answerRead',
  readHeld: 'holdRead',
  relayed: 'relay',
  requestKept: 'awaitExecution',
  replyResent: 'resendReply',
  queued: 'oneAtATime',
  keptForLater: 'keepForLater',
  timerStarted: 'awaitExecution',
  timerCancelled: 'awaitExecution',
};

const rulesOfFetch = {
  aboveWindow: 'catchUp',
  behind: 'catchUp',
  newView: 'fetchForNewView',
  diverged: 'mendState',
  nextReplica: 'askNextReplica',
} as const;

const rulesOfStatus = {
  noProgress: 'tellStatus',
  restarted: 'tellStatus',
  requestUnknown: 'askForBodies',
  stateInstalled: 'tellStatus',
  beyondWindow: 'askBeyondWindow',
  connected: 'tellWhenConnected',
  heartbeat: 'heartbeat',
} as const;

const rulesOfBuffered = { window: 'holdBack', batch: 'gatherBatch', body: 'holdForBody' } as const;

/** The number of replies a client waits for: f+1 where they are final, a quorum where they may be undone (§5.1). */
function ruleOfReplies(account: Account, simple: RuleId): RuleId {
  const { cluster } = account.history.setup;
  const { readOnly } = cluster;
  const message = arrivedMessage(account)?.message;
  const stage = message?.kind === 'reply' ? message.stage : 'committed';
  if (stage === 'readOnly') return 'acceptRead';
  const isFinal = stage === 'committed' && noteOf(account, 'counted')?.need === thresholdsOf(cluster).replies.committed;
  if (isFinal && readOnly === 0) return simple;
  return stage === 'tentative' || readOnly === 0 ? 'acceptTentative' : 'quorumOfReplies';
}

/** The primary computes O, a backup checks it; a slot that becomes null wants an explanation most. */
function ruleOfEntered({ step }: Account, { primary, choices }: EnteredViewNote): RuleId {
  if (primary !== step.node) return 'checkNewView';
  if (choices.some(({ certifiedView }) => certifiedView === null)) return 'fillWithNull';
  return choices.length > 0 ? 'chooseRequests' : 'makeNewView';
}

/** The rule of a committed slot: execution, or the reason why it did not simply follow. */
function ruleOfCommitted(account: Account): RuleId {
  if (arrivedMessage(account)?.message.kind === 'decision') return 'passOnDecision';
  if (noteOf(account, 'gap')) return 'executeInOrder';
  const executed = account.notes.filter((note) => note.kind === 'executed');
  if (executed.length === 0) return 'notAgain';
  if (executed.some((note) => note.requests.some((request) => !request.fresh))) return 'executeOnce';
  if (executed.some((note) => note.requests.length === 0)) return 'executeNull';
  return executed.length > 1 ? 'execute' : 'committedLocal';
}

/** The rule of a sent request: the first sending, another one, or a read that found no quorum. */
function ruleOfRequested({ readOnly, attempt, to }: RequestedNote): RuleId {
  if (readOnly) return 'askAllToRead';
  if (attempt === 0) return 'askPrimary';
  return to === 'all' ? 'askAll' : 'readInOrder';
}

function ruleOfCounted(account: Account, note: CountedNote): RuleId {
  const { vote, proposalKnown } = note;
  if (vote === 'reply') return ruleOfReplies(account, 'countReplies');
  const { have, need } = tallyAfterVote(note);
  if (proposalKnown && have > need) return 'gateIsOpen';
  if (vote === 'viewChange') return startsNewViewTimer(account) ? 'awaitNewView' : 'countViewChanges';
  if (vote === 'checkpoint') return 'countCheckpoints';
  if (!proposalKnown) return 'voteEarly';
  return vote === 'prepare' ? 'countPrepares' : 'countCommits';
}

function startsNewViewTimer({ notes }: Account): boolean {
  return notes.some((note) => note.kind === 'timerStarted' && note.timer === NEW_VIEW);
}
