import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { KeyValues } from '../../keyValue.ts';
import { applyOperation } from '../../keyValue.ts';
import type { Finding, NoteOf } from './pbftNotes.ts';
import { requestKey, watchNotes } from './pbftNotes.ts';

/**
 * M12: reads that are answered without an order (§5.1) fit into the order of everything else. What a client accepts is
 * what the store held after some slot that is executed, and not before one whose effect any client had seen when the read
 * was asked for. The store is worked out once more from what correct replicas executed. Ordered results are for M6.
 */
export const latestReads: Monitor = {
  id: 'M12',
  watch({ cluster }) {
    const reference: Reference = { values: new Map(), upTo: 0, operations: new Map(), top: 0, slots: new Map() };
    const seen: Seen = { latest: { sequence: 0, step: 0, node: cluster.replicas }, asked: new Map() };
    return watchNotes('M12', ['executed', 'requested', 'accepted'], (note, saidBy) => {
      if (note.kind === 'executed') return execute(reference, note);
      if (note.kind === 'requested') return ask(seen, note, saidBy.node);
      const floor = seen.asked.get(saidBy.node);
      seen.asked.delete(saidBy.node);
      if (floor) return judgeRead(reference, seen, { note, floor }, saidBy);
      const sequence = reference.slots.get(requestKey(saidBy.node - cluster.replicas, note.timestamp));
      see(seen, sequence ?? 0, saidBy);
      return null;
    });
  },
};

/** A store as it was after one slot, and what has been executed since. */
interface Reference {
  readonly values: KeyValues;
  upTo: number;
  /** By slot, what it changes. */
  readonly operations: Map<number, readonly string[]>;
  /** The highest slot up to which all are executed somewhere. */
  top: number;
  /** By request, the slot that executed it. */
  readonly slots: Map<number, number>;
}

/** What some client knows of a slot: the step in which it accepted a result. */
interface Sight extends Witness {
  readonly sequence: number;
}

interface Seen {
  /** The latest slot whose effect a client has seen. */
  latest: Sight;
  /** By client, what that was when it sent the read it waits for. */
  readonly asked: Map<NodeId, Sight>;
}

function execute(reference: Reference, { sequence, requests }: NoteOf<'executed'>): null {
  if (sequence <= reference.top || reference.operations.has(sequence)) return null;
  const fresh = requests.filter((request) => request.fresh);
  for (const { client, timestamp } of fresh) reference.slots.set(requestKey(client, timestamp), sequence);
  reference.operations.set(
    sequence,
    fresh.map(({ operation }) => operation),
  );
  while (reference.operations.has(reference.top + 1)) reference.top++;
  return null;
}

/** One that is asked for in order after all is no read of this kind any more. */
function ask({ asked, latest }: Seen, { readOnly, attempt }: NoteOf<'requested'>, client: NodeId): null {
  if (!readOnly) asked.delete(client);
  else if (attempt === 0) asked.set(client, latest);
  return null;
}

function see(seen: Seen, sequence: number, { step, node }: Witness): void {
  if (sequence > seen.latest.sequence) seen.latest = { sequence, step, node };
}

interface Read {
  readonly note: NoteOf<'accepted'>;
  readonly floor: Sight;
}

/** The read takes its place after the first slot that explains its result: so later reads are free to see the least. */
function judgeRead(reference: Reference, seen: Seen, { note, floor }: Read, saidBy: Witness): Finding {
  const { timestamp, operation, result } = note;
  moveUp(reference, Math.min(floor.sequence, ...[...seen.asked.values()].map(({ sequence }) => sequence)));
  const from = Math.min(floor.sequence, reference.top);
  const values = new Map(reference.values);
  let expected = '';
  for (let sequence = reference.upTo; sequence <= reference.top; sequence++) {
    if (sequence > reference.upTo) applyAll(values, reference.operations.get(sequence));
    if (sequence < from) continue;
    const held = applyOperation(values, operation);
    if (sequence === from) expected = held;
    if (held !== result) continue;
    see(seen, sequence, saidBy);
    return null;
  }
  const witnesses = floor.sequence > 0 ? [{ step: floor.step, node: floor.node }] : [];
  return { witnesses, values: { timestamp, result, other: expected } };
}

/** Nobody can read any more what the store held before. */
function moveUp(reference: Reference, sequence: number): void {
  while (reference.upTo < Math.min(sequence, reference.top)) {
    reference.upTo++;
    applyAll(reference.values, reference.operations.get(reference.upTo));
    reference.operations.delete(reference.upTo);
  }
}

function applyAll(values: KeyValues, operations: readonly string[] = []): void {
  for (const operation of operations) applyOperation(values, operation);
}
