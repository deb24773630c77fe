import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { PbftNote } from '../../../protocols/pbft/notes.ts';
import { FETCH } from '../../../protocols/pbft/rules/timers.ts';
import type { Interval } from '../../scene/intervals.ts';
import { notesOf } from '../../scene/notes.ts';
import type { TimeScale } from '../../timeScale.ts';

/** State transfers (§4.3, §4.4): from when a replica asks for a state until that state is its own. */
export function* transferIntervals(history: History, time: TimeScale): InParts<Interval[]> {
  const open = new Map<NodeId, Omit<Interval, 'to' | 'untilStep'>>();
  const intervals: Interval[] = [];
  yield* stepsInParts(history.steps, (step, index) => {
    const { node } = step;
    const notes = notesOf(step);
    if (node === null || !notes.some(isAboutTransfer)) return;
    const unit = time.unitAt(step.tick);
    const end = (what?: Interval['what']): void => {
      const transfer = open.get(node);
      if (!transfer) return;
      open.delete(node);
      intervals.push({ ...transfer, what: what ?? transfer.what, to: unit, untilStep: index });
    };
    for (const note of notes) {
      // Asking another replica goes on with the same transfer.
      if (note.kind === 'fetchStarted' && !open.has(node)) {
        const what = { kind: 'fetch', node, sequence: note.sequence, skipped: null } as const;
        open.set(node, { key: `fetch.${node}@${index}`, what, from: unit, fromStep: index });
      }
      if (note.kind === 'stateInstalled') {
        const { sequence, before, from } = note;
        end({ kind: 'fetch', node, sequence, skipped: { first: before + 1, last: sequence, from } });
      }
    }
    // It came so far by itself: the timer stops, and no state is installed.
    if (notes.some((note) => note.kind === 'timerCancelled' && note.timer === FETCH)) end();
  });
  return [...intervals, ...[...open.values()].map((interval) => ({ ...interval, to: time.units, untilStep: null }))];
}

/** A quick test first: hardly any step is about a transfer. */
function isAboutTransfer(note: PbftNote): boolean {
  return note.kind === 'fetchStarted' || note.kind === 'stateInstalled' || note.kind === 'timerCancelled';
}
