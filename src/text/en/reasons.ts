import type { Thresholds } from '../../protocols/pbft/explain/counts.ts';
import type { RuleId } from '../tell/pbft/rules.ts';
import { optimisationReasons } from './optimisationReasons.ts';
import { transferReasons } from './transferReasons.ts';
import { viewChangeReasons } from './viewChangeReasons.ts';

/** The numbers a rule speaks of, for the cluster at hand. */
export interface Sizes extends Thresholds {
  /** n. */
  readonly replicas: number;
}

export interface Reason {
  /** The name of the rule, as a phrase. */
  readonly name: string;
  /** The reason for the rule, in one sentence. */
  why(sizes: Sizes): string;
}

/** The reason why a step was allowed: the rule behind it, and what would go wrong without. */
export const reasons = {
  ...viewChangeReasons,
  ...transferReasons,
  ...optimisationReasons,
  oneAtATime: {
    name: 'one request at a time',
    why: () =>
      'A client has one request outstanding at a time, so replicas need to remember only its last reply to tell old requests from new ones.',
  },
  askPrimary: {
    name: 'the request goes to the primary',
    why: () => 'A client sends its request to the primary, because only the primary gives requests their numbers.',
  },
  countReplies: {
    name: 'f+1 matching replies',
    why: ({ weakQuorum }) =>
      `A client accepts a result when f+1 = ${weakQuorum} replicas send the same one; a single reply may be a lie.`,
  },
  acceptResult: {
    name: 'f+1 matching replies',
    why: ({ weakQuorum }) =>
      `Of f+1 = ${weakQuorum} replicas that send the same result at least one is correct, and a correct replica replies only with what it executed.`,
  },
  askAll: {
    name: 'retransmission to all replicas',
    why: () =>
      'A client that does not get enough matching replies in time asks all replicas: the primary may be faulty, or messages may have been lost.',
  },
  relay: {
    name: 'backups relay requests',
    why: () => 'Only the primary gives requests their numbers, so a backup passes on what a client sends it.',
  },
  resendReply: {
    name: 'the last reply is kept',
    why: () =>
      'A replica remembers its last reply to each client and sends it again, so that asking twice does not execute twice.',
  },
  executeOnce: {
    name: 'a request is executed once',
    why: () =>
      'A request whose timestamp is not newer than the last one executed for its client is not executed again, but it uses up its slot.',
  },
  assignSequence: {
    name: 'the primary assigns sequence numbers',
    why: () =>
      'The primary gives each request the next free number; if every replica numbered requests for itself, they would execute them in different orders.',
  },
  holdBack: {
    name: 'water marks',
    why: () =>
      'The primary gives out only numbers in its window and waits for a stable checkpoint to move it, so that logs stay short.',
  },
  orderOnce: {
    name: 'one number a request',
    why: () => 'The primary gives each request one number; a second one would only waste a slot.',
  },
  holdForBody: {
    name: 'one number a request',
    why: () =>
      'As long as the primary lacks requests that O names by their digest, it cannot tell which have a number already; one that it proposed might get two.',
  },
  gatherBatch: {
    name: 'batches',
    why: () =>
      'Requests that come while one batch is being ordered go into the next, so that many requests share the cost of one agreement.',
  },
  awaitExecution: {
    name: 'backups watch over requests',
    why: () =>
      'A backup that knows of a request keeps a timer for the oldest one; if that is not executed in time, the primary may be faulty.',
  },
  acceptPrePrepare: {
    name: 'accepting a PRE-PREPARE',
    why: () =>
      'A backup accepts a proposal that the primary of its view signed, whose digest fits the request, whose number lies in the window, and that contradicts none it accepted before.',
  },
  onePrePrepare: {
    name: 'one proposal a slot',
    why: () =>
      'A replica accepts one PRE-PREPARE for a slot in a view; if it took a second one with another digest, a lying primary could get two requests prepared in one slot.',
  },
  countPrepares: {
    name: 'PREPAREs from different backups',
    why: ({ quorum }) =>
      `It takes ${quorum} matching votes, the PRE-PREPARE and PREPAREs of different backups. Until then the primary may have told others something else.`,
  },
  prepared: {
    name: 'prepared',
    why: ({ replicas, quorum }) =>
      `${quorum} of ${replicas} replicas are now known to say the same. Any two groups of ${quorum} share a correct replica, and it votes once: in this view no other request can be prepared in this slot.`,
  },
  voteEarly: {
    name: 'messages in any order',
    why: () =>
      'The network may deliver in any order, so a vote that comes before its PRE-PREPARE is kept and counts later.',
  },
  countCommits: {
    name: 'COMMITs from different replicas',
    why: ({ quorum }) =>
      `It takes ${quorum} matching COMMITs, its own included. A prepared replica does not know yet whether others are, and a view change might lose the request.`,
  },
  gateIsOpen: {
    name: 'enough votes already',
    why: () => 'This was decided before; the extra vote is kept and changes nothing.',
  },
  committedLocal: {
    name: 'committed-local',
    why: ({ quorum, correctInQuorum }) =>
      `${quorum} COMMITs mean that at least ${correctInQuorum} correct replicas are prepared. Every later view hears of this request from one of them and keeps its number.`,
  },
  execute: {
    name: 'executing in order',
    why: () =>
      'A slot is executed when it is committed-local and all lower slots are executed, so all correct replicas execute the same requests in the same order.',
  },
  executeInOrder: {
    name: 'executing in order',
    why: () =>
      'A committed slot still waits for all lower ones, because a replica that skipped one would end in a different state.',
  },
  executeNull: {
    name: 'the null request',
    why: () =>
      'A null request goes through all phases and changes nothing; without it, no slot above could ever be executed.',
  },
  notAgain: {
    name: 'agreed on again, executed once',
    why: () =>
      'A new view agrees again on slots that some replicas have executed before: these vote, so that the others get there, and execute nothing twice.',
  },
  takeCheckpoint: {
    name: 'checkpoints',
    why: () =>
      'At fixed sequence numbers every replica tells the others the digest of its state, so that all can prove it and discard the log that led to it.',
  },
  countCheckpoints: {
    name: 'CHECKPOINTs from different replicas',
    why: ({ quorum }) =>
      `A checkpoint becomes stable with ${quorum} CHECKPOINTs for the same number and digest, its own included.`,
  },
  stable: {
    name: 'stable checkpoint',
    why: ({ quorum, correctInQuorum }) =>
      `${quorum} replicas vouch for this state, at least ${correctInQuorum} of them correct, so the messages that led to it can be discarded and the window moves up.`,
  },
  signature: {
    name: 'valid signatures only',
    why: () => 'A message counts only if the sender it names has signed it; otherwise one liar could vote for all.',
  },
  role: {
    name: 'each role has its messages',
    why: () =>
      'Only replicas propose, vote and reply, and only clients ask; a message from anyone else has no meaning.',
  },
  onlyPrimaryProposes: {
    name: 'only the primary proposes',
    why: () => 'Only the primary of a view gives out numbers in it; two who did would fill one slot with two requests.',
  },
  noPrepareFromPrimary: {
    name: 'the primary sends no PREPARE',
    why: () => 'The PRE-PREPARE is the word of the primary; if its PREPARE counted too, it would vote twice.',
  },
  sameView: {
    name: 'votes of the same view',
    why: () => 'Only messages of the view a replica is in count, because votes of different views do not add up.',
  },
  insideWindow: {
    name: 'water marks',
    why: () =>
      'A replica takes part only in slots above its last stable checkpoint and inside its window, so a faulty primary cannot use up the numbers.',
  },
  digestFits: {
    name: 'the digest fits the request',
    why: () =>
      'Votes name a request by its digest alone, so a PRE-PREPARE whose digest is not that of its request is refused.',
  },
  firstVoteCounts: {
    name: 'one vote a replica',
    why: () =>
      'Only a replica’s first vote counts; if messages were counted instead of senders, one replica could fill a quorum.',
  },
  newRequestsOnly: {
    name: 'timestamps grow',
    why: () => 'A request that is older than the last one executed for its client has been answered, and is dropped.',
  },
  outstandingOnly: {
    name: 'the client already has its result',
    why: () =>
      'A client counts replies only while it waits for the result of its last request; any other reply changes nothing.',
  },
  settledTimer: {
    name: 'a timer that is no longer needed',
    why: () => 'What the timer waited for has already happened, so there is nothing to do.',
  },
} satisfies Readonly<Record<RuleId, Reason>>;
