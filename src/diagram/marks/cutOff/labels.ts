import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtEnd, noteAtStart } from '../../layout/note.ts';

/** `cut off`, `rejoined`. */
export function cutOffNotes(mark: IntervalMark, { frame, texts }: Labelled): Note[] {
  return [noteAtStart(mark, frame, texts.cutOff), ...noteAtEnd(mark, frame, texts.rejoined)];
}
