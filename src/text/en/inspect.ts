import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { FetchReason } from '../../protocols/pbft/notes.ts';
import { listed } from './words.ts';

/** Words of the panels that look into a message or a replica: proofs, view changes, state transfer, timers. */
export const inspect = {
  nullRequest: '∅ null request',
  requestUnknown: '(request not known)',
  nobody: 'nobody',
  sender: 'Sent by',
  withoutOrder: 'to be answered without an order',
  replyStages: {
    committed: 'executed when committed',
    tentative: 'executed tentatively, may be undone',
    readOnly: 'read without an order',
  },

  /** “PREPAREs of R1 and R2”. */
  of: (message: string, from: readonly string[]) =>
    from.length === 0 ? `no ${message}` : `${message} of ${listed(from)}`,
  and: '; ',
  slotInView: (sequence: SequenceNumber, view: ViewNumber) => `slot ${sequence}, view ${view}`,

  asksForView: 'Asks for view v+1',
  itsPrimary: 'Its primary',
  checkpointProof: 'C: proves the low water mark h',
  noProofNeeded: (sequence: SequenceNumber) =>
    sequence === 0 ? 'h = 0, the start: nothing has to be proved.' : `h = ${sequence}, without a proof.`,
  certificates: 'P: what prepared above h',
  noCertificates: (low: number) => `Nothing prepared above h = ${low}.`,

  newView: 'New view v+1',
  minSequence: 'min-s, the latest stable checkpoint in V',
  maxSequence: 'max-s, the highest slot in a certificate',
  members: 'V: the VIEW-CHANGEs it rests on',
  member: (from: string, low: number, slots: readonly number[]) =>
    `${from}: h = ${low}, ${slots.length === 0 ? 'nothing prepared' : `prepared ${slots.length === 1 ? 'slot' : 'slots'} ${listed(slots.map(String))}`}`,
  howChosen: 'O: how each slot was chosen',
  nothingChosen: (low: number) =>
    low === 0 ? 'No certificate in V: O is empty.' : `No certificate above ${low} in V: O is empty.`,
  viewWins: (view: ViewNumber) => `view ${view} wins`,
  becomesNull: 'becomes the null request',
  whyNull: 'No certificate in V names it, and a slot above it is taken: it is filled with a request that does nothing.',
  chosen: 'chosen',
  certificateOf: (view: ViewNumber, from: readonly string[]) => `view ${view}, held by ${listed(from)}:`,
  /** @param faulty the least number of replicas that two certificates share; 0 where they need not share any */
  contradictory: (faulty: number) =>
    `Two certificates of the same view name different requests${faulty > 0 ? `: at least ${faulty} replicas are faulty` : ''}.`,
  proposedInstead: 'The message proposes something else:',
  atEachBackup: 'The same computation at each backup',
  accepted: 'accepted it: the same O comes of V',
  notAccepted: (words: string) => `has not accepted it: ${words}`,
  refused: (sentence: string) => `refused it: ${sentence}`,

  betweenViews: (view: ViewNumber) => `${view}, waiting for its NEW-VIEW`,
  viewChangesOf: 'Has VIEW-CHANGEs of',
  checkpointsOf: (sequence: SequenceNumber) => `Has CHECKPOINTs ${sequence} of`,
  openSlots: 'Slots not executed',
  lacksRequest: 'request missing',
  lacksProposal: 'no PRE-PREPARE',

  stateAfter: 'State after slot n',
  asked: 'Asked',
  certifiedBy: 'Digest certified by',
  why: 'Because',
  fetchReasons: {
    aboveWindow: 'what lies between is discarded by the others',
    behind: 'the checkpoint is stable elsewhere, and no message brings it nearer',
    newView: 'the new view starts from this checkpoint',
    diverged: 'a quorum has another state',
    nextReplica: 'the one asked before did not answer in time, or wrongly',
  } satisfies Readonly<Record<FetchReason, string>>,
  skipped: 'Skipped, never executed here',
  slotsFromTo: (from: number, to: number) => (from === to ? `slot ${from}` : `slots ${from}–${to}`),
  takenOver: 'Taken over in',
  stateProof: 'What proves it',
  stateWithoutProof: 'No proof in the message: it has to fit the digest that was asked for.',
  requestOf: (client: string, timestamp: number) => `Request ${timestamp} of ${client}`,

  viewActive: (view: ViewNumber) => `${view}, active`,
  timers: 'Timers',
  pending: 'Requests it waits for',
  timed: 'the timer runs for it',
  stableCheckpoint: 'Stable checkpoint',
  initialState: 'none yet: the start, n = 0',
  discarded: (sequence: SequenceNumber) => `Discarded up to slot ${sequence}.`,
  viewChangesHeld: 'VIEW-CHANGEs it holds',
  forView: (view: ViewNumber) => `for view ${view}`,
  fetching: 'State it is fetching',
  stateFrom: (sequence: SequenceNumber, from: string) => `after slot ${sequence}, asked of ${from}`,

  /** The log of every replica, by sequence number. */
  matrix: {
    caption: 'State of each sequence number at each replica',
    hint: 'Choose a cell to look at its last decision. Arrow keys go from cell to cell.',
    node: 'Replica',
    cell: (node: string, sequence: SequenceNumber, state: string) => `Slot ${sequence} at ${node}: ${state}`,
    row: (node: string, view: ViewNumber, low: number, high: number) =>
      `Log of ${node}: view ${view}, window ${low + 1} to ${high}`,
    inView: (state: string, view: ViewNumber) => `${state} in view ${view}`,
    crashed: 'crashed',
    primary: 'primary',
    changing: (view: ViewNumber) => `asks for view ${view}`,
    window: (low: number, high: number) => `(${low}, ${high}]`,
    stages: {
      empty: 'empty',
      votes: 'votes, no PRE-PREPARE',
      proposed: 'above its window',
      prePrepared: 'pre-prepared',
      prepared: 'prepared',
      committed: 'committed-local',
      tentative: 'executed tentatively',
      executed: 'executed',
      collected: 'executed, log discarded',
      fetched: 'fetched with a state',
    } satisfies Readonly<Record<string, string>>,
    windowMark: 'window of the replica: h < n ≤ H',
    earlier: 'Earlier slots',
    later: 'Later slots',
    legend: 'Meaning of the letters',
  },
};
