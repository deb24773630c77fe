import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { FALSE_RESULT } from '../../protocols/pbft/lies/repliesFalsely.ts';
import { isVote } from '../../protocols/pbft/lies/rewriting.ts';
import { NULL_DIGEST } from '../../protocols/pbft/rules/requestDigest.ts';
import { digestOfService } from '../../protocols/pbft/rules/service.ts';
import { proposalA } from './equivocation.ts';
import type { LieCase, Saying } from './lieCase.ts';
import { viewChangeCases } from './viewChangeCases.ts';

/**
 * A case for every way to lie. For tests.
 */

/** The state after request A, its reply included. */
const AFTER_A = digestOfService({
  values: new Map([['x', '1']]),
  lastReplies: new Map([[0, { timestamp: 1, result: 'ok' }]]),
});

const proposes = (operation: string | null, sequence: number): Saying => {
  return (message) =>
    message.kind === 'prePrepare' &&
    message.sequence === sequence &&
    (message.batch[0]?.operation ?? null) === operation;
};

/** Every behaviour has its case, or this table does not compile. */
export const lieCases: Readonly<Record<BehaviourId, LieCase>> = {
  silentToSome: { node: 0, stage: 'requests', withholds: (_message, { to }) => to === 1 },
  delaysEverything: {
    node: 0,
    amount: 150,
    stage: 'requests',
    says: (_message, { sentTick, arrivesTick }) => arrivesTick === sentTick + 151,
  },
  equivocates: { node: 0, stage: 'requests', says: proposes(null, 1) },
  skipsNumbers: { node: 0, stage: 'requests', says: proposes('put x 1', 2) },
  proposesOutsideWindow: {
    node: 0,
    stage: 'requests',
    says: proposes('put x 1', 1_000_000_000),
    refused: { prePrepare: ['aboveWindow'] },
  },
  inventsRequests: {
    node: 0,
    stage: 'requests',
    says: proposes('put x evil', 1),
    refused: { prePrepare: ['forgedRequest'] },
  },
  proposesAgain: { node: 0, stage: 'requests', says: proposes('put x 1', 2) },
  ignoresClient: {
    node: 0,
    stage: 'requests',
    withholds: proposes('put x 1', 1),
    accepted: ['put y 2→ok', 'put x 1→ok'],
  },
  proposesOutOfTurn: {
    node: 3,
    stage: 'requests',
    says: proposes('put x 1', 1),
    refused: { prePrepare: ['notPrimary'] },
  },
  preparesAsPrimary: {
    node: 0,
    stage: 'requests',
    says: (message) => message.kind === 'prepare',
    refused: { prepare: ['prepareFromPrimary'] },
  },
  votesForEverything: {
    node: 3,
    stage: 'requests',
    says: (message, { sentTick }) => message.kind === 'commit' && sentTick === 2,
  },
  votesForAnother: {
    node: 3,
    stage: 'requests',
    says: (message) => isVote(message) && message.sequence === 1 && message.digest !== proposalA.digest,
  },
  votesBeforeTime: {
    node: 3,
    stage: 'requests',
    says: (message) => message.kind === 'commit' && message.sequence > 2,
    refused: { commit: ['aboveWindow', 'duplicate', 'secondVote'] },
  },
  votesManyTimes: {
    node: 3,
    stage: 'requests',
    says: (message, { repeat }) => isVote(message) && repeat === 2,
    refused: { prepare: ['duplicate'], commit: ['duplicate'] },
  },
  forgesSender: {
    node: 3,
    stage: 'requests',
    says: (message) => 'replica' in message && message.replica !== 3,
    refused: { prepare: ['forgedSender', 'wrongSigner'], commit: ['forgedSender', 'wrongSigner'] },
  },
  replaysOldMessages: {
    node: 3,
    stage: 'viewChange',
    amount: 1000,
    says: (_message, { from }) => from !== 3,
    refused: { prePrepare: ['duplicate'], prepare: ['duplicate', 'wrongView'], newView: ['staleViewChange'] },
  },
  spoilsSignatures: {
    node: 0,
    stage: 'requests',
    says: (message) => 'batch' in message && message.batch.some(({ signature }) => signature === 'forged'),
    refused: { prePrepare: ['forgedRequest'] },
  },
  repliesFalsely: {
    node: 3,
    stage: 'requests',
    says: (message) => message.kind === 'reply' && message.result === FALSE_RESULT,
  },
  executesDifferently: { node: 3, stage: 'catchingUp', says: (message) => message.kind === 'fetchState' },
  vouchesFalsely: {
    node: 3,
    stage: 'catchingUp',
    withholds: (message) => message.kind === 'checkpoint' && message.digest === AFTER_A,
  },
  vouchesFarAhead: {
    node: 3,
    stage: 'requests',
    says: (message) => message.kind === 'checkpoint' && message.sequence === 1000,
    refused: { checkpoint: ['aboveWindow'] },
  },
  sendsFalseState: {
    node: 0,
    stage: 'catchingUp',
    says: (message) => message.kind === 'stateCopy' && message.service.values.get('x') === 'evil',
    refused: { stateCopy: ['uncertifiedState'] },
  },
  sendsOldState: {
    node: 0,
    stage: 'catchingUp',
    says: (message, { to }) => message.kind === 'stateCopy' && to === 2 && message.sequence === 1,
  },
  mixesProofs: {
    node: 0,
    stage: 'catchingUp',
    says: (message) =>
      message.kind === 'stateCopy' && message.proof.some(({ digest }) => digest !== digestOfService(message.service)),
    refused: { stateCopy: ['uncertifiedState'] },
  },
  shortensDecisions: {
    node: 0,
    stage: 'decisions',
    groups: 'xxxbxx',
    says: (message) => message.kind === 'decision' && message.proof.length === 2,
    refused: { decision: ['unprovedDecision'] },
  },
  ...viewChangeCases,
  conspires: {
    node: 6,
    stage: 'sevenReplicas',
    fellows: [{ node: 0, behaviour: 'equivocates', groups: 'abbbbbbbb' }],
    says: (message, { from }) => message.kind === 'commit' && from === 6 && message.digest === NULL_DIGEST,
  },
  runsTwice: {
    node: 0,
    stage: 'requests',
    says: proposes('put y 2', 1),
    accepted: ['put y 2→ok', 'put x 1→ok'],
  },
  asksTwoThings: {
    node: 4,
    stage: 'requests',
    says: (message) => message.kind === 'request' && message.operation === 'put x other',
    refused: { request: ['alreadyOrdered'] },
  },
  signsBadly: {
    node: 4,
    stage: 'requests',
    says: (message) => message.kind === 'request' && message.signature === 'forged',
    refused: { request: ['forgedRequest'] },
    accepted: ['put y 2→ok'],
  },
  asksAgain: {
    node: 4,
    stage: 'catchingUp',
    says: (message, { sentTick }) => message.kind === 'request' && message.timestamp === 1 && sentTick > 10,
    refused: { request: ['alreadyOrdered', 'oldTimestamp'] },
  },
  asksOnlySome: { node: 4, stage: 'requests', says: (_message, { to }) => to === 1 },
  lendsItsKey: {
    node: 5,
    stage: 'requests',
    fellows: [{ node: 0, behaviour: 'inventsRequests' }],
    says: proposes('put x evil', 1),
    accepted: ['put y 2→ok', 'put x 1→ok'],
  },
};
