import type { AxisPlace } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import type { LabelField } from '../../layout/field.ts';
import { addLine, glyphBox, LINE_COST, takeRoom } from '../../layout/field.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import { CLOCK_ASIDE, HEAD_LENGTH, sealPlace } from './layout.ts';

/** A label on a head hides which kind of message it is. */
const HEAD_COST = 1;

/** Nothing lies on seals and clocks; nothing should lie on lines, least of all on their heads. */
export function takeArrows(field: LabelField, { frame, arrows }: Labelled): void {
  const { orientation } = frame;
  for (const arrow of arrows) {
    const { places, track } = arrow;
    const life = { fromStep: track.knownFrom, untilStep: track.knownUntil };
    const seal = sealPlace(arrow);
    if (seal) takeRoom(field, glyphBox(orientation, seal), life);
    for (let index = 1; index < places.length; index++) {
      const [held, goesOn] = [places[index - 1] as AxisPlace, places[index] as AxisPlace];
      addLeg(field, frame, held, goesOn);
      if (held.lane !== goesOn.lane) continue;
      const clock = { time: (held.time + goesOn.time) / 2, lane: held.lane - CLOCK_ASIDE };
      takeRoom(field, glyphBox(orientation, clock), life);
    }
  }
}

function addLeg(field: LabelField, { orientation }: Frame, start: AxisPlace, end: AxisPlace): void {
  const from = pointAt(orientation, start);
  const to = pointAt(orientation, end);
  addLine(field, { from, to, cost: LINE_COST });
  const share = Math.min(1, HEAD_LENGTH / (Math.hypot(to.x - from.x, to.y - from.y) || 1));
  const neck = { x: to.x - (to.x - from.x) * share, y: to.y - (to.y - from.y) * share };
  addLine(field, { from: neck, to, cost: HEAD_COST });
}
