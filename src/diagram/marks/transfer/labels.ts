import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtEnd } from '../../layout/note.ts';
import type { IntervalOf } from '../../scene/intervals.ts';

/** Returns the words where a state is installed: the slots that were skipped. */
export function transferNotes(
  mark: IntervalMark,
  { skipped }: IntervalOf<'fetch'>,
  { frame, texts }: Labelled,
): Note[] {
  if (!skipped) return [];
  const text = texts.fetched(skipped.first, skipped.last);
  return noteAtEnd(mark, frame, text).map((note) => ({ ...note, side: 'around' }));
}
