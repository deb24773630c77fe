import type { Step } from '../../engine/trace.ts';
import type { PbftNote } from '../../protocols/pbft/notes.ts';

/** The notes of a step as PBFT's. A protocol with other notes draws its messages only: unknown kinds match nothing. */
export function notesOf(step: Step): readonly PbftNote[] {
  return step.notes as readonly PbftNote[];
}
