import type { IntervalMark } from '../../layout/intervals.ts';
import type { Labelled, LabelRequest } from '../../layout/labelRequest.ts';
import { isInPart, sizeOf } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { noteAtStart } from '../../layout/note.ts';
import { spotsInBand } from '../../layout/spots.ts';
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

/** `view 0 → 1`, where lanes are columns and titles have no row: placed first, for it names the whole band. */
export function titleLabels({ frame, texts, intervals, part }: Labelled): LabelRequest[] {
  if (frame.orientation === 'horizontal') return [];
  return intervals.flatMap(({ key, interval, from }): LabelRequest[] => {
    const { what, fromStep } = interval;
    if (what.kind !== 'viewChange' || !isInPart(from, part)) return [];
    const text = texts.viewChange(what.left, what.view);
    const sizePx = frame.type.label;
    const size = sizeOf(text, sizePx, 'bold');
    const room = { width: size.width + TITLE_PADDING, height: size.height + 2 };
    const spots = spotsInBand(frame, from, room);
    const spot = { time: from, lane: frame.lanesStart };
    const look = { weight: 'bold', colour: 'ink', fill: 'ground' } as const;
    const life = { fromStep, untilStep: null };
    return [{ key: `${key}#`, kind: 'note', text, spot, sizePx, ...look, owner: key, slot: null, spots, life }];
  });
}

const TITLE_PADDING = 10;
