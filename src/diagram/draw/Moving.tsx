import type { Emphases } from '../emphasis.ts';
import { timeAt } from '../layout/frame.ts';
import type { Layout } from '../layout/layout.ts';
import { InFlight } from '../marks/arrow/InFlight.tsx';
import type { ArrowMark } from '../marks/arrow/layout.ts';
import { PlayheadLine } from '../marks/playhead/PlayheadLine.tsx';
import type { Playhead } from '../playhead.ts';
import { usePlayheadTick } from '../playhead.ts';

interface Props {
  readonly layout: Layout;
  readonly travelling: readonly ArrowMark[];
  readonly emphases: Emphases;
  readonly playhead: Playhead;
}

/** The only layer that is rendered in every frame: the messages on their way, and the playhead. */
export function Moving({ layout, travelling, emphases, playhead }: Props) {
  const { frame, scene } = layout;
  const now = timeAt(frame, scene.time.unitAt(usePlayheadTick(playhead)));
  return (
    <>
      <PlayheadLine frame={frame} time={now} />
      <InFlight marks={travelling} orientation={frame.orientation} time={now} emphases={emphases} />
    </>
  );
}
