import type { PbftNote } from '../../protocol/pbft/notes.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import type { Step } from '../trace.ts';
import type { World } from '../world.ts';
import type { Violation } from './monitor.ts';
import { isCorrect } from './monitor.ts';

/** What a monitor of PBFT says about one note of a correct node; null where the note breaks nothing. */
export type Finding = Omit<Violation, 'monitor' | 'step' | 'node'> | null;

/** Shows a question the notes of a step, if a correct node said them. The first violation found is the step's. */
export function questionNotes(
  monitor: string,
  step: Step,
  index: number,
  world: World,
  question: (note: PbftNote, node: NodeId) => Finding,
): Violation | null {
  const { node } = step;
  if (node === null || !isCorrect(world, node)) return null;
  for (const note of step.notes as readonly PbftNote[]) {
    const finding = question(note, node);
    if (finding) return { monitor, step: index, node, ...finding };
  }
  return null;
}
