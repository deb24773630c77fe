import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../../protocols/numbers.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import type { GateKind } from '../../../scenario/focus.ts';
import { memoryLeft } from '../../scene/memory.ts';
import { notesOf } from '../../scene/notes.ts';
import type { SlotIndex } from '../../scene/slotIndex.ts';
import { requestKey, slotOfReply } from '../../scene/slotIndex.ts';
import type { TimeScale } from '../../timeScale.ts';
import type { Count, Counting } from './counting.ts';
import { countNote, forgetCounts, outdatedBy } from './counting.ts';

/** One vote of a certificate, there or still missing. */
export interface Pip {
  readonly vote: 'prePrepare' | 'prepare' | 'commit' | 'reply' | 'viewChange' | 'checkpoint';
  readonly filled: boolean;
  /** The node's own vote, for which no message comes. */
  readonly own: boolean;
}

/** The votes of a certificate that are there. */
export interface Votes {
  readonly hasProposal: boolean;
  readonly proposalIsOwn: boolean;
  readonly own: boolean;
  /** The number of votes that were there before its own, the proposal not counted. */
  readonly ownAt: number;
  /** Votes of other nodes. */
  readonly others: number;
}

/** The state of the certificate of one gate at one node, from one step on until it changes. */
export interface Meter {
  readonly key: string;
  /** The gate it leads to. */
  readonly gate: Extract<GateKind, 'prepared' | 'committedLocal' | 'accepted' | 'enteredView'>;
  readonly gateKey: string;
  readonly node: NodeId;
  readonly view: ViewNumber;
  /** The sequence number; for `accepted` the timestamp; for `enteredView` 0. */
  readonly sequence: SequenceNumber;
  /** The slot it is about, by its place among the slots; null where it is about none. */
  readonly slot: number | null;
  /** Its place on the lane: at the vote that came last. */
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

/** All meters of a run: a new one for each vote counted, until the gate is reached. */
export function* metersOf(history: History, time: TimeScale, slots: SlotIndex): InParts<Meter[]> {
  const counting: Counting = { counts: new Map(), replicas: history.setup.cluster.replicas };
  const meters: Meter[] = [];
  const touched: Count[] = [];
  yield* stepsInParts(history.steps, (step, index) => {
    const { node } = step;
    if (node === null || step.notes.length === 0) return;
    if (memoryLeft(history, step) !== null) forgetCounts(counting, node);
    touched.length = 0;
    for (const note of notesOf(step)) {
      countNote(counting, node, note, touched);
      if (note.kind !== 'viewChangeStarted') continue;
      // It waits for a later view now: the VIEW-CHANGEs for the earlier ones lead nowhere.
      for (const { latest } of outdatedBy(counting, node, note.view)) if (latest) latest.untilStep ??= index;
    }
    // A step may add to one certificate more than once: it is shown as it is after the step.
    for (const count of touched.length > 1 ? new Set(touched) : touched) {
      const { latest } = count;
      if (latest) latest.untilStep = index;
      count.latest = meterOf(count, index, time.unitAt(step.tick), { replicas: counting.replicas, slots });
      meters.push(count.latest);
    }
  });
  return meters;
}

interface Surroundings {
  readonly replicas: number;
  readonly slots: SlotIndex;
}

function meterOf(count: Count, step: number, unit: number, { replicas, slots }: Surroundings): Meter {
  const { key, gate, node, view, sequence, have, need, hasProposal, own, ownAt, reached } = count;
  const isPrimary = primaryOf(view, replicas) === node;
  const others = have - (hasProposal ? 1 : 0) - (own ? 1 : 0);
  const votes = { hasProposal, proposalIsOwn: isPrimary, own, ownAt, others };
  return {
    key: `${key}@${step}`,
    gate,
    gateKey: key,
    node,
    view,
    sequence,
    slot: slotOfCount(),
    unit,
    votes,
    have,
    need,
    fromStep: step,
    untilStep: null,
    isFull: reached,
  };

  function slotOfCount(): number | null {
    if (gate === 'enteredView') return null;
    if (gate === 'accepted') return slotOfReply(slots, requestKey(node - replicas, sequence), count.replyView);
    return slots.at(view, sequence);
  }
}

/** A prepared certificate is one PRE-PREPARE and q−1 PREPAREs (§4.2); the primary's own vote is its PRE-PREPARE. */
export function pipsOf({ gate, need, votes }: Pick<Meter, 'gate' | 'need' | 'votes'>): Pip[] {
  const { hasProposal, proposalIsOwn, own, ownAt, others } = votes;
  const vote = pipVotes[gate];
  const pips = Array.from({ length: gate === 'prepared' ? need - 1 : need }, (_, index): Pip => {
    return { vote, filled: index < others + (own ? 1 : 0), own: own && index === ownAt };
  });
  if (gate !== 'prepared') return pips;
  return [{ vote: 'prePrepare', filled: hasProposal, own: hasProposal && proposalIsOwn }, ...pips];
}

export const pipVotes = {
  prepared: 'prepare',
  committedLocal: 'commit',
  accepted: 'reply',
  enteredView: 'viewChange',
} as const;
