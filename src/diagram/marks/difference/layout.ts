import type { AxisPlace } from '../../layout/axes.ts';
import type { ArrowMark } from '../arrow/layout.ts';

/** Half the diagonal of ◇, in px. */
export const ONLY_HALF = 6;

/** Returns the place of ◇ on a message: halfway along what is drawn of it. @param now the playhead's place in time */
export function onlyPlace({ places, stop }: Pick<ArrowMark, 'places' | 'stop'>, now: number): AxisPlace {
  const start = places[0] as AxisPlace;
  const time = (start.time + Math.max(start.time, Math.min(now, stop.time))) / 2;
  for (let index = 1; index < places.length; index++) {
    const [from, to] = [places[index - 1] as AxisPlace, places[index] as AxisPlace];
    if (time > to.time && index < places.length - 1) continue;
    const share = to.time > from.time ? (time - from.time) / (to.time - from.time) : 0.5;
    return { time, lane: from.lane + (to.lane - from.lane) * share };
  }
  return start;
}
