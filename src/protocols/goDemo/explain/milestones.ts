import type { StepIndex } from '../../../engine/numbers.ts';
import type { Step } from '../../../engine/trace.ts';
import type { Mark } from '../../explain/mark.ts';
import type { DemoNote, DemoNoteKind } from '../notes.ts';

/** The milestones of a run of the demo: a request, enough votes, `ok`, a panic. */

const kinds: ReadonlySet<string> = new Set<DemoNoteKind>(['addressOpened', 'okWritten', 'okRead', 'panicked']);

export function isDemoMilestone({ notes }: Step): boolean {
  return (notes as readonly DemoNote[]).some(
    (note) => kinds.has(note.kind) || (note.kind === 'voteTaken' && note.commits),
  );
}

/** Marks a browser that read `ok` as a client that accepted its answer. */
export function createDemoMarker(): (step: Step, index: StepIndex) => Mark[] {
  return (step, index) => {
    const timestamp = okIn(step);
    return timestamp === null || step.node === null
      ? []
      : [{ kind: 'accepted', step: index, node: step.node, timestamp }];
  };
}

/** Returns how many times a browser has read `ok` on the page of this step; null if it read none in this step. */
function okIn({ notes }: Step): number | null {
  const note = (notes as readonly DemoNote[]).find(({ kind }) => kind === 'okRead');
  return note?.kind === 'okRead' ? note.oks : null;
}
