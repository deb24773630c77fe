import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../../protocols/numbers.ts';
import { preparedTally, tallyAfterVote } from '../../../protocols/pbft/explain/counts.ts';
import type { CountedNote, PbftNote, VoteCount } from '../../../protocols/pbft/notes.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import { gateKey } from '../gate/scene.ts';
import type { Meter } from './scene.ts';

/** Counts how certificates grow, note by note; the notes have the votes that count, and the threshold. */

/** A certificate as it grows. */
export interface Count {
  readonly key: string;
  readonly gate: Meter['gate'];
  readonly node: NodeId;
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  have: number;
  need: number;
  hasProposal: boolean;
  own: boolean;
  /** The number of votes of the same kind that were there before its own. */
  ownAt: number;
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

/** Counts the votes of a note, and adds the certificates it changed to `touched`. */
export function countNote(counting: Counting, node: NodeId, note: PbftNote, touched: Count[]): void {
  switch (note.kind) {
    case 'prePrepared': {
      const count = countOf(counting, 'prepared', node, note);
      grow(count, preparedTally(note.prepares, true));
      count.hasProposal = true;
      if (primaryOf(note.view, counting.replicas) !== node) addOwn(count);
      touched.push(count);
      return;
    }
    case 'prepared': {
      const count = countOf(counting, 'prepared', node, note);
      grow(count, preparedTally(note, true));
      count.reached = true;
      const next = countOf(counting, 'committedLocal', node, note);
      grow(next, note.commits);
      addOwn(next);
      touched.push(count, next);
      return;
    }
    case 'committedLocal':
    case 'accepted': {
      const about = note.kind === 'accepted' ? { view: 0, sequence: note.timestamp } : note;
      const count = countOf(counting, note.kind, node, about);
      grow(count, note);
      count.reached = true;
      touched.push(count);
      return;
    }
    case 'viewChangeStarted': {
      const count = countOf(counting, 'enteredView', node, { view: note.view, sequence: 0 });
      grow(count, note.viewChanges);
      addOwn(count);
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
  const tally = tallyAfterVote(note);
  // Before it is known what is agreed on, and for replies always, the largest number of equal votes counts.
  const isOpen = gate === 'accepted' || (note.proposalVotes === undefined && gate !== 'enteredView');
  grow(count, isOpen ? { ...tally, have: Math.max(count.have, tally.have) } : tally);
  count.hasProposal = tally.withProposal;
  if (gate === 'accepted') count.replyView = note.view;
  // Beyond the threshold nothing changes: a certificate is as large as it has to be.
  if (!count.reached) touched.push(count);
  if (gate === 'enteredView') finish(count);
}

function grow(count: Count, { have, need }: VoteCount): void {
  count.have = have;
  count.need = need;
}

/** Its own vote is the last one that was added. */
function addOwn(count: Count): void {
  if (!count.own) count.ownAt = Math.max(0, count.have - 1 - (count.hasProposal ? 1 : 0));
  count.own = true;
}

/** A view takes q VIEW-CHANGEs, own included; a backup has no note of its own that they are there (§4.4). */
function finish(count: Count): void {
  if (count.own && count.have >= count.need) count.reached = true;
}

/** The unfinished counts of a node for views below one that it has left them for. */
export function outdatedBy(counting: Counting, node: NodeId, view: ViewNumber): Count[] {
  const outdated: Count[] = [];
  for (let older = view - 1; older >= 0; older--) {
    for (const count of counting.counts.get(placeOf('enteredView', node, older))?.values() ?? []) {
      if (!count.reached) outdated.push(count);
    }
  }
  return outdated;
}

/** Drops a node's counts, which are lost with its memory. */
export function forgetCounts({ counts }: Counting, node: NodeId): void {
  for (const place of [...counts.keys()]) {
    if (Math.floor(place / (GATES * VIEWS_SPAN)) === node) counts.delete(place);
  }
}

function countOf(
  { counts }: Counting,
  gate: Meter['gate'],
  node: NodeId,
  { view, sequence }: { readonly view: ViewNumber; readonly sequence: SequenceNumber },
): Count {
  const place = placeOf(gate, node, view);
  let bySequence = counts.get(place);
  if (!bySequence) {
    bySequence = new Map();
    counts.set(place, bySequence);
  }
  const existing = bySequence.get(sequence);
  if (existing) return existing;
  const key = gateKey({ kind: gate, node, view, sequence });
  const votes = { have: 0, need: 0, hasProposal: false, own: false, ownAt: 0, reached: false, replyView: 0 };
  const count: Count = { key, gate, node, view, sequence, ...votes, latest: null };
  bySequence.set(sequence, count);
  return count;
}

/** A number is found faster than a text, and there is one question for each vote of a run. */
function placeOf(gate: Meter['gate'], node: NodeId, view: ViewNumber): number {
  return (node * GATES + gates.indexOf(gate)) * VIEWS_SPAN + view;
}

const gates: readonly Meter['gate'][] = ['prepared', 'committedLocal', 'accepted', 'enteredView'];
const GATES = gates.length;
/** More views than a run goes through. */
const VIEWS_SPAN = 65_536;
