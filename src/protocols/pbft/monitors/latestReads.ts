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
 * The store is computed once more from the executions of correct replicas. A write that a client accepts from tentative
 * replies counts from then on, though nobody has committed it yet: f+1 correct replicas prepared it, so it stays
 * (§5.1). Ordered results are for M6.
 */
export const latestReads: Monitor = {
  id: 'M12',
  watch({ cluster }) {
    // Without the optimisation clients ask for nothing out of order.
    if (cluster.readOnly === 0) return watchNotes([], () => null);
    const reference: Reference = {
      values: new Map(),
      upTo: 0,
      operations: new Map(),
      top: 0,
      slots: new Map(),
      tentative: new Map(),
    };
    const seen: Observations = { latest: { sequence: 0, step: 0, node: cluster.replicas }, asked: new Map() };
    return watchNotes(['executed', 'executedTentatively', 'requested', 'accepted'], (note, saidBy) => {
      if (note.kind === 'executed') return execute(reference, note);
      if (note.kind === 'executedTentatively') return keepTentative(reference, note);
      if (note.kind === 'requested') return ask(seen, note, saidBy.node);
      const floor = seen.asked.get(saidBy.node);
      seen.asked.delete(saidBy.node);
      if (floor) return judgeRead(reference, seen, { note, floor }, saidBy);
      see(
        seen,
        slotOfAccepted(reference, requestKey(saidBy.node - cluster.replicas, note.timestamp), note.result),
        saidBy,
      );
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
  /** The latest tentative execution of each request that no replica is known to have committed. */
  readonly tentative: Map<number, Tentative>;
}

type Tentative = Pick<NoteOf<'executedTentatively'>, 'sequence' | 'requests'>;

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

function execute(reference: Reference, { sequence, requests }: Tentative): null {
  if (sequence <= reference.top || reference.operations.has(sequence)) return null;
  const fresh = requests.filter((request) => request.fresh);
  for (const { client, timestamp } of fresh) {
    const key = requestKey(client, timestamp);
    reference.slots.set(key, sequence);
    reference.tentative.delete(key);
  }
  reference.operations.set(
    sequence,
    fresh.map(({ operation }) => operation),
  );
  while (reference.operations.has(reference.top + 1)) reference.top++;
  return null;
}

function keepTentative(reference: Reference, { sequence, requests }: Tentative): null {
  if (sequence <= reference.top) return null;
  for (const { client, timestamp } of requests) {
    const key = requestKey(client, timestamp);
    if (!reference.slots.has(key)) reference.tentative.set(key, { sequence, requests });
  }
  return null;
}

/**
 * The slot of a request whose result a client has accepted; 0 where no correct replica is known to have executed it.
 */
function slotOfAccepted(reference: Reference, key: number, result: string): SequenceNumber {
  const tentative = reference.tentative.get(key);
  const isIts = tentative?.requests.some((request) => {
    return requestKey(request.client, request.timestamp) === key && request.result === result;
  });
  if (tentative && isIts) execute(reference, tentative);
  return reference.slots.get(key) ?? 0;
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
