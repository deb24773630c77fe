import type { Breach as BreachFound, NoteWatch, Witness } from '../../../engine/monitors/monitor.ts';
import type { ClientIndex } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { PbftNote, PbftNoteKind } from '../notes.ts';

/** A violation of a monitor of PBFT by one note of a correct node; null if the note breaks nothing. */
export type Breach = BreachFound | null;

export type NoteOf<Kind extends PbftNoteKind> = Extract<PbftNote, { readonly kind: Kind }>;

/** Checks every note of these kinds from a correct node. */
export function watchNotes<Kind extends PbftNoteKind>(
  kinds: readonly Kind[],
  question: (note: NoteOf<Kind>, saidBy: Witness, world: World) => Breach,
): NoteWatch {
  // The engine hands a watch only notes of its kinds.
  return { kinds, hear: question as NoteWatch['hear'] };
}

/** Larger than the number of clients of any cluster. */
const CLIENTS_SPAN = 1024;

/** Returns one number for a request, from its client and timestamp (§4.1). */
export function requestKey(client: ClientIndex, timestamp: number): number {
  return timestamp * CLIENTS_SPAN + client;
}

/** Larger than the number of steps, and so of sequence numbers, of any run. */
const SEQUENCES_SPAN = 2 ** 26;

/** Returns one number for a (v, n). */
export function slotKey(view: ViewNumber, sequence: SequenceNumber): number {
  return view * SEQUENCES_SPAN + sequence;
}
