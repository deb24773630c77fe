import type { Violation, Watch, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { World } from '../../../engine/world.ts';
import type { PbftNote, PbftNoteKind } from '../notes.ts';

/** What a monitor of PBFT says about one note of a correct node; null where the note breaks nothing. */
export type Finding = Omit<Violation, 'monitor' | 'step' | 'node'> | null;

export type NoteOf<Kind extends PbftNoteKind> = Extract<PbftNote, { readonly kind: Kind }>;

/** Shows a question every note of these kinds that a correct node said. The first violation found is the step's. */
export function watchNotes<Kind extends PbftNoteKind>(
  monitor: string,
  noteKinds: readonly Kind[],
  question: (note: NoteOf<Kind>, saidBy: Witness, world: World) => Finding,
): Watch {
  const kinds: ReadonlySet<string> = new Set(noteKinds);
  return {
    kinds: noteKinds,
    observe({ node, notes }, index, world) {
      if (node === null) return null;
      for (const note of notes) {
        if (!kinds.has(note.kind)) continue;
        if (!isCorrect(world, node)) return null;
        const finding = question(note as NoteOf<Kind>, { step: index, node }, world);
        if (finding) return { monitor, step: index, node, ...finding };
      }
      return null;
    },
  };
}

/** More clients than a cluster may have. */
const CLIENTS_SPAN = 1024;

/** One number for a request, known by client and timestamp (§4.1). */
export function requestKey(client: number, timestamp: number): number {
  return timestamp * CLIENTS_SPAN + client;
}

/** More sequence numbers than a run has steps. */
const SEQUENCES_SPAN = 2 ** 26;

/** One number for a (v, n). */
export function slotKey(view: number, sequence: number): number {
  return view * SEQUENCES_SPAN + sequence;
}
