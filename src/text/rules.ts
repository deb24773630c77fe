/**
 * The rules of PBFT that a step may follow, by what they are about. `id` is the rule's name in this project's rule
 * book, `section` where the paper states it; null where the paper leaves the choice open.
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

  // Checkpoints.
  takeCheckpoint: { id: 'K1', section: '§4.3' },
  countCheckpoints: { id: 'K2', section: '§4.3' },
  stable: { id: 'K3', section: '§4.3' },

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
  settledTimer: { id: 'C4', section: '§4.1' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;
