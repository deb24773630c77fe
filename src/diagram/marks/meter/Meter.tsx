import { memo } from 'react';
import looks from '../../draw/emphasis.module.css';
import kinds from '../../draw/kinds.module.css';
import type { Emphasis } from '../../emphasis.ts';
import { lineBetween } from '../../layout/paths.ts';
import { voteColour } from '../../messageStyle.ts';
import type { MeterMark } from './layout.ts';
import { BAR_HEIGHT, METER_TEXT_GAP, PIP_GAP, PIP_HEIGHT, PIP_WIDTH, pipsWidth } from './layout.ts';
import styles from './meter.module.css';
import type { Pip } from './scene.ts';
import { pipsOf, pipVotes } from './scene.ts';

interface Props {
  readonly mark: MeterMark;
  readonly fontSize: number;
  readonly replicas: number;
  readonly emphasis: Emphasis;
}

/** The number of votes there are, and the number it takes. */
export const Meter = memo(function Meter({ mark, fontSize, replicas, emphasis }: Props) {
  const { box, form, meter, text } = mark;
  if (!box) return null;
  const isTurned = form === 'bar' && box.height > box.width;
  const left = Math.round(isTurned ? box.x : box.x - box.width / 2);
  const middle = Math.round(isTurned ? box.y - box.height / 2 : box.y);
  const marksWidth = form === 'bar' ? Math.max(box.width, box.height) : pipsWidth(meter.need);
  return (
    <g
      transform={`translate(${left},${middle})${isTurned ? 'rotate(90)' : ''}`}
      className={looks[emphasis]}
      data-kind="meter"
    >
      {form === 'bar' ? (
        <Bar vote={pipVotes[meter.gate]} have={meter.have} need={meter.need} replicas={replicas} length={marksWidth} />
      ) : (
        <Pips pips={pipsOf(meter)} />
      )}
      {text && !isTurned && (
        <text className={styles.meterText} x={marksWidth + METER_TEXT_GAP} y={fontSize * 0.36} fontSize={fontSize}>
          {text}
        </text>
      )}
    </g>
  );
});

export function Pips({ pips }: { readonly pips: readonly Pip[] }) {
  return pips.map(({ vote, filled, own }, index) => {
    const x = index * (PIP_WIDTH + PIP_GAP);
    const look = `${styles.pip} ${kinds[voteColour(vote)]} ${filled ? styles.pipFilled : ''}`;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a pip is its place in the row.
      <g key={index}>
        <rect
          className={look}
          x={x + 0.75}
          y={-PIP_HEIGHT / 2 + 0.75}
          width={PIP_WIDTH - 1.5}
          height={PIP_HEIGHT - 1.5}
          rx={2}
        />
        {own && filled && <circle className={styles.pipDot} cx={x + PIP_WIDTH / 2} cy={0} r={1.7} />}
      </g>
    );
  });
}

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
