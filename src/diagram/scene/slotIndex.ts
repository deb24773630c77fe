import type { History } from '../../engine/history.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import type { InParts } from '../../engine/parts.ts';
import { stepsInParts } from '../../engine/parts.ts';
import type { ClientIndex } from '../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { PbftNote } from '../../protocols/pbft/notes.ts';
import type { PbftMessage, Request } from '../../protocols/pbft/rules/messages.ts';
import { notesOf } from './notes.ts';

/** A view and a sequence number: the same number in two views is decided on twice (§4.2). */
export interface SlotName {
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
}

/** The slots of a run. A slot is known by its place in the list of their names. */
export interface SlotIndex {
  /** By view, then by sequence number. */
  readonly names: readonly SlotName[];
  at(view: ViewNumber, sequence: SequenceNumber): number | null;
  /** The slots that a request was proposed in, in ascending order. By `requestKey`. */
  readonly ofRequest: ReadonlyMap<string, readonly number[]>;
}

export function requestKey(client: ClientIndex, timestamp: number): string {
  return `${client}.${timestamp}`;
}

export function* slotIndexOf(history: History): InParts<SlotIndex> {
  const finding: Finding = { sequences: new Map(), ofRequest: new Map() };
  yield* stepsInParts(history.steps, (step) => {
    for (const note of notesOf(step)) findInNote(finding, note);
    let before: unknown = null;
    for (const { message } of step.sent) {
      // A multicast is one message to many.
      if (message !== before) findInMessage(finding, message as PbftMessage);
      before = message;
    }
  });
  const ascending = ([a]: [number, unknown], [b]: [number, unknown]) => a - b;
  const names = [...finding.sequences]
    .sort(ascending)
    .flatMap(([view, sequences]) => [...sequences].sort((a, b) => a - b).map((sequence) => ({ view, sequence })));
  const places = new Map<number, Map<number, number>>();
  names.forEach(({ view, sequence }, index) => {
    placesIn(places, view).set(sequence, index);
  });
  const at = (view: ViewNumber, sequence: SequenceNumber) => places.get(view)?.get(sequence) ?? null;
  const ofRequest = new Map<string, number[]>();
  for (const [key, slots] of finding.ofRequest) {
    const indexes = slots.flatMap(({ view, sequence }) => at(view, sequence) ?? []);
    ofRequest.set(
      key,
      [...new Set(indexes)].sort((a, b) => a - b),
    );
  }
  return { names, at, ofRequest };
}

/** The sequence numbers of each view, and the slots of each request, collected so far. */
interface Finding {
  readonly sequences: Map<number, Set<number>>;
  readonly ofRequest: Map<string, SlotName[]>;
}

function findInNote(finding: Finding, note: PbftNote): void {
  switch (note.kind) {
    case 'assigned':
      find(finding, note);
      return link(finding, note, note);
    case 'prePrepared':
      return find(finding, note);
    case 'executed':
    case 'executedTentatively':
      find(finding, note);
      for (const request of note.requests) link(finding, note, request);
  }
}

function findInMessage(finding: Finding, message: PbftMessage): void {
  switch (message.kind) {
    case 'prePrepare':
      find(finding, message);
      for (const request of message.batch) link(finding, message, request);
      return;
    case 'prepare':
    case 'commit':
      return find(finding, message);
    case 'newView':
      for (const proposal of message.proposals) find(finding, proposal);
  }
}

function find({ sequences }: Finding, { view, sequence }: SlotName): void {
  const existing = sequences.get(view);
  if (existing) existing.add(sequence);
  else sequences.set(view, new Set([sequence]));
}

function link({ ofRequest }: Finding, { view, sequence }: SlotName, { client, timestamp }: Asked): void {
  const key = requestKey(client, timestamp);
  const existing = ofRequest.get(key);
  if (existing) existing.push({ view, sequence });
  else ofRequest.set(key, [{ view, sequence }]);
}

type Asked = Pick<Request, 'client' | 'timestamp'>;

function placesIn(places: Map<number, Map<number, number>>, view: ViewNumber): Map<number, number> {
  const existing = places.get(view);
  if (existing) return existing;
  const made = new Map<number, number>();
  places.set(view, made);
  return made;
}

/** The slot a message is about; null where it is about none. A NEW-VIEW is about many. */
export function slotOf(slots: SlotIndex, { message, label }: Envelope): number | null {
  const said = message as PbftMessage;
  switch (said.kind) {
    case 'request':
      return slots.ofRequest.get(requestKey(label.major, label.minor))?.[0] ?? null;
    case 'reply':
      return slotOfReply(slots, requestKey(label.major, label.minor), said.view);
    case 'prePrepare':
    case 'prepare':
    case 'commit':
      return slots.at(label.major, label.minor);
    default:
      return null;
  }
}

/** The slot of a request that a replica in some view answers for: the last of those up to its view. */
export function slotOfReply({ names, ofRequest }: SlotIndex, key: string, view: ViewNumber): number | null {
  const slots = ofRequest.get(key) ?? [];
  return slots.findLast((slot) => (names[slot]?.view ?? 0) <= view) ?? slots[0] ?? null;
}
