import type { PbftNote } from '../../protocol/pbft/notes.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import { primaryOf, quorumSize, weakQuorumSize } from '../../protocol/quorum.ts';
import type { History } from '../../simulation/history.ts';
import type { GateKind } from '../../store/focus.ts';
import type { TimeScale } from '../timeScale.ts';
import { gateKey } from './gates.ts';
import { notesOf } from './notes.ts';
import type { SlotIndex } from './slotIndex.ts';
import { requestKey } from './slotIndex.ts';

/** One vote of a certificate, there or still missing. */
export interface Pip {
  readonly vote: 'prePrepare' | 'prepare' | 'commit' | 'reply';
  readonly filled: boolean;
  /** The node's own vote, for which no message comes. */
  readonly own: boolean;
}

/** Which votes of a certificate are there. */
export interface Votes {
  readonly hasProposal: boolean;
  readonly proposalIsOwn: boolean;
  readonly own: boolean;
  /** Votes of other nodes. */
  readonly others: number;
}

/** How far the certificate of one gate is at one node, from one step on until it changes. */
export interface Meter {
  readonly key: string;
  /** The gate it leads to. */
  readonly gate: Extract<GateKind, 'prepared' | 'committedLocal' | 'accepted'>;
  readonly gateKey: string;
  readonly node: NodeId;
  readonly view: number;
  /** The sequence number; for `accepted` the timestamp. */
  readonly sequence: number;
  /** The slot it is about, by sequence number. */
  readonly slot: number | null;
  /** Where on the lane it stands: at the vote that came last. */
  readonly unit: number;
  readonly votes: Votes;
  /** Filled pips and, where more came than were needed, those beyond. */
  readonly have: number;
  readonly need: number;
  readonly fromStep: number;
  /** Index of the step in which it changed; null: never. */
  readonly untilStep: number | null;
  /** The gate is reached with it. */
  readonly isFull: boolean;
}

/** A certificate as it grows. */
interface Count {
  readonly key: string;
  readonly gate: Meter['gate'];
  readonly node: NodeId;
  readonly view: number;
  readonly sequence: number;
  hasProposal: boolean;
  own: boolean;
  others: number;
  reached: boolean;
  /** Its meter as it is now, to be ended when it changes. */
  latest: (Meter & { untilStep: number | null }) | null;
}

/** All meters of a run: a new one for each vote counted, until the gate is reached. */
export function metersOf(history: History, time: TimeScale, slots: SlotIndex): Meter[] {
  const counting: Counting = { counts: new Map(), replicas: history.setup.cluster.replicas, slots };
  const meters: Meter[] = [];
  const touched: Count[] = [];
  history.steps.forEach((step, index) => {
    if (step.notes.length === 0) return;
    touched.length = 0;
    for (const note of notesOf(step)) countNote(counting, step.node as NodeId, note, touched);
    // A step may add to one certificate more than once: it is shown as it is after the step.
    for (const count of new Set(touched)) {
      const { latest } = count;
      if (latest) latest.untilStep = index;
      count.latest = meterOf(count, index, time.unitAt(step.tick), counting);
      meters.push(count.latest);
    }
  });
  return meters;
}

interface Counting {
  readonly counts: Map<number, Map<number, Count>>;
  readonly replicas: number;
  readonly slots: SlotIndex;
}

/** Counts what a note says, and tells which certificates it changed. */
function countNote(counting: Counting, node: NodeId, note: PbftNote, touched: Count[]): void {
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
    case 'counted': {
      if (note.vote === 'checkpoint' || note.vote === 'viewChange') return;
      const gate = voteGates[note.vote];
      const count = countOf(counting, gate, node, gate === 'accepted' ? { view: 0, sequence: note.sequence } : note);
      count.others++;
      // Beyond the threshold nothing changes: a certificate is as large as it has to be.
      if (!count.reached) touched.push(count);
    }
  }
}

const voteGates = { prepare: 'prepared', commit: 'committedLocal', reply: 'accepted' } as const;

function countOf(
  { counts }: Counting,
  gate: Meter['gate'],
  node: NodeId,
  { view, sequence }: { readonly view: number; readonly sequence: number },
): Count {
  // A number is found faster than a text, and there is one question for each vote of a run.
  const place = (node * GATES + gates.indexOf(gate)) * VIEWS_SPAN + view;
  let bySequence = counts.get(place);
  if (!bySequence) {
    bySequence = new Map();
    counts.set(place, bySequence);
  }
  const known = bySequence.get(sequence);
  if (known) return known;
  const key = gateKey({ kind: gate, node, view, sequence });
  const votes = { hasProposal: false, own: false, others: 0, reached: false };
  const count: Count = { key, gate, node, view, sequence, ...votes, latest: null };
  bySequence.set(sequence, count);
  return count;
}

const gates: readonly Meter['gate'][] = ['prepared', 'committedLocal', 'accepted'];
const GATES = gates.length;
/** More views than a run goes through. */
const VIEWS_SPAN = 65_536;

function meterOf(count: Count, step: number, unit: number, { replicas, slots }: Counting): Meter {
  const { key, gate, node, view, sequence, hasProposal, own, others, reached } = count;
  const need = gate === 'accepted' ? weakQuorumSize(replicas) : quorumSize(replicas);
  const isPrimary = primaryOf(view, replicas) === node;
  const votes = { hasProposal, proposalIsOwn: isPrimary, own, others };
  const have = (gate === 'prepared' && hasProposal ? 1 : 0) + (own ? 1 : 0) + others;
  const slot = gate === 'accepted' ? (slots.get(requestKey(node - replicas, sequence)) ?? null) : sequence;
  const place = { key: `${key}@${step}`, gate, gateKey: key, node, view, sequence, slot, unit };
  return { ...place, votes, have, need, fromStep: step, untilStep: null, isFull: reached };
}

/** A prepared certificate is one PRE-PREPARE and q−1 PREPAREs (§4.2); the primary's own vote is its PRE-PREPARE. */
export function pipsOf({ gate, need, votes }: Pick<Meter, 'gate' | 'need' | 'votes'>): Pip[] {
  const { hasProposal, proposalIsOwn, own, others } = votes;
  const vote = pipVotes[gate];
  const pips = Array.from({ length: gate === 'prepared' ? need - 1 : need }, (_, index): Pip => {
    return { vote, filled: index < others + (own ? 1 : 0), own: own && index === 0 };
  });
  if (gate !== 'prepared') return pips;
  return [{ vote: 'prePrepare', filled: hasProposal, own: hasProposal && proposalIsOwn }, ...pips];
}

export const pipVotes = { prepared: 'prepare', committedLocal: 'commit', accepted: 'reply' } as const;
