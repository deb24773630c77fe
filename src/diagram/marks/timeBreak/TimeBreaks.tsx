import { memo } from 'react';
import type { Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { timeAt } from '../../layout/frame.ts';
import { BOTTOM } from '../../layout/measures.ts';
import type { DiagramTexts } from '../../texts.ts';
import type { TimeBreak } from '../../timeScale.ts';
import { skippedBox } from './layout.ts';
import styles from './timeBreak.module.css';

interface Props {
  readonly breaks: readonly TimeBreak[];
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  /** The edge at which time comes into sight, in px: a length that would be cut there is not said. */
  readonly start: number;
}

/** ≈ on every lane: here time without events is left out. */
export const TimeBreaks = memo(function TimeBreaks({ breaks, frame, texts, start }: Props) {
  return breaks.map((gap) => {
    const { from, to, ticks } = gap;
    const time = timeAt(frame, (from + to) / 2);
    const foot = skippedBox(frame, gap, texts);
    return (
      <g key={from}>
        {[...frame.lanes].map(([node, lane]) => {
          return <BreakGlyph key={node} {...pointAt(frame.orientation, { time, lane })} />;
        })}
        {foot && foot.x - foot.width / 2 >= start && (
          <text
            className={styles.breakText}
            x={foot.x}
            y={frame.lanesEnd + BOTTOM - 1}
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

const BREAK = 'M-7,-2.5c2.3,-3.4 4.7,-3.4 7,0s4.7,3.4 7,0M-7,3.5c2.3,-3.4 4.7,-3.4 7,0s4.7,3.4 7,0';

/** ≈, across a lane that it interrupts. */
export function BreakGlyph({ x, y }: Point) {
  return (
    <g transform={`translate(${x},${y})`}>
      <rect className={styles.breakGround} x={-9} y={-7} width={18} height={14} />
      <path className={styles.break} d={BREAK} />
    </g>
  );
}
