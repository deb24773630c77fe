import { memo, useMemo } from 'react';
import type { Compared } from '../../compared.ts';
import emphases from '../../draw/emphasis.module.css';
import type { AxisPlace, Orientation } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import { timeAt } from '../../layout/frame.ts';
import type { Layout } from '../../layout/layout.ts';
import { BOTTOM } from '../../layout/measures.ts';
import { lineAcross } from '../../layout/paths.ts';
import type { Playhead } from '../../playhead.ts';
import { usePlayheadTick } from '../../playhead.ts';
import type { ArrowMark } from '../arrow/layout.ts';
import type { PaintedArrow } from '../arrow/paintArrows.ts';
import styles from './difference.module.css';
import { ONLY_HALF, onlyPlace } from './layout.ts';

export interface DifferencesProps {
  readonly compared: Compared;
  readonly layout: Layout;
  /** The messages in view that have ended, or are still to come. */
  readonly settled: readonly PaintedArrow[];
  readonly travelling: readonly PaintedArrow[];
  readonly playhead: Playhead;
  readonly showFuture: boolean;
  /** Before the first step nothing has parted yet. */
  readonly hasBegun: boolean;
}

/** Tells a run from the one beside it: ◇ on the messages that it alone has, and a line where the two part. */
export const Differences = memo(function Differences(props: DifferencesProps) {
  const { compared, layout, settled, travelling, playhead } = props;
  const { only } = compared;
  const { orientation } = layout.frame;
  const own = useMemo(() => settled.filter(({ mark }) => only.has(mark.track.id) && hasRoom(mark)), [settled, only]);
  const onTheirWay = useMemo(() => travelling.filter(({ mark }) => only.has(mark.track.id)), [travelling, only]);
  return (
    <>
      <PartingLine {...props} />
      <Marks arrows={own} orientation={orientation} now={Number.POSITIVE_INFINITY} />
      {onTheirWay.length > 0 && <Travelling arrows={onTheirWay} layout={layout} playhead={playhead} />}
    </>
  );
});

/** A message that a cut link stops at its sender has no middle to stand on. */
const ROOM_MIN = 40;

function hasRoom({ places, stop }: ArrowMark): boolean {
  const [start] = places as [AxisPlace];
  return Math.hypot(stop.time - start.time, stop.lane - start.lane) >= ROOM_MIN;
}

/** From the phases down to the foot of the lanes; as soon as the playhead is there, unless the future is shown. */
function PartingLine({ compared, layout, playhead, showFuture, hasBegun }: DifferencesProps) {
  const { frame, scene } = layout;
  const { partsAt } = compared;
  const now = usePlayheadTick(playhead);
  if (partsAt === null || !(showFuture || (hasBegun && now >= partsAt))) return null;
  const time = timeAt(frame, scene.time.unitAt(partsAt));
  const [start, end] =
    frame.orientation === 'vertical' ? [10, frame.width] : [frame.lanesStart - 6, frame.height - BOTTOM];
  return <path data-kind="parting" className={styles.parting} d={lineAcross(frame.orientation, time, [start, end])} />;
}

interface TravellingProps extends Pick<DifferencesProps, 'layout' | 'playhead'> {
  readonly arrows: readonly PaintedArrow[];
}

/** Drawn anew in every frame: the mark goes with the message. */
function Travelling({ arrows, layout: { frame, scene }, playhead }: TravellingProps) {
  const now = timeAt(frame, scene.time.unitAt(usePlayheadTick(playhead)));
  return <Marks arrows={arrows} orientation={frame.orientation} now={now} />;
}

interface MarksProps {
  readonly arrows: readonly PaintedArrow[];
  readonly orientation: Orientation;
  readonly now: number;
}

const Marks = memo(function Marks({ arrows, orientation, now }: MarksProps) {
  return arrows.map(({ mark, emphasis }) => (
    <OnlyGlyph
      key={mark.key}
      {...pointAt(orientation, onlyPlace(mark, now))}
      className={emphases[emphasis]}
      id={mark.track.id}
    />
  ));
});

interface GlyphProps {
  readonly x: number;
  readonly y: number;
  readonly className?: string | undefined;
  /** The name of the message it stands on. */
  readonly id?: string;
}

/** ◇: exists in one run only. */
export function OnlyGlyph({ x, y, className = '', id }: GlyphProps) {
  return (
    <path
      data-only={id}
      className={`${styles.only} ${className}`}
      d={`M${x},${y - ONLY_HALF}l${ONLY_HALF},${ONLY_HALF}l-${ONLY_HALF},${ONLY_HALF}l-${ONLY_HALF},-${ONLY_HALF}Z`}
    />
  );
}
