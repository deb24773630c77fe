import type { AxisPlace, Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Labelled, LabelRequest } from '../../layout/labelRequest.ts';
import { isInPart, sizeOf } from '../../layout/labelRequest.ts';
import { spotsOnArrow } from '../../layout/spots.ts';
import type { ArrowMark } from './layout.ts';

/** The mark of what a second copy says. */
export const PRIME = '′';

/** A shorter arrow has no room for its letters. */
const LETTERED_MIN = 34;

/** R, PP, P, C, Re on the arrow in focus; P′ where the second copy of a node says it; ×2 on the network's copies. */
export function letterLabels({ frame, arrows, lettersFor, part }: Labelled): LabelRequest[] {
  const sizePx = frame.type.letter;
  return arrows.flatMap((arrow): LabelRequest[] => {
    const { key, track, style } = arrow;
    const { copy, letters, side } = track.envelope;
    if (!lettersFor.has(track.id)) return [];
    const spot = middleOf(arrow);
    if (!isInPart(spot.time, part)) return [];
    const { from, to } = endsOf(frame, arrow);
    if (Math.hypot(to.x - from.x, to.y - from.y) < LETTERED_MIN) return [];
    const text = copy > 0 ? `×${copy + 1}` : side === 'second' ? `${letters}${PRIME}` : letters;
    const spots = spotsOnArrow({ from, to, ...sizeOf(text, sizePx, 'bold') });
    const life = { fromStep: track.knownFrom, untilStep: track.knownUntil };
    const look = { weight: 'bold', colour: copy > 0 ? 'ink' : style.textColour, fill: 'none' } as const;
    return [{ key: `${key}#`, kind: 'letter', text, spot, sizePx, ...look, owner: key, slot: track.slot, spots, life }];
  });
}

/** Returns the straight part of an arrow on which its texts lie: the part after a hold, if it was held up. */
function endsOf(frame: Frame, arrow: ArrowMark): { from: Point; to: Point } {
  const { orientation } = frame;
  return { from: pointAt(orientation, startOfLastLeg(arrow)), to: pointAt(orientation, arrow.stop) };
}

function startOfLastLeg({ places, stop }: ArrowMark): AxisPlace {
  const before = places.filter((place) => place.time < stop.time);
  return before.at(-1) ?? (places[0] as AxisPlace);
}

function middleOf(arrow: ArrowMark): AxisPlace {
  const { time, lane } = startOfLastLeg(arrow);
  return { time: (time + arrow.stop.time) / 2, lane: (lane + arrow.stop.lane) / 2 };
}
