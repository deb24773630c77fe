import { memo } from 'react';
import styles from '../../draw/ground.module.css';
import { pointAt } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { timeAt } from '../../layout/frame.ts';
import type { DiagramTexts } from '../../texts.ts';
import type { TimeBreak } from '../../timeScale.ts';
import { skippedBox } from './layout.ts';
import { BREAK } from './shape.ts';

interface Props {
  readonly breaks: readonly TimeBreak[];
  readonly frame: Frame;
  readonly texts: DiagramTexts;
}

/** ≈ on every lane: here time without events is left out. */
export const Breaks = memo(function Breaks({ breaks, frame, texts }: Props) {
  return breaks.map((gap) => {
    const { from, to, ticks } = gap;
    const time = timeAt(frame, (from + to) / 2);
    const foot = skippedBox(frame, gap, texts);
    return (
      <g key={from}>
        {[...frame.lanes].map(([node, lane]) => {
          const { x, y } = pointAt(frame.orientation, { time, lane });
          return (
            <g key={node} transform={`translate(${x},${y})`}>
              <rect className={styles.breakGround} x={-9} y={-7} width={18} height={14} />
              <path className={styles.break} d={BREAK} />
            </g>
          );
        })}
        {foot && (
          <text
            className={styles.breakText}
            x={foot.x}
            y={frame.lanesEnd - 4}
            fontSize={frame.type.status}
            textAnchor="middle"
          >
            {texts.skipped(ticks)}
          </text>
        )}
      </g>
    );
  });
});
