import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtStart } from '../../layout/note.ts';
import type { IntervalOf } from '../../scene/intervals.ts';

/** `joins`: a replica leaves its view because f+1 others have. Not where its own timer ran out, which has a note. */
export function leavingNotes(
  mark: IntervalMark,
  { hasJoined, view }: IntervalOf<'leaving'>,
  { frame, texts }: Labelled,
): Note[] {
  if (!hasJoined) return [];
  const text = frame.isNarrow ? texts.joinsShort(view) : texts.joins;
  return [{ ...noteAtStart(mark, frame, text), side: 'around' }];
}
