import type { Step } from '../../../engine/trace.ts';
import type { Mark } from '../../explain/mark.ts';
import type { DemoNote, DemoNoteKind } from '../notes.ts';

/** What is worth stopping at in a run of the demo: a request, enough votes, `ok`, a panic. */

const kinds: ReadonlySet<string> = new Set<DemoNoteKind>(['addressOpened', 'okWritten', 'okRead', 'panicked']);

export function isDemoMilestone({ notes }: Step): boolean {
  return (notes as readonly DemoNote[]).some(
    (note) => kinds.has(note.kind) || (note.kind === 'voteTaken' && note.commits),
  );
}

/** A browser that read `ok` is marked as a client that accepted its answer. */
export function createDemoMarker(): (step: Step, index: number) => Mark[] {
  return (step, index) => {
    const timestamp = okIn(step);
    return timestamp === null || step.node === null
      ? []
      : [{ kind: 'accepted', step: index, node: step.node, timestamp }];
  };
}

/** How often a browser has now read `ok` on the page of this step; null where it read none. */
function okIn({ notes }: Step): number | null {
  const note = (notes as readonly DemoNote[]).find(({ kind }) => kind === 'okRead');
  return note?.kind === 'okRead' ? note.oks : null;
}
