import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtStart } from '../../layout/note.ts';
import type { IntervalOf } from '../../scene/intervals.ts';

/** A cut link has words only: the messages it stops show a wall. */
export function linkNotes(mark: IntervalMark, { node, to }: IntervalOf<'link'>, { frame, texts }: Labelled): Note[] {
  return [noteAtStart(mark, frame, texts.linkCut(node, to))];
}
