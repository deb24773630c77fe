import { memo } from 'react';
import kinds from '../../draw/kinds.module.css';
import { lineBetween } from '../../layout/paths.ts';
import { voteColour } from '../../messageStyle.ts';
import type { MeterMark } from './layout.ts';
import { BAR_HEIGHT, METER_TEXT_GAP } from './layout.ts';
import styles from './meter.module.css';
import type { Pip } from './scene.ts';
import { pipVotes } from './scene.ts';

interface Props {
  readonly mark: MeterMark;
  readonly fontSize: number;
  readonly replicas: number;
}

/** The number of votes there are, and the number it takes. */
export const Meter = memo(function Meter({ mark, fontSize, replicas }: Props) {
  const { box, meter, text } = mark;
  if (!box) return null;
  const isTurned = box.height > box.width;
  const left = Math.round(isTurned ? box.x : box.x - box.width / 2);
  const middle = Math.round(isTurned ? box.y - box.height / 2 : box.y);
  const length = Math.max(box.width, box.height);
  return (
    <g transform={`translate(${left},${middle})${isTurned ? 'rotate(90)' : ''}`} data-kind="meter">
      <Bar vote={pipVotes[meter.gate]} have={meter.have} need={meter.need} replicas={replicas} length={length} />
      {text && !isTurned && (
        <text className={styles.meterText} x={length + METER_TEXT_GAP} y={fontSize * 0.36} fontSize={fontSize}>
          {text}
        </text>
      )}
    </g>
  );
});

interface BarProps {
  readonly vote: Pip['vote'];
  readonly have: number;
  readonly need: number;
  readonly replicas: number;
  /** In px. */
  readonly length: number;
}

/** Full length is n, the tick is at the threshold. */
export function Bar({ vote, have, need, replicas, length }: BarProps) {
  const share = (votes: number) => Math.round((votes / replicas) * length);
  const [threshold, reach] = [share(need), BAR_HEIGHT / 2 + 3];
  return (
    <g className={kinds[voteColour(vote)]}>
      <rect className={styles.pip} x={0.75} y={-BAR_HEIGHT / 2} width={length - 1.5} height={BAR_HEIGHT} />
      <rect className={styles.barFill} x={0} y={-BAR_HEIGHT / 2} width={share(have)} height={BAR_HEIGHT} />
      <path className={styles.barTick} d={lineBetween({ x: threshold, y: -reach }, { x: threshold, y: reach })} />
    </g>
  );
}
