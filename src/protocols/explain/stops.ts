import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import { staleReasons, surplusReasons } from '../pbft/explain/harmless.ts';
import type { PbftNote } from '../pbft/notes.ts';

/**
 * The places at which Step and Play stop. A step that changes nothing for anybody (a vote beyond those needed, a message
 * that is no longer needed, one more that reaches a replica that is down) is passed over, and the run ends on its result
 * and not on what trickles in after it. Going by events stops at every step.
 */

interface Stops {
  /** Counts of steps, ascending: the start, every step that tells something, and the end. */
  readonly counts: readonly StepCount[];
  /** The count of the last step that tells something; 0 where none does. */
  readonly lastTold: StepCount;
}

export const stopsOf = memoBy((history: History): Stops => {
  const told: StepCount[] = [];
  const missedAt = new Set<NodeId>();
  history.steps.forEach((step, index) => {
    if (tells(step, missedAt)) told.push(index + 1);
  });
  const total = history.steps.length;
  const lastTold = told.at(-1) ?? 0;
  // The steps after the last one are passed over with it.
  const counts = total === 0 ? [0] : [0, ...told.slice(0, -1), total];
  return { counts, lastTold };
});

/** Returns the count of the step that is told at a place in a run: at its end, the last one that tells something. */
export function toldAt(history: History, step: StepCount): StepCount {
  if (step < history.steps.length) return step;
  return stopsOf(history).lastTold || step;
}

/** @param missedAt the nodes at which a message was missed already: once is told, the rest is drawn. */
function tells({ cause, sent, notes, node }: Step, missedAt: Set<NodeId>): boolean {
  if (cause.kind === 'missed') {
    const isNews = !missedAt.has(cause.envelope.to);
    missedAt.add(cause.envelope.to);
    return isNews;
  }
  if (cause.kind === 'intervention' && node !== null) missedAt.delete(node);
  if (cause.kind !== 'delivered' || sent.length > 0) return true;
  return !(notes as readonly PbftNote[]).every(changesNothing);
}

function changesNothing(note: PbftNote): boolean {
  if (note.kind === 'counted') return note.have > note.need;
  if (note.kind !== 'ignored') return false;
  return staleReasons.has(note.why) || surplusReasons.has(note.why) || note.why === 'duplicate';
}
