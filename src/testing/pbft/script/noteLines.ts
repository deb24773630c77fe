import type { Ticks, TimerName } from '../../../engine/protocol.ts';
import type {
  EnteredViewNote,
  ExecutedRequest,
  FetchReason,
  PbftNote,
  SlotChoice,
} from '../../../protocols/pbft/notes.ts';
import type { Notation } from './notation.ts';
import { digest, listOf, node } from './notation.ts';

/** The notes of a node on its step, in the words of a golden script. For tests. */

type Lines<Note> = (notation: Notation, note: Note) => string | readonly string[];

type Tables = { readonly [Kind in PbftNote['kind']]: Lines<Extract<PbftNote, { kind: Kind }>> };

const tables: Tables = {
  prePrepared: (notation, { view, sequence, digest: of }) =>
    `pre-prepared (${view}, ${sequence}): ${digest(notation, of)}`,
  prepared: (notation, { view, sequence, voters }) =>
    `prepared (${view}, ${sequence}): PREPAREs of ${listOf(notation, voters)}`,
  committedLocal: (notation, { view, sequence, voters }) =>
    `committed-local (${view}, ${sequence}): COMMITs of ${listOf(notation, voters)}`,
  executed: (_, { sequence, requests }) => `executes ${sequence}: ${resultsOf(requests)}`,
  counted: (_, { vote, have, need, others = 0 }) => {
    const tally = have > need ? `${have} ${votes[vote]}` : `${have} of ${need} ${votes[vote]}`;
    return others > 0 ? `${tally}, and ${others} for another` : tally;
  },
  assigned: (notation, { sequence, client, timestamp }) =>
    `gives ${requestName(notation, client, timestamp)} the number ${sequence}`,
  buffered: (notation, { client, timestamp, why }) => `holds ${requestName(notation, client, timestamp)} back: ${why}`,
  relayed: (notation, { primary }) => `relays it to ${node(notation, primary)}`,
  replyResent: () => 'replies once more',
  gap: (_, { waitsFor }) => `waits for ${waitsFor}`,
  requestKept: () => 'keeps it',
  checkpointTaken: (notation, { sequence, digest: of }) => `takes checkpoint ${sequence}: ${digest(notation, of)}`,
  stable: (notation, { sequence, voters }) =>
    `checkpoint ${sequence} is stable, h = ${sequence}: CHECKPOINTs of ${listOf(notation, voters)}`,
  viewChangeStarted: (notation, { view, left, why, joined }) =>
    why === 'joined'
      ? `leaves view ${left} for view ${view}: joins ${listOf(notation, joined)}`
      : `leaves view ${left} for view ${view}`,
  enteredView: enteredLines,
  keptForLater: (_, { view }) => `keeps it until it enters view ${view}`,
  statusSent: (_, { why }) => `tells what it has: ${inWords(why)}`,
  retransmitted: (notation, { to }) => `sends ${node(notation, to)} what it lacks`,
  fetchStarted: (notation, { sequence, from, voters, why }) =>
    `asks ${node(notation, from)} for the state after ${sequence}, which ${listOf(notation, voters)} vouch for: ${reasons[why]}`,
  fetchEnded: (_, { sequence }) => `has come to ${sequence} by itself, and fetches its state no more`,
  stateSent: (notation, { sequence, to }) => `sends ${node(notation, to)} the state after ${sequence}`,
  stateInstalled: (_, { sequence, before }) => `takes over the state after ${sequence}; it had executed ${before}`,
  bodyLearnt: (notation, { digest: of }) => `learns the request of ${digest(notation, of)}`,
  executedTentatively: (_, { sequence, requests }) => `executes ${sequence} tentatively: ${resultsOf(requests)}`,
  rolledBack: (_, { sequence }) => `takes back what it executed tentatively as ${sequence}`,
  readAnswered: (_, { operation, result }) => `answers ${operation} → ${result} without an order`,
  readHeld: (_, { operation }) => `holds ${operation} back until all before it is committed`,
  requested: (notation, { operation, to, attempt }) =>
    `asks ${to === 'all' ? 'all' : node(notation, to)} ${attempt > 0 ? 'again ' : ''}for ${operation}`,
  queued: (_, { operation }) => `will ask for ${operation} after that`,
  accepted: (notation, { operation, result, replicas }) =>
    `accepts ${operation} → ${result}: REPLYs of ${listOf(notation, replicas)}`,
  timerStarted: ({ cluster }, { timer, after }) =>
    timesView.has(timer)
      ? `starts its ${timerName(timer)} timer: ${multipleOf(cluster.viewChangeTimeout, after)}`
      : `starts its ${timerName(timer)} timer`,
  timerCancelled: (_, { timer }) => `stops its ${timerName(timer)} timer`,
  ignored: (_, { why, got, expected }) => {
    const values = [got === undefined ? [] : `got ${got}`, expected === undefined ? [] : `expected ${expected}`].flat();
    return `ignores it: ${inWords(why)}${values.length > 0 ? ` (${values.join(', ')})` : ''}`;
  },
};

