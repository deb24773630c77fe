import type { NodeId } from '../../../engine/protocol.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import { GateSign } from '../gate/Gate.tsx';
import { Ring } from '../ring/Ring.tsx';
import { ringAt } from '../ring/scene.ts';
import styles from './lane.module.css';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly node: NodeId;
  readonly lane: number;
  readonly shown: number;
}

/** The distance of the ring's middle from the end of the head, where lanes are rows. In px. */
const RING_FROM_END = 64;
/** Its line is so much of the radius of the whole. */
const WIDTH_SHARE = 0.36;
const MIDDLE_SHARE = 0.82;
const RADIUS_MAX = 15;

/** The votes that a node waits for now, as a ring with its count; ■ where it has executed the slot of the step. */
export function HeadRing({ scene, frame, node, lane, shown }: Props) {
  const ring = ringAt(scene, node, shown);
  if (!ring) return null;
  const { type, plotStart, pitch } = frame;
  const isVertical = frame.orientation === 'vertical';
  const isClose = node >= scene.replicas && scene.clients > 1;
  const radius = isVertical ? COLUMN_RADIUS : Math.min(RADIUS_MAX, (isClose ? CLOSE : pitch) * 0.3);
  const count = ring.kind === 'ring' ? `${ring.have}/${ring.need}` : '';
  const [x, y] = isVertical
    ? [lane - COLUMN_RADIUS - 1 - (count ? 6 : -COLUMN_RADIUS), COLUMN_RING_AT]
    : [plotStart - RING_FROM_END, lane];
  if (ring.kind === 'executed') {
    return (
      <g transform={`translate(${isVertical ? lane : x},${y})scale(${isVertical ? 0.7 : Math.min(1, radius / 9)})`}>
        <GateSign kind="executed" />
      </g>
    );
  }
  const size = isVertical ? type.letter : type.label * 1.08;
  return (
    <>
      <Ring x={x} y={y} parts={ring.parts} radius={radius * MIDDLE_SHARE} width={radius * WIDTH_SHARE} />
      <text className={styles.count} x={x + radius + 7} y={y + size * 0.36} fontSize={size} textAnchor="start">
        {count}
      </text>
    </>
  );
}

const COLUMN_RADIUS = 8.5;
/** The middle of a column's ring, from the top. */
const COLUMN_RING_AT = 36;
/** The room of a client's lane, where there are several. */
const CLOSE = 28;
