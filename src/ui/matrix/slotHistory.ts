import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Digest } from '../../protocols/digest.ts';
import type { PbftNote } from '../../protocols/pbft/notes.ts';

/**
 * When each slot passed which gate at each replica, and what it held: an index over the notes. A replica discards its
 * log below a stable checkpoint (§4.3); what lay there is told by what it said at the time.
 */

export type SlotEventKind = 'prePrepared' | 'prepared' | 'committedLocal' | 'executedTentatively' | 'executed';

export interface SlotEvent {
  readonly kind: SlotEventKind;
  /** Index of the step. */
  readonly step: number;
  readonly view: number;
  readonly digest: Digest;
  /** What was executed; null where the event is no execution. */
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

const known = new WeakMap<History, ReadonlyMap<NodeId, NodeRecord>>();

/** One slot at one replica in a run. */
export interface SlotPlace {
  readonly history: History;
  readonly node: NodeId;
  readonly sequence: number;
}

/** The latest event of these kinds within the span; null where there is none. */
export function lastSlotEvent(
  { history, node, sequence }: SlotPlace,
  kinds: readonly SlotEventKind[],
  { after, until }: Span,
): SlotEvent | null {
  const events = recordsOf(history).get(node)?.events.get(sequence) ?? [];
  return events.findLast(({ kind, step }) => kinds.includes(kind) && step > after && step <= until) ?? null;
}

/** In which step the slot was skipped, by taking over the state after a later one; null where it was not. */
export function stepOfSkip({ history, node, sequence }: SlotPlace, { after, until }: Span): number | null {
  const skips = recordsOf(history).get(node)?.skips ?? [];
  const found = skips.findLast(
    ({ step, from, to }) => step > after && step <= until && from <= sequence && sequence <= to,
  );
  return found?.step ?? null;
}

function recordsOf(history: History): ReadonlyMap<NodeId, NodeRecord> {
  const found = known.get(history);
  if (found) return found;
  const records = new Map<NodeId, NodeRecord>();
  history.steps.forEach(({ node, notes }, step) => {
    if (node === null) return;
    const record = records.get(node) ?? { events: new Map(), skips: [] };
    records.set(node, record);
    for (const note of notes as readonly PbftNote[]) keep(record, note, step);
  });
  known.set(history, records);
  return records;
}

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