/** The lines of a note. */
export function noteLines(notation: Notation, note: PbftNote): readonly string[] {
  // The table pairs each kind with its words; the compiler cannot follow the pairing through the lookup.
  const lines = (tables[note.kind] as Lines<PbftNote>)(notation, note);
  return typeof lines === 'string' ? [lines] : lines;
}

/** The gates of a node: what a reader has to know of the normal case. */
export function isGate({ kind }: PbftNote): boolean {
  return gates.includes(kind);
}

const gates: readonly PbftNote['kind'][] = [
  ...(['prepared', 'committedLocal', 'executed', 'stable', 'stateInstalled', 'enteredView', 'accepted'] as const),
];

function enteredLines(notation: Notation, note: EnteredViewNote): string[] {
  const { view, members, minSequence, maxSequence, choices } = note;
  return [
    `enters view ${view}: V is of ${listOf(notation, members)}; min-s = ${minSequence}, max-s = ${maxSequence}`,
    ...choices.map((choice) => `  ${choice.sequence}: ${choiceText(notation, choice)}`),
  ];
}

function choiceText(notation: Notation, { digest: of, certifiedView, competing }: SlotChoice): string {
  if (certifiedView === null) return `${digest(notation, of)}, in no P of V`;
  const holders = competing.filter(({ view, digest: held }) => view === certifiedView && held === of);
  const replicas = holders.map(({ replica }) => replica).sort((a, b) => a - b);
  return `${digest(notation, of)}, prepared in view ${certifiedView}: P of ${listOf(notation, replicas)}`;
}

function resultsOf(requests: readonly ExecutedRequest[]): string {
  if (requests.length === 0) return 'null, without effect';
  return requests
    .map(({ operation, result, fresh }) => `${operation} → ${result}${fresh ? '' : ', as before'}`)
    .join('; ');
}

function requestName(notation: Notation, client: number, timestamp: number): string {
  return `request ${timestamp} of ${node(notation, notation.cluster.replicas + client)}`;
}

const votes = {
  prepare: 'PREPAREs',
  commit: 'COMMITs',
  checkpoint: 'CHECKPOINTs',
  reply: 'REPLYs',
  viewChange: 'VIEW-CHANGEs',
} as const;

const reasons: Readonly<Record<FetchReason, string>> = {
  aboveWindow: 'it lies above the window',
  behind: 'it is behind',
  newView: 'the new view starts from there',
  diverged: 'its own state is another',
  nextReplica: 'the one asked before did not answer',
};

const timerNames: Readonly<Record<TimerName, string>> = { newView: 'NEW-VIEW', retransmit: 'retransmission' };

export function timerName(timer: TimerName): string {
  return timerNames[timer] ?? timer;
}

/** The timers that end a view. How long they wait is told as a multiple of T (§4.5.2). */
const timesView: ReadonlySet<TimerName> = new Set(['request', 'newView']);

function multipleOf(viewChangeTimeout: Ticks, after: Ticks): string {
  const times = after / viewChangeTimeout;
  return times === 1 ? 'T' : `${times} T`;
}

/** `wrongProposals` is `wrong proposals`. */
function inWords(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
