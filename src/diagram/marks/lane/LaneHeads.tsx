import { memo } from 'react';
import type { NodeId } from '../../../engine/protocol.ts';
import ground from '../../draw/ground.module.css';
import type { Frame } from '../../layout/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DiagramTexts, LaneStatus } from '../../texts.ts';
import { fitText, textWidth } from '../../textWidth.ts';
import { Flag } from '../lie/Flag.tsx';
import { liesAt } from '../lie/scene.ts';
import { HeadRing } from './HeadRing.tsx';
import styles from './lane.module.css';
import { laneStatus, leaderAt } from './status.ts';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  readonly shown: number;
}

/** The least pitch, in px, that has room for a second line. */
const TWO_LINES_MIN = 36;
const HEAD_MARGIN = 12;
/** The distance of a star, and of a flag after it, from the name. */
const SIGN_GAP = 10;

/** The head of each lane: name, signs, role, and the ring of the votes that it waits for. Fixed while time is panned. */
export const LaneHeads = memo(function LaneHeads({ scene, frame, texts, shown }: Props) {
  const { orientation, plotStart } = frame;
  const isVertical = orientation === 'vertical';
  const [width, height] = isVertical ? [frame.width, plotStart] : [plotStart, frame.height];
  const leader = leaderAt(scene, shown);
  return (
    <g>
      <rect className={ground.ground} width={width} height={height} />
      {[...frame.lanes].map(([node, lane]) => {
        const signs = { isPrimary: node === leader?.node, isLeading: leader?.isActive === true };
        const flag = liesAt(scene.intervals, node, shown);
        const head = { scene, frame, texts, shown, node, lane, ...signs, flag };
        return isVertical ? <ColumnHead key={node} {...head} /> : <RowHead key={node} {...head} />;
      })}
    </g>
  );
});

interface HeadProps extends Props {
  readonly node: NodeId;
  readonly lane: number;
  readonly isPrimary: boolean;
  readonly isLeading: boolean;
  readonly flag: ReturnType<typeof liesAt>;
}

function RowHead({ scene, frame, texts, shown, node, lane, isPrimary, isLeading, flag }: HeadProps) {
  const { type, pitch } = frame;
  const isSmall = pitch < TWO_LINES_MIN || frame.isInPair || (node >= scene.replicas && scene.clients > 1);
  const size = isSmall ? type.label : type.lane;
  const status = laneStatus(scene, node, shown);
  const role = isSmall ? '' : roleIn(texts, status, node, frame);
  const name = texts.laneName(node);
  const y = role ? lane - 1 : lane + size * 0.36;
  const end = HEAD_MARGIN + textWidth(name, size, 'bold');
  return (
    <g>
      <text className={styles.laneName} x={HEAD_MARGIN} y={y} fontSize={size}>
        {isPrimary ? `${name}\u2002${isLeading ? '★' : '☆'}` : name}
      </text>
      <Flag x={end + (isPrimary ? size + SIGN_GAP : SIGN_GAP / 2)} y={y - size * 0.75} size={size * 0.8} {...flag} />
      {role && (
        <text
          className={isTrouble(status) ? styles.trouble : styles.role}
          x={HEAD_MARGIN}
          y={y + type.status + 5}
          fontSize={type.status}
        >
          {role}
        </text>
      )}
      <HeadRing {...{ scene, frame, node, lane, shown }} />
    </g>
  );
}

function ColumnHead({ scene, frame, texts, shown, node, lane, isPrimary, isLeading, flag }: HeadProps) {
  const { type, pitch } = frame;
  const long = texts.laneName(node);
  const name = textWidth(long, type.lane, 'bold') < pitch - 4 ? long : texts.laneShortName(node);
  const star = isPrimary && pitch >= STAR_PITCH_MIN ? `\u2009${isLeading ? '★' : '☆'}` : '';
  const status = laneStatus(scene, node, shown);
  const word = isTrouble(status) ? fitText(texts.laneShortStatus(status), type.label, pitch - 4) : '';
  const half = textWidth(`${name}${star}`, type.lane, 'bold') / 2;
  const y = 6 + type.lane;
  return (
    <g textAnchor="middle">
      <text className={styles.laneName} x={lane} y={y} fontSize={type.lane}>
        {`${name}${star}`}
      </text>
      <Flag x={lane + half + 2} y={y - type.lane * 0.75} size={type.lane * 0.8} {...flag} />
      {word ? (
        <text className={styles.trouble} x={lane} y={y + 19} fontSize={type.label}>
          {word}
        </text>
      ) : (
        <HeadRing {...{ scene, frame, node, lane, shown }} />
      )}
    </g>
  );
}

/** The least pitch, in px, that has room for a column's name with a star beside it. */
const STAR_PITCH_MIN = 46;

/** The long form of a status, else the short one. Clients have no role: their name says it. */
function roleIn(texts: DiagramTexts, status: LaneStatus, node: NodeId, { plotStart, type }: Frame): string {
  if (status.kind === 'client') return '';
  const room = plotStart - 2 * HEAD_MARGIN;
  const [long, short] = [texts.laneStatus(status, node), texts.laneShortStatus(status)];
  return textWidth(long, type.status) <= room ? long : fitText(short, type.status, room);
}

function isTrouble({ kind }: LaneStatus): boolean {
  return kind === 'crashed' || kind === 'cutOff' || kind === 'lying';
}
