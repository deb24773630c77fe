import type { Playhead } from '../../diagram/playhead.ts';
import type { Ticks } from '../../engine/protocol.ts';

/** The time that messages travel to the next step, as in the lab. */
const TRAVEL_MS = 450;

export interface HeroClock {
  readonly playhead: Playhead;
  /** Goes to a tick: at once, or in the time that messages travel. */
  moveTo(to: Ticks, isTravelling: boolean): void;
}

/** A playhead of its own for the run on the start page. A new step ends the motion of the one before. */
export function createClock(start: Ticks): HeroClock {
  const listeners = new Set<() => void>();
  let tick = start;
  let frame = 0;
  const place = (to: Ticks): void => {
    tick = to;
    for (const listener of listeners) listener();
  };
  return {
    playhead: {
      get: () => tick,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    moveTo(to, isTravelling) {
      if (frame !== 0) cancelAnimationFrame(frame);
      frame = 0;
      if (!isTravelling) return place(to);
      const [from, startedMs] = [tick, performance.now()];
      const onFrame = (nowMs: number): void => {
        const done = Math.min(1, Math.max(0, (nowMs - startedMs) / TRAVEL_MS));
        frame = done < 1 ? requestAnimationFrame(onFrame) : 0;
        place(from + (to - from) * done);
      };
      frame = requestAnimationFrame(onFrame);
    },
  };
}
