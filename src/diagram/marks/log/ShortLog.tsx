import type { NodeId } from '../../../engine/protocol.ts';
import type { Frame } from '../../layout/frame.ts';
import { SHORT_LOG } from '../../layout/margins.ts';
import type { Scene } from '../../scene/scene.ts';
import { lowWaterMarkAt } from '../../scene/standing.ts';
import styles from './log.module.css';
import { boxLooks } from './looks.ts';
import { entriesAt } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly node: NodeId;
  readonly lane: number;
  readonly frame: Frame;
  readonly shown: number;
}

const MARGIN = 8;

/** The log where there is room for a number only: that of the last slot; and h, where windows move. */
export function ShortLog({ scene, node, lane, frame, shown }: Props) {
  const { label, status } = frame.type;
  const last = entriesAt(scene.logs, node, shown).at(-1);
  const isContrary = last && scene.contrary.has(`${node}.${last.key}`);
  const low = lowWaterMarkAt(scene.standing, node, shown);
  const isVertical = frame.orientation === 'vertical';
  const width = Math.min(SHORT_LOG - 2 * MARGIN, frame.pitch - 8);
  const height = Math.min(label + 10, frame.pitch - 4);
  const x = isVertical ? lane : frame.plotEnd + SHORT_LOG / 2;
  const y = isVertical ? frame.plotEnd + 5 : lane - height / 2;
  const hasMark = scene.hasCheckpoints && (isVertical || frame.pitch >= height + status + 6);
  return (
    <g>
      <rect
        className={last ? `${boxLooks[last.what]} ${isContrary ? styles.contrary : ''}` : styles.logEmpty}
        x={x - width / 2}
        y={y}
        width={width}
        height={height}
        rx={4}
      />
      <text className={styles.logText} x={x} y={y + height / 2 + label * 0.36} fontSize={label} textAnchor="middle">
        {last ? last.last : ''}
      </text>
      {hasMark && (
        <text className={styles.logEmptyText} x={x} y={y + height + status} fontSize={status} textAnchor="middle">
          h={low}
        </text>
      )}
    </g>
  );
}
