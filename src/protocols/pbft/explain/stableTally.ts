import type { History } from '../../../engine/history.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { PbftNote, StableNote, VoteCount } from '../notes.ts';
import { whenDecided } from './decisions.ts';

/**
 * Returns the count of CHECKPOINTs that made this checkpoint stable at a replica; null if it was not stable by step
 * `until`.
 */
export function tallyOfStable(
  history: History,
  node: NodeId,
  sequence: SequenceNumber,
  until: StepIndex,
): VoteCount | null {
  const step = whenDecided(history, node, { kind: 'stable', sequence }, until);
  const notes = (step === null ? [] : history.steps[step]?.notes) as readonly PbftNote[];
  return notes.find((note): note is StableNote => note.kind === 'stable' && note.sequence === sequence) ?? null;
}
