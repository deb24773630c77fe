import { pointAt } from '../../layout/axes.ts';
import type { LabelField } from '../../layout/field.ts';
import { addLine, LINE_COST, takeRoom } from '../../layout/field.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt } from '../../layout/frame.ts';
import type { IntervalMark } from '../../layout/intervals.ts';
import type { IntervalOf } from '../../scene/intervals.ts';

/** A flag beside and above the foot of its pole. */
const FLAG_BOX = { x: 6, y: -10, size: { width: 16, height: 22 } } as const;

/** Nothing lies on the flag, and nothing should on the lane that is doubled. */
export function takeLie(field: LabelField, frame: Frame, mark: IntervalMark, { node }: IntervalOf<'lie'>): void {
  const { interval, from, to, sign } = mark;
  const lane = laneAt(frame, node);
  const at = (time: number) => pointAt(frame.orientation, { time, lane });
  addLine(field, { from: at(from), to: at(to), cost: LINE_COST });
  const { x, y } = at(sign);
  const box = { x: x + FLAG_BOX.x, y: y + FLAG_BOX.y, ...FLAG_BOX.size };
  takeRoom(field, box, { fromStep: interval.fromStep, untilStep: null });
}
