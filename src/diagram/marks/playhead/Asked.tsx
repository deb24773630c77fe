import { pointAt } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt, timeAt } from '../../layout/frame.ts';
import type { Playhead } from '../../playhead.ts';
import { usePlayheadTick } from '../../playhead.ts';
import type { Scene } from '../../scene/scene.ts';
import styles from './playhead.module.css';

export interface AskedProps {
  readonly frame: Frame;
  readonly scene: Scene;
  readonly playhead: Playhead;
}

/** In px: the circle, the mark in it, and how far it lies behind the playhead. */
const RADIUS = 22;
const SIZE = 26;
const BEHIND = 49;

/** A question mark on the first lane, where the picture ends: the rest is asked, not drawn. Only where lanes are rows. */
export function Asked({ frame, scene, playhead }: AskedProps) {
  const time = timeAt(frame, scene.time.unitAt(usePlayheadTick(playhead))) + BEHIND;
  const [first] = scene.lanes;
  if (frame.orientation === 'vertical' || first === undefined) return null;
  const { x, y } = pointAt(frame.orientation, { time, lane: laneAt(frame, first) });
  return (
    <g data-kind="asked" transform={`translate(${x},${y})`}>
      <circle className={styles.asked} r={RADIUS} />
      <text className={styles.askedMark} fontSize={SIZE} y="0.35em">
        ?
      </text>
    </g>
  );
}
