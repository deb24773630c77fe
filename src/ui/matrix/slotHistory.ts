import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Digest } from '../../protocols/digest.ts';
import { remembers } from '../../protocols/explain/outages.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { PbftNote } from '../../protocols/pbft/notes.ts';

/**
 * An index over the notes: when each slot passed which gate at each replica, and what it held. A replica discards its
 * log below a stable checkpoint (§4.3); its earlier notes tell what lay there.
 */

export type SlotEventKind = 'prePrepared' | 'prepared' | 'committedLocal' | 'executedTentatively' | 'executed';

export interface SlotEvent {
  readonly kind: SlotEventKind;
  /** Index of the step. */
  readonly step: number;
  readonly view: ViewNumber;
  readonly digest: Digest;
  /** The operations that were executed; null where the event is no execution. */
  readonly operations: readonly string[] | null;
}

/** Slots that a replica took over with a state, and never executed itself: `from` … `to`. */
interface Skip {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

interface NodeRecord {
  readonly events: Map<number, SlotEvent[]>;
  readonly skips: Skip[];
}

/** Steps that count: after the first, and not after the last. A memory that was lost does not count any more. */
export interface Span {
  readonly after: number;
  readonly until: number;
}

/** One slot at one replica in a run. */
export interface SlotPlace {
  readonly history: History;
  readonly node: NodeId;
  readonly sequence: SequenceNumber;
}

/** The latest event of these kinds within the span; null where there is none. */
export function lastSlotEvent(
  { history, node, sequence }: SlotPlace,
  kinds: readonly SlotEventKind[],
  { after, until }: Span,
): SlotEvent | null {
  const events = recordsOf(history).get(node)?.events.get(sequence) ?? [];
  const isKnown = (step: number): boolean => step > after && step <= until && remembers(history, node, step, until);
  return events.findLast(({ kind, step }) => kinds.includes(kind) && isKnown(step)) ?? null;
}

/** Returns the step in which the slot was skipped by taking over a later state; null where it was not. */
export function stepOfSkip({ history, node, sequence }: SlotPlace, { after, until }: Span): number | null {
  const skips = recordsOf(history).get(node)?.skips ?? [];
  const skip = skips.findLast(
    ({ step, from, to }) => step > after && step <= until && from <= sequence && sequence <= to,
  );
  return skip?.step ?? null;
}

const recordsOf = memoBy((history: History): ReadonlyMap<NodeId, NodeRecord> => {
  const records = new Map<NodeId, NodeRecord>();
  history.steps.forEach(({ node, notes }, step) => {
    if (node === null) return;
    const record = records.get(node) ?? { events: new Map(), skips: [] };
    records.set(node, record);
    for (const note of notes as readonly PbftNote[]) keep(record, note, step);
  });
  return records;
});

function keep({ events, skips }: NodeRecord, note: PbftNote, step: number): void {
  switch (note.kind) {
    case 'stateInstalled':
      skips.push({ step, from: note.before + 1, to: note.sequence });
      return;
    case 'prePrepared':
    case 'prepared':
    case 'committedLocal':
    case 'executed':
    case 'executedTentatively': {
      const { kind, view, sequence, digest } = note;
      const operations = 'requests' in note ? note.requests.map(({ operation }) => operation) : null;
      const list = events.get(sequence) ?? [];
      events.set(sequence, list);
      list.push({ kind, step, view, digest, operations });
    }
  }
}
