import { memo } from 'react';
import type { NodeId } from '../../../engine/protocol.ts';
import ground from '../../draw/ground.module.css';
import type { Frame } from '../../layout/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DiagramTexts, LaneStatus } from '../../texts.ts';
import { fitText, textWidth } from '../../textWidth.ts';
import { liesAt } from '../lie/scene.ts';
import styles from './lane.module.css';
import { laneStatus, leaderAt } from './status.ts';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  readonly shown: number;
}

/** The least pitch, in px, that has room for a second line. */
const TWO_LINES_MIN = 34;
/** The least pitch, in px, that has room for a column's name with a star beside it. */
const STAR_PITCH_MIN = 46;
const HEAD_MARGIN = 12;

/** The name and the status of each lane: fixed while time is panned. */
export const LaneHeads = memo(function LaneHeads({ scene, frame, texts, shown }: Props) {
  const { type, orientation, plotStart, pitch } = frame;
  const isVertical = orientation === 'vertical';
  const [width, height] = isVertical ? [frame.width, plotStart] : [plotStart, frame.height];
  const leader = leaderAt(scene, shown);
  return (
    <g>
      <rect className={ground.ground} width={width} height={height} />
      {[...frame.lanes].map(([node, lane]) => {
        const status = laneStatus(scene, node, shown);
        const name = isVertical ? texts.laneShortName(node) : texts.laneName(node);
        const isCramped = isVertical && pitch < STAR_PITCH_MIN;
        const star = node === leader?.node ? (leader.isActive ? ' ★' : ' ☆') : '';
        const flag = flagOf(scene, node, shown);
        const signs = `${star}${flag}`;
        const isLong = isVertical || textWidth(texts.laneStatus(status), type.status) > plotStart - 2 * HEAD_MARGIN;
        const words = isLong ? texts.laneShortStatus(status) : texts.laneStatus(status);
        const room = isVertical ? pitch - 4 : plotStart - 2 * HEAD_MARGIN;
        const fitting = fitText(words, type.status, room);
        // A shortened client status says nothing; a shortened `crashed` still does.
        const shortened = status.kind === 'client' && fitting !== words ? '' : fitting;
        const second = isCramped && signs && isPrimary(status) ? signs.trim() : shortened;
        const hasSecond = second !== '' && (isVertical || pitch >= TWO_LINES_MIN);
        const x = isVertical ? lane : HEAD_MARGIN;
        const y = isVertical ? 6 + type.lane : lane + (hasSecond ? -2 : type.lane * 0.36);
        return (
          <g key={node} textAnchor={isVertical ? 'middle' : 'start'}>
            <text className={styles.laneName} x={x} y={y} fontSize={type.lane}>
              {isCramped ? `${name}${star ? '' : flag}` : `${name}${signs}`}
            </text>
            {hasSecond && (
              <text className={styles.laneStatus} x={x} y={y + type.status + 4} fontSize={type.status}>
                {second}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

/** ⚑ at a Byzantine node: filled while it lies, and open afterwards, for it counts as faulty all the same. */
function flagOf({ intervals }: Scene, node: NodeId, shown: number): string {
  const { behaviours, hasLied } = liesAt(intervals, node, shown);
  if (behaviours.length > 0) return ' ⚑';
  return hasLied ? ' ⚐' : '';
}

function isPrimary(status: LaneStatus): boolean {
  return (status.kind === 'lying' ? status.otherwise : status).kind === 'primary';
}
