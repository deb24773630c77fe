import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtStart } from '../../layout/note.ts';

/** `partition`. */
export function partitionNotes(mark: IntervalMark, { frame, texts }: Labelled): Note[] {
  return [noteAtStart(mark, frame, texts.partition)];
}
