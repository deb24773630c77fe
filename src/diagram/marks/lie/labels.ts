import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtEnd, noteAtStart } from '../../layout/note.ts';
import type { IntervalOf } from '../../scene/intervals.ts';

/** `lies`, `truthful`; where there is little room the flag says it, and the head of the lane. */
export function lieNotes(mark: IntervalMark, { lies }: IntervalOf<'lie'>, { frame, texts }: Labelled): Note[] {
  if (frame.isNarrow) return [];
  if (lies.length === 0) return [noteAtStart(mark, frame, texts.byHand)];
  return [noteAtStart(mark, frame, texts.lies), ...noteAtEnd(mark, frame, texts.truthful)];
}
