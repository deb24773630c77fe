import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';

interface MessageWords {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly sequence: SequenceNumber;
  readonly outcome: string;
}

/** Words of the diagram. Digits, the letters of messages and `n=1 d=3f` need none. Node names come in as texts. */
export const diagram = {
  /** The short name of the whole picture for a screen reader. */
  name: (replicas: number) => `Space-time diagram of ${replicas} replicas. The transcript says the same in words.`,
  clusterName: 'The cluster at this moment: who has which votes, and the messages in flight.',
  client: 'Client',
  laneStatus: {
    /** The view is told once it is not the first. */
    primary: (view: ViewNumber) => (view === 0 ? 'primary' : `primary · v${view}`),
    backup: (view: ViewNumber) => (view === 0 ? 'backup' : `backup · v${view}`),
    leaving: (view: ViewNumber) => `waits for view ${view}`,
    /** While it lies, with its view; clients are in none. */
    lying: (view: ViewNumber) => (view === 0 ? 'lies' : `lies · v${view}`),
    lyingPrimary: (view: ViewNumber) => (view === 0 ? 'lies · primary' : `lies · primary · v${view}`),
    lyingClient: 'lies',
    crashed: 'crashed',
    cutOff: 'cut off',
    client: (needs: number) => `waits for ${needs} matching replies`,
    node: 'node',
    browser: 'browser',
  },
  laneShortStatus: {
    primary: (view: ViewNumber) => `v${view}`,
    backup: (view: ViewNumber) => `v${view}`,
    leaving: (view: ViewNumber) => `→ v${view}`,
    lying: () => 'lies',
    lyingPrimary: () => 'lies',
    lyingClient: 'lies',
    crashed: 'down',
    cutOff: 'cut off',
    client: (needs: number) => `needs ${needs} matching`,
    node: 'node',
    browser: 'browser',
  },
  gates: {
    prePrepared: 'pre-prepared',
    prepared: 'prepared',
    committedLocal: 'committed',
    executed: 'executed',
    executedTentatively: 'executed tentatively',
    checkpointTaken: 'checkpoint taken',
    stable: 'checkpoint stable',
    enteredView: 'entered the view',
    accepted: 'accepted',
  },
  entersView: (view: ViewNumber) => `enters view ${view}`,
  /** Two decisions of one step. */
  gateSeparator: ', ',
  phases: {
    request: 'request',
    prePrepare: 'pre-prepare',
    prepare: 'prepare',
    commit: 'commit',
    reply: 'reply',
    checkpoint: 'checkpoint',
    viewChange: 'view change',
  },
  crashed: 'crashed',
  restarted: { kept: 'restart, memory kept', lost: 'restart, memory lost', old: 'restarted with an old disk' },
  cutOff: 'cut off',
  rejoined: 'connected again',
  partition: 'partition',
  lies: 'lies',
  byHand: 'custom message',
  truthful: 'the truth again',
  linkCut: (from: string, to: string) => `${from} to ${to} cut`,
  timeout: 'timeout',
  timeoutLeadsTo: {
    toAll: 'timeout → to all',
    nextReplica: 'timeout → next replica',
    viewChange: 'timeout → VIEW-CHANGE',
  },
  viewChange: (left: number, view: ViewNumber) => `view ${left} → ${view}`,
  joins: 'joins → VIEW-CHANGE',
  joinsShort: (view: ViewNumber) => `→ v${view}`,
  fetched: (first: number, last: number) =>
    first === last ? `state ${last} fetched` : `state ${last} fetched, ${first}–${last} skipped`,
  fetchedLog: 'fetched',
  skipped: (ticks: number) => `${ticks} ms`,
  executedLog: 'Executed',
  hiddenMessages: (count: number) => (count === 1 ? '1 message is folded away' : `${count} messages are folded away`),
  outcomes: {
    delivered: 'delivered',
    inFlight: 'in flight',
    lost: 'lost',
    dropped: 'dropped',
    blocked: 'blocked by a cut link',
    missed: 'arrived while the replica was down',
    rejected: 'rejected',
    stale: 'stale',
    surplus: 'no longer needed',
    unseen: 'sent, fate unknown',
  },
  message: ({ kind, from, to, sequence, outcome }: MessageWords) =>
    `${kind} ${sequence} from ${from} to ${to}, ${outcome}`,
  secondCopy: (node: string) => `${node}′ (its second copy)`,
  separator: ', ',
  /** A message that somebody else sent: never signed by the one it names, or signed and said once more. */
  tampered: (message: string) => `${message}, changed in flight`,
  forgedBy: (message: string, liar: string) => `${message}, forged by ${liar}`,
  resentBy: (message: string, sender: string) => `${message}, sent by ${sender}`,
  counted: 'counted in a quorum',
  gateName: (gate: string, node: string, view: ViewNumber, sequence: SequenceNumber) =>
    `${node} ${gate}, view ${view}, sequence number ${sequence}`,
  acceptedName: (node: string, timestamp: number, votes: number) =>
    `${node} accepted the result of request ${timestamp} after ${votes} matching ${votes === 1 ? 'reply' : 'replies'}`,
  laneButton: (name: string, status: string) => `${name}, ${status}`,
  lyingLane: (status: string, lies: string) => `${status}, lies: ${lies}`,
  lieSeparator: '; ',
};
