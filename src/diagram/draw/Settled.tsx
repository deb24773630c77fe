import { memo, useMemo } from 'react';
import type { Emphases } from '../emphasis.ts';
import type { Layout } from '../layout/layout.ts';
import type { ArrowMark, GateMark } from '../layout/marks.ts';
import type { Cursor } from '../layout/visible.ts';
import { isSent, isSettled } from '../layout/visible.ts';
import type { Scene } from '../scene/scene.ts';
import { Arrow } from './Arrow.tsx';
import { Gate } from './Gate.tsx';

interface Props {
  readonly layout: Layout;
  /** Those in view. */
  readonly arrows: readonly ArrowMark[];
  readonly gates: readonly GateMark[];
  readonly cursor: Cursor;
  readonly emphases: Emphases;
  readonly part: 'arrows' | 'gates';
  readonly newStep: number | null;
  readonly reducedMotion: boolean;
}

/** With more replicas the rings would hide the lanes: they come with the focus. */
const RINGED_REPLICAS_MAX = 4;

/** What has happened for good. Each mark is drawn once; stepping adds to them or takes them away. */
export const Settled = memo(function Settled(props: Props) {
  return props.part === 'arrows' ? <Arrows {...props} /> : <Gates {...props} />;
});

function Arrows({ layout, arrows, cursor, emphases }: Props) {
  const { frame, scene } = layout;
  const settled = useMemo(() => {
    const unit = restingUnit(scene, cursor);
    return arrows.filter((mark) => isSent(mark.track, cursor) && isSettled(mark.track, cursor, unit));
  }, [arrows, scene, cursor]);
  return settled.map((mark) => (
    <Arrow
      key={mark.key}
      mark={mark}
      orientation={frame.orientation}
      emphasis={emphases.of(mark.key, mark.track.slot)}
      isRinged={scene.replicas <= RINGED_REPLICAS_MAX}
    />
  ));
}

function Gates({ layout, gates, cursor, emphases, newStep, reducedMotion }: Props) {
  const { frame } = layout;
  const reached = gates.filter(({ gate }) => gate.step < cursor.steps);
  return reached.map((mark) => (
    <Gate
      key={mark.key}
      mark={mark}
      orientation={frame.orientation}
      emphasis={emphases.of(mark.key, mark.gate.slot)}
      isNew={!reducedMotion && mark.gate.step === newStep}
      isRinged={reducedMotion && mark.gate.step === cursor.steps - 1}
    />
  ));
}

/** Where the playhead rests at a cursor; beyond everything when the run is over. */
export function restingUnit({ ticks, time }: Scene, { steps }: Cursor): number {
  return steps >= ticks.length ? Number.POSITIVE_INFINITY : time.unitAt(ticks[steps - 1] ?? 0);
}
