import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtEnd, noteAtStart } from '../../layout/note.ts';
import type { IntervalOf } from '../../scene/intervals.ts';

/** `crashed`, and how it restarted. */
export function crashNotes(mark: IntervalMark, { memory }: IntervalOf<'crash'>, { frame, texts }: Labelled): Note[] {
  const restarted = memory ? noteAtEnd(mark, frame, texts.restarted(memory)) : [];
  return [noteAtStart(mark, frame, texts.crashed), ...restarted];
}
