/**
 * The rules of PBFT that a step may follow, by what they are about. `id` is the rule's name in the list of rules in
 * `protocols/pbft/README.md`; `section` where the paper states it; null where the paper leaves it open.
 */
export interface Rule {
  readonly id: string;
  readonly section: string | null;
}

export const rules = {
  // The client.
  oneAtATime: { id: 'C1', section: '§4.1' },
  askPrimary: { id: 'C2', section: '§4.1' },
  countReplies: { id: 'C3', section: '§4.1' },
  acceptResult: { id: 'C3', section: '§4.1' },
  askAll: { id: 'C4', section: '§4.1' },

  // Requests.
  relay: { id: 'C4', section: '§4.1' },
  resendReply: { id: 'C5', section: '§4.1' },
  executeOnce: { id: 'C5', section: '§4.1' },
  assignSequence: { id: 'PP1', section: '§4.2' },
  holdBack: { id: 'PP1', section: '§4.3' },
  orderOnce: { id: 'PP2', section: null },
  holdForBody: { id: 'PP2', section: null },
  gatherBatch: { id: '1.12', section: '§4.2' },
  awaitExecution: { id: 'T1', section: '§4.4' },

  // The three phases.
  acceptPrePrepare: { id: 'PP3', section: '§4.2' },
  onePrePrepare: { id: 'PP3', section: '§4.2' },
  countPrepares: { id: 'PR2', section: '§4.2' },
  prepared: { id: 'PR3', section: '§4.2' },
  voteEarly: { id: 'PR4', section: '§4.2' },
  countCommits: { id: 'CM2', section: '§4.2' },
  gateIsOpen: { id: 'CM1', section: '§4.2' },
  committedLocal: { id: 'CM3', section: '§4.2' },
  execute: { id: 'CM4', section: '§4.2' },
  executeInOrder: { id: 'CM4', section: '§4.2' },
  executeNull: { id: 'NV2', section: '§4.4' },
  notAgain: { id: 'CM5', section: '§4.4' },

  // Checkpoints.
  takeCheckpoint: { id: 'K1', section: '§4.3' },
  countCheckpoints: { id: 'K2', section: '§4.3' },
  stable: { id: 'K3', section: '§4.3' },

  // View changes.
  leaveView: { id: 'VC1', section: '§4.4' },
  joinOthers: { id: 'VC3', section: '§4.5.2' },
  nextView: { id: 'T3', section: '§4.5.2' },
  countViewChanges: { id: 'NV1', section: '§4.4' },
  awaitNewView: { id: 'T3', section: '§4.5.2' },
  makeNewView: { id: 'NV1', section: '§4.4' },
  chooseRequests: { id: 'NV2', section: '§4.4' },
  fillWithNull: { id: 'NV2', section: '§4.4' },
  checkNewView: { id: 'NV4', section: '§4.4' },
  validViewChange: { id: 'VC2', section: '§4.4' },
  viewsGrow: { id: 'VC5', section: '§4.4' },
  oneNewView: { id: 'NV6', section: null },
  keepForLater: { id: '1.11', section: null },
  latestCounts: { id: '1.11', section: null },

  // Retransmission and state transfer.
  tellStatus: { id: '1.11', section: null },
  askBeyondWindow: { id: '1.11', section: null },
  tellWhenConnected: { id: '1.11', section: null },
  heartbeat: { id: '1.11', section: null },
  sendAgain: { id: '1.11', section: null },
  repeatViewChange: { id: 'T5', section: null },
  askForBodies: { id: 'NV5', section: '§4.4' },
  learnBody: { id: 'NV5', section: '§4.4' },
  catchUp: { id: 'ST1', section: '§4.3' },
  fetchForNewView: { id: 'ST1', section: '§4.4' },
  mendState: { id: 'K4', section: null },
  askNextReplica: { id: 'ST2', section: '§4.4' },
  giveState: { id: 'ST2', section: '§4.4' },
  certifiedState: { id: 'ST2', section: '§4.4' },
  newEnough: { id: 'ST2', section: null },
  endFetch: { id: 'ST2', section: null },
  installState: { id: 'ST4', section: '§4.4' },
  neverBackwards: { id: 'ST4', section: null },

  // Tentative execution, and reads without an order.
  executeTentatively: { id: '1.13', section: '§5.1' },
  undoTentative: { id: '1.13', section: '§5.1' },
  acceptTentative: { id: '1.13', section: '§5.1' },
  latestReplyCounts: { id: '1.13', section: null },
  askAllToRead: { id: '1.14', section: '§5.1' },
  answerRead: { id: '1.14', section: '§5.1' },
  holdRead: { id: '1.14', section: '§5.1' },
  acceptRead: { id: '1.14', section: '§5.1' },
  readInOrder: { id: '1.14', section: '§5.1' },
  onlyReads: { id: '1.14', section: '§5.1' },
  quorumOfReplies: { id: '1.14', section: '§5.1' },
  passOnDecision: { id: '1.14', section: null },
  decisionsOff: { id: '1.14', section: null },

  // Why messages are ignored.
  signature: { id: 'PP3', section: '§4.2' },
  role: { id: 'PR1', section: '§4.2' },
  onlyPrimaryProposes: { id: 'PP3', section: '§4.2' },
  noPrepareFromPrimary: { id: 'PR1', section: '§4.2' },
  sameView: { id: 'PR1', section: '§4.2' },
  insideWindow: { id: 'PP3', section: '§4.2' },
  digestFits: { id: 'PP3', section: '§4.2' },
  firstVoteCounts: { id: 'PR2', section: '§4.2' },
  newRequestsOnly: { id: 'C5', section: '§4.1' },
  outstandingOnly: { id: 'C3', section: '§4.1' },
  settledTimer: { id: 'T1', section: '§4.4' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;

/** The rules whose reason is that any two quorums share a correct replica (§4). */
export const restsOnQuorums: ReadonlySet<RuleId> = new Set<RuleId>([
  'prepared',
  'committedLocal',
  'countViewChanges',
  'acceptTentative',
  'acceptRead',
  'quorumOfReplies',
]);
