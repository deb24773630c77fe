import type { LabelField } from '../../layout/field.ts';
import { glyphBox, takeRoom } from '../../layout/field.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt } from '../../layout/frame.ts';
import type { IntervalMark } from '../../layout/intervals.ts';
import type { IntervalOf } from '../../scene/intervals.ts';

/** Nothing lies on the ✕ of a crash, nor on the △ of a restart. */
export function takeCrash(field: LabelField, frame: Frame, mark: IntervalMark, { node }: IntervalOf<'crash'>): void {
  const { interval, sign, to } = mark;
  const { fromStep, untilStep } = interval;
  const lane = laneAt(frame, node);
  takeRoom(field, glyphBox(frame.orientation, { time: sign, lane }), { fromStep, untilStep: null });
  if (untilStep === null) return;
  takeRoom(field, glyphBox(frame.orientation, { time: to, lane }), { fromStep: untilStep, untilStep: null });
}
