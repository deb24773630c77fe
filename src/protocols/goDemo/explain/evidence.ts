import type { History } from '../../../engine/history.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalIn } from '../../explain/evidenceItem.ts';
import { memoryBegins } from '../../explain/outages.ts';
import type { DemoNote, OkWrittenNote, VoteTakenNote } from '../notes.ts';

/**
 * Returns the evidence of a step of the demo: the call that came, the names in the table, the browser that had called.
 */
export function evidenceOfDemo(inquiry: Inquiry): Evidence[] {
  const { history, stepIndex, step } = inquiry;
  const notes = step.notes as readonly DemoNote[];
  return [...notes.flatMap((note) => evidenceOfNote(inquiry, note)), ...arrivalIn(history, stepIndex)];
}

function evidenceOfNote(inquiry: Inquiry, note: DemoNote): Evidence[] {
  if (note.kind === 'voteTaken' && note.commits) return evidenceOfNames(inquiry, note);
  return note.kind === 'okWritten' ? evidenceOfWriter(inquiry, note) : [];
}

/** Returns the calls that put the other names into the table: often long before, and with another value. */
function evidenceOfNames({ history, stepIndex, node }: Inquiry, { names, nodeId }: VoteTakenNote): Evidence[] {
  return names
    .filter((name) => name !== nodeId)
    .flatMap((name) => {
      const index = firstStep(history, node, stepIndex, (note) => note.kind === 'voteTaken' && note.nodeId === name);
      return index === null ? [] : arrivalIn(history, index);
    });
}

/** Returns the request of the browser that the writer belongs to. */
function evidenceOfWriter({ history, stepIndex, node }: Inquiry, { browser }: OkWrittenNote): Evidence[] {
  for (let index = stepIndex; index >= 0; index--) {
    const step = history.steps[index];
    if (step?.node !== node) continue;
    const kept = (step.notes as readonly DemoNote[]).some(
      (note) => note.kind === 'writerKept' && note.browser === browser,
    );
    if (kept) return arrivalIn(history, index);
  }
  return [];
}

function firstStep(
  history: History,
  node: NodeId,
  until: StepIndex,
  isWanted: (note: DemoNote) => boolean,
): number | null {
  const { steps } = history;
  for (let index = memoryBegins(history, node, until) + 1; index < until; index++) {
    const step = steps[index];
    if (step?.node === node && (step.notes as readonly DemoNote[]).some(isWanted)) return index;
  }
  return null;
}
