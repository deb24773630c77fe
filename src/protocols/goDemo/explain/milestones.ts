import type { Step } from '../../../engine/trace.ts';
import type { DemoNote, DemoNoteKind } from '../notes.ts';

/** What is worth stopping at in a run of the demo: a request, enough votes, `ok`, a panic. */

const kinds: ReadonlySet<string> = new Set<DemoNoteKind>(['addressOpened', 'okWritten', 'okRead', 'panicked']);

export function isDemoMilestone({ notes }: Step): boolean {
  return (notes as readonly DemoNote[]).some(
    (note) => kinds.has(note.kind) || (note.kind === 'voteTaken' && note.commits),
  );
}

/** A browser read `ok`, and how often on that page. */
export function okIn({ notes }: Step): number | null {
  const note = (notes as readonly DemoNote[]).find(({ kind }) => kind === 'okRead');
  return note?.kind === 'okRead' ? note.oks : null;
}
