import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { KeyValues } from '../../keyValue.ts';
import { applyOperation } from '../../keyValue.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { Breach, NoteOf } from './pbftNotes.ts';
import { requestKey, watchNotes } from './pbftNotes.ts';

/**
 * M12: unordered reads (§5.1) fit into the order of everything else. The result that a client accepts is the content of
 * the store after some executed slot, and not before a slot whose effect any client had seen when the read was sent.
 * The store is computed once more from the executions of correct replicas. Ordered results are for M6.
 */
export const latestReads: Monitor = {
  id: 'M12',
  watch({ cluster }) {
    const reference: Reference = { values: new Map(), upTo: 0, operations: new Map(), top: 0, slots: new Map() };
    const seen: Observations = { latest: { sequence: 0, step: 0, node: cluster.replicas }, asked: new Map() };
    return watchNotes(['executed', 'requested', 'accepted'], (note, saidBy) => {
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

/** The content of the store after one slot, and the executions since. */
interface Reference {
  readonly values: KeyValues;
  upTo: number;
  /** The operations of each slot. */
  readonly operations: Map<number, readonly string[]>;
  /** The highest slot up to which all are executed at some replica. */
  top: number;
  /** The slot that executed each request. */
  readonly slots: Map<number, number>;
}

/** A client's knowledge of a slot: the step in which it accepted a result. */
interface Observation extends Witness {
  readonly sequence: SequenceNumber;
}

interface Observations {
  /** The latest slot whose effect a client has seen. */
  latest: Observation;
  /** The latest slot at the time when a client sent the read that it waits for, by client. */
  readonly asked: Map<NodeId, Observation>;
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

/** A request that is sent as an ordered one after all is no longer such a read. */
function ask({ asked, latest }: Observations, { readOnly, attempt }: NoteOf<'requested'>, client: NodeId): null {
  if (!readOnly) asked.delete(client);
  else if (attempt === 0) asked.set(client, latest);
  return null;
}

function see(seen: Observations, sequence: SequenceNumber, { step, node }: Witness): void {
  if (sequence > seen.latest.sequence) seen.latest = { sequence, step, node };
}

interface Read {
  readonly note: NoteOf<'accepted'>;
  readonly floor: Observation;
}

/** Places the read after the first slot that explains its result, so that later reads have the most freedom. */
function judgeRead(reference: Reference, seen: Observations, { note, floor }: Read, saidBy: Witness): Breach {
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

/** Forgets the contents of the store that no read can return any more. */
function moveUp(reference: Reference, sequence: SequenceNumber): void {
  while (reference.upTo < Math.min(sequence, reference.top)) {
    reference.upTo++;
    applyAll(reference.values, reference.operations.get(reference.upTo));
    reference.operations.delete(reference.upTo);
  }
}

function applyAll(values: KeyValues, operations: readonly string[] = []): void {
  for (const operation of operations) applyOperation(values, operation);
}
