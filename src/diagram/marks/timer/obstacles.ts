import { pointAt } from '../../layout/axes.ts';
import type { LabelField } from '../../layout/field.ts';
import { addLine, LINE_COST } from '../../layout/field.ts';
import type { Labelled } from '../../layout/labelRequest.ts';

/** A timer that ran out is a thick bar. */
const FIRED_COST = 0.8;

export function addTimers(field: LabelField, { frame, timers }: Labelled): void {
  for (const { timer, from, to, at } of timers) {
    const start = pointAt(frame.orientation, { time: from, lane: at });
    const end = pointAt(frame.orientation, { time: to, lane: at });
    addLine(field, { from: start, to: end, cost: timer.hasFired ? FIRED_COST : LINE_COST });
  }
}
