import { memo } from 'react';
import styles from '../Diagram.module.css';
import { pointAt } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { timeAt } from '../layout/frame.ts';
import type { DiagramTexts } from '../texts.ts';
import type { TimeBreak } from '../timeScale.ts';
import { BREAK } from './breakShape.ts';

interface Props {
  readonly breaks: readonly TimeBreak[];
  readonly frame: Frame;
  readonly texts: DiagramTexts;
}

/** ≈ on every lane: here time without events is left out. */
export const Breaks = memo(function Breaks({ breaks, frame, texts }: Props) {
  return breaks.map(({ from, to, ticks }) => {
    const time = timeAt(frame, (from + to) / 2);
    const foot = pointAt(frame.orientation, { time, lane: frame.lanesEnd - 4 });
    return (
      <g key={from}>
        {[...frame.lanes].map(([node, lane]) => {
          const { x, y } = pointAt(frame.orientation, { time, lane });
          return (
            <g key={node} transform={`translate(${x},${y})${frame.orientation === 'vertical' ? 'rotate(90)' : ''}`}>
              <rect className={styles.breakGround} x={-5.5} y={-5} width={11} height={10} />
              <path className={styles.break} d={BREAK} />
            </g>
          );
        })}
        {frame.orientation === 'horizontal' && (
          <text className={styles.breakText} x={foot.x} y={foot.y} fontSize={frame.type.status} textAnchor="middle">
            {texts.skipped(ticks)}
          </text>
        )}
      </g>
    );
  });
});
