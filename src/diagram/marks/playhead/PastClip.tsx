import { rectangleOver } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { timeAt } from '../../layout/frame.ts';
import type { Playhead } from '../../playhead.ts';
import { usePlayheadTick } from '../../playhead.ts';
import type { TimeScale } from '../../timeScale.ts';

interface Props {
  readonly past: string;
  readonly future: string;
  readonly frame: Frame;
  readonly playhead: Playhead;
  readonly time: TimeScale;
}

/** Divides time at the playhead: bands, strips and intervals grow with it, and what is still to come gives way. */
export function PastClip({ past, future, frame, playhead, time }: Props) {
  const now = timeAt(frame, time.unitAt(usePlayheadTick(playhead)));
  const across = Math.max(frame.width, frame.height);
  return (
    <>
      <clipPath id={past}>
        <rect {...rectangleOver(frame.orientation, [-frame.timeLength, now], [0, across])} />
      </clipPath>
      <clipPath id={future}>
        <rect {...rectangleOver(frame.orientation, [now, 2 * frame.timeLength], [0, across])} />
      </clipPath>
    </>
  );
}
