import type { LabelField } from '../../layout/field.ts';
import { glyphBox, takeRoom } from '../../layout/field.ts';
import type { Frame } from '../../layout/frame.ts';
import type { IntervalMark } from '../../layout/intervals.ts';
import { badgeBox } from './layout.ts';

/** Nothing lies on the letters of the groups, nor on the lanes where the network heals. */
export function takePartition(field: LabelField, frame: Frame, { interval, badges, to }: IntervalMark): void {
  const { fromStep, untilStep } = interval;
  for (const { place } of badges) takeRoom(field, badgeBox(frame, place), { fromStep, untilStep: null });
  if (untilStep === null) return;
  for (const lane of frame.lanes.values()) {
    takeRoom(field, glyphBox(frame.orientation, { time: to, lane }), { fromStep: untilStep, untilStep: null });
  }
}
