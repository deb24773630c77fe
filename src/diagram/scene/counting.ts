import type { NodeId } from '../../engine/protocol.ts';
import type { CountedNote } from '../../protocols/pbft/normalCaseNotes.ts';
import type { PbftNote } from '../../protocols/pbft/notes.ts';
import { primaryOf, quorumSize, weakQuorumSize } from '../../protocols/quorum.ts';
import { gateKey } from './gates.ts';
import type { Meter } from './meters.ts';

/** How certificates grow, note by note. */

/** A certificate as it grows. */
export interface Count {
  readonly key: string;
  readonly gate: Meter['gate'];
  readonly node: NodeId;
  readonly view: number;
  readonly sequence: number;
  need: number;
  hasProposal: boolean;
  own: boolean;
  others: number;
  reached: boolean;
  /** For replies: the view of the last one. */
  replyView: number;
  /** Its meter as it is now, to be ended when it changes. */
  latest: (Meter & { untilStep: number | null }) | null;
}

export interface Counting {
  readonly counts: Map<number, Map<number, Count>>;
  readonly replicas: number;
}

/** Counts what a note says, and tells which certificates it changed. */
export function countNote(counting: Counting, node: NodeId, note: PbftNote, touched: Count[]): void {
  switch (note.kind) {
    case 'prePrepared': {
      const count = countOf(counting, 'prepared', node, note);
      count.hasProposal = true;
      count.own = primaryOf(note.view, counting.replicas) !== node;
      touched.push(count);
      return;
    }
    case 'prepared': {
      const count = countOf(counting, 'prepared', node, note);
      count.reached = true;
      const next = countOf(counting, 'committedLocal', node, note);
      next.own = true;
      touched.push(count, next);
      return;
    }
    case 'committedLocal':
    case 'accepted': {
      const about = note.kind === 'accepted' ? { view: 0, sequence: note.timestamp } : note;
      const count = countOf(counting, note.kind, node, about);
      count.reached = true;
      touched.push(count);
      return;
    }
    case 'viewChangeStarted': {
      const count = countOf(counting, 'enteredView', node, { view: note.view, sequence: 0 });
      count.own = true;
      finish(count);
      touched.push(count);
      return;
    }
    case 'counted':
      return countVote(counting, node, note, touched);
  }
}

const voteGates = {
  prepare: 'prepared',
  commit: 'committedLocal',
  reply: 'accepted',
  viewChange: 'enteredView',
} as const;

function countVote(counting: Counting, node: NodeId, note: CountedNote, touched: Count[]): void {
  if (note.vote === 'checkpoint') return;
  const gate = voteGates[note.vote];
  const about = gate === 'accepted' ? { view: 0, sequence: note.sequence } : note;
  const count = countOf(counting, gate, node, about);
  if (gate === 'accepted') {
    // Replies agree or they do not: what counts is the largest number of equal ones.
    count.others = Math.max(count.others, note.have);
    count.need = note.need;
    count.replyView = note.view;
  } else {
    count.others++;
  }
  // Beyond the threshold nothing changes: a certificate is as large as it has to be.
  if (!count.reached) touched.push(count);
  if (gate === 'enteredView') finish(count);
}

/** Of VIEW-CHANGEs it takes q, own included; that there are so many has no note of its own at a backup (§4.4). */
function finish(count: Count): void {
  if (count.own && count.others + 1 >= count.need) count.reached = true;
}

/** The unfinished counts of a node for views below one that it has left them for. */
export function outdatedBy(counting: Counting, node: NodeId, view: number): Count[] {
  const found: Count[] = [];
  for (let older = view - 1; older >= 0; older--) {
    for (const count of counting.counts.get(placeOf('enteredView', node, older))?.values() ?? []) {
      if (!count.reached) found.push(count);
    }
  }
  return found;
}

/** What a node has counted is gone with its memory. */
export function forgetCounts({ counts }: Counting, node: NodeId): void {
  for (const place of [...counts.keys()]) {
    if (Math.floor(place / (GATES * VIEWS_SPAN)) === node) counts.delete(place);
  }
}

function countOf(
  { counts, replicas }: Counting,
  gate: Meter['gate'],
  node: NodeId,
  { view, sequence }: { readonly view: number; readonly sequence: number },
): Count {
  const place = placeOf(gate, node, view);
  let bySequence = counts.get(place);
  if (!bySequence) {
    bySequence = new Map();
    counts.set(place, bySequence);
  }
  const known = bySequence.get(sequence);
  if (known) return known;
  const key = gateKey({ kind: gate, node, view, sequence });
  const need = gate === 'accepted' ? weakQuorumSize(replicas) : quorumSize(replicas);
  const votes = { need, hasProposal: false, own: false, others: 0, reached: false, replyView: 0 };
  const count: Count = { key, gate, node, view, sequence, ...votes, latest: null };
  bySequence.set(sequence, count);
  return count;
}

/** A number is found faster than a text, and there is one question for each vote of a run. */
function placeOf(gate: Meter['gate'], node: NodeId, view: number): number {
  return (node * GATES + gates.indexOf(gate)) * VIEWS_SPAN + view;
}

const gates: readonly Meter['gate'][] = ['prepared', 'committedLocal', 'accepted', 'enteredView'];
const GATES = gates.length;
/** More views than a run goes through. */
const VIEWS_SPAN = 65_536;
