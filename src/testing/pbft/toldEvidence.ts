import type { History } from '../../engine/history.ts';
import { evidenceOf } from '../../protocols/explain/evidence.ts';
import type { Evidence } from '../../protocols/explain/evidenceItem.ts';
import type { PbftNote, PbftNoteKind } from '../../protocols/pbft/notes.ts';

/** The evidence of a step in short. For tests. */

/** The evidence of a step, counted from 1 as it is shown: `PRE-PREPARE` of R0 in step 4 is `prePrepare 0 @4`. */
export function told(history: History, step: number): string[] {
  return evidenceOf(history, step - 1).map((item) => {
    const whose = 'from' in item ? ` ${item.from}` : '';
    return `${item.kind} ${subjectOf(item)}${whose} @${item.step === null ? null : item.step + 1}`;
  });
}

/** The first step, from 1, in which a node has a note of this kind. */
export function stepOf(
  history: History,
  node: number,
  kind: PbftNoteKind,
  isMeant = (_note: PbftNote) => true,
): number {
  const index = history.steps.findIndex(
    (step) =>
      step.node === node && (step.notes as readonly PbftNote[]).some((note) => note.kind === kind && isMeant(note)),
  );
  if (index < 0) throw new Error(`node ${node} never says ${kind}`);
  return index + 1;
}

function subjectOf(item: Evidence): string {
  switch (item.kind) {
    case 'decision':
      return item.decision;
    case 'timer':
      return item.timer;
    case 'outside':
      return item.action;
    default:
      return item.message;
  }
}
