import type { PbftNote } from '../../protocol/pbft/notes.ts';
import type { Step } from '../../simulation/trace.ts';

/** The notes of a step as PBFT's. A protocol with other notes draws its messages only: unknown kinds match nothing. */
export function notesOf(step: Step): readonly PbftNote[] {
  return step.notes as readonly PbftNote[];
}
