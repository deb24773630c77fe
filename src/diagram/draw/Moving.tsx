import { timeAt } from '../layout/frame.ts';
import type { Layout } from '../layout/layout.ts';
import { InFlight } from '../marks/arrow/InFlight.tsx';
import type { PaintedArrow } from '../marks/arrow/paintArrows.ts';
import { PlayheadLine } from '../marks/playhead/PlayheadLine.tsx';
import type { Playhead } from '../playhead.ts';
import { usePlayheadTick } from '../playhead.ts';

interface Props {
  readonly layout: Layout;
  readonly travelling: readonly PaintedArrow[];
  readonly playhead: Playhead;
  /** Before the first step there is no present to point at. */
  readonly hasBegun: boolean;
}

/** The only layer that is rendered in every frame: the messages on their way, and over them the playhead. */
export function Moving({ layout, travelling, playhead, hasBegun }: Props) {
  const { frame, scene } = layout;
  const now = timeAt(frame, scene.time.unitAt(usePlayheadTick(playhead)));
  return (
    <>
      <InFlight arrows={travelling} orientation={frame.orientation} time={now} />
      {hasBegun && <PlayheadLine frame={frame} time={now} />}
    </>
  );
}
