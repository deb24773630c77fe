import type { AxisPlace } from './axes.ts';
import { pointAt } from './axes.ts';
import type { Life } from './field.ts';
import type { Frame } from './frame.ts';
import { laneAt } from './frame.ts';
import type { IntervalMark } from './intervals.ts';
import type { LabelRequest } from './labelRequest.ts';
import { plainLook, sizeOf } from './labelRequest.ts';
import { spotsAfter, spotsAround } from './spots.ts';

/** Words at the beginning or the end of an interval. */
export interface Note {
  readonly text: string;
  readonly place: AxisPlace;
  readonly life: Life;
  /** `after` a sign that stands on the lane; `around` the place where there is none. */
  readonly side: 'after' | 'around';
}

/** Shown in one step: words belong to the step that is told. */
export function lifeOfStep(step: number): Life {
  return { fromStep: step, untilStep: step + 1 };
}

export function noteAtStart({ interval, sign }: IntervalMark, frame: Frame, text: string): Note {
  const life = lifeOfStep(interval.fromStep);
  return { text, place: { time: sign, lane: laneOf(interval, frame) }, life, side: 'after' };
}

/** Returns none where the interval did not end. */
export function noteAtEnd({ interval, to }: IntervalMark, frame: Frame, text: string): Note[] {
  const { untilStep } = interval;
  if (untilStep === null) return [];
  const life = lifeOfStep(untilStep);
  return [{ text, place: { time: to, lane: laneOf(interval, frame) }, life, side: 'after' }];
}

/** Words about no node in particular stand above the first lane. */
function laneOf({ what }: IntervalMark['interval'], frame: Frame): number {
  return 'node' in what ? laneAt(frame, what.node) : frame.lanesStart + frame.type.label;
}

/** The gap between a sign on the lane and its words. */
const NOTE_GAP = 14;

/** @param owner the key of the mark that the note is about */
export function noteRequest(frame: Frame, owner: string, { text, place, life, side }: Note): LabelRequest {
  const sizePx = frame.type.label;
  const size = sizeOf(text, sizePx, 'normal');
  const spots =
    side === 'around'
      ? spotsAround(frame.orientation, place, size, 'label')
      : spotsAfter(pointAt(frame.orientation, place), size, NOTE_GAP);
  const about = { owner, slot: null, spots, life };
  return { key: `${owner}#${text}`, kind: 'note', text, spot: place, sizePx, ...plainLook, ...about };
}
