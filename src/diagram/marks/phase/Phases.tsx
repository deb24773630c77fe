import { memo } from 'react';
import { phases } from '../../../protocols/explain/mark.ts';
import kinds from '../../draw/kinds.module.css';
import { rectangleOver } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt } from '../../layout/frame.ts';
import { RULER_ROW } from '../../layout/measures.ts';
import { rectangles } from '../../layout/paths.ts';
import type { Window } from '../../layout/window.ts';
import { phaseColour } from '../../messageStyle.ts';
import { textWidth } from '../../textWidth.ts';
import type { BracketMark, StripMark } from './layout.ts';
import { STRIP_SIZE } from './layout.ts';
import styles from './phase.module.css';

/** Half the gap between two neighbouring brackets. */
const BRACKET_GAP = 1.5;
const BAR = 4;

interface RulerProps {
  readonly brackets: readonly BracketMark[];
  readonly frame: Frame;
  /** The clip path that leaves out the future. */
  readonly clip?: string;
}

/** Tinted bands through the lanes: only where phases do not overlap. */
export const Bands = memo(function Bands({ brackets, frame }: RulerProps) {
  return brackets.map(({ key, phase, from, to }) => (
    <rect
      key={key}
      className={`${styles.band} ${kinds[phaseColour(phase)]}`}
      {...rectangleOver(
        frame.orientation,
        [from + BRACKET_GAP, to - BRACKET_GAP],
        [rowStart(frame, 0), frame.lanesEnd],
      )}
    />
  ));
});

/** The brackets over the time axis, each as long as its phase; all of a kind in one shape, however many there are. */
export const Brackets = memo(function Brackets({ brackets, frame, clip }: RulerProps) {
  return (
    <g clipPath={clip}>
      {phases.map((phase) => {
        const own = brackets.filter((mark) => mark.phase === phase);
        if (own.length === 0) return null;
        const bars = own.map(({ row, from, to }) => {
          const start = rowStart(frame, row);
          const gap = Math.min(BRACKET_GAP, (to - from) / 4);
          return rectangleOver(frame.orientation, [from + gap, to - gap], [start, start + BAR]);
        });
        return <path key={phase} className={`${styles.bracket} ${kinds[phaseColour(phase)]}`} d={rectangles(bars)} />;
      })}
    </g>
  );
});

interface TextsProps extends RulerProps {
  /** The plot along time: a name stays in view as long as its bracket has room for it there. */
  readonly plot: Window;
}

export const BracketTexts = memo(function BracketTexts({ brackets, frame, plot }: TextsProps) {
  const { label } = frame.type;
  return brackets.map(({ key, text, row, from, to }) => {
    if (!text) return null;
    const start = rowStart(frame, row) + BAR;
    const isVertical = frame.orientation === 'vertical';
    const room = isVertical ? label : textWidth(text, label, 'bold');
    const time = Math.max(from, plot.from) + BRACKET_GAP;
    if (time + room > Math.min(to, plot.to)) return null;
    const [x, y] = isVertical ? [start + 2, time + label] : [time + 3, start + label + 2];
    return (
      <text key={key} className={styles.bracketText} x={x} y={y} fontSize={label}>
        {text}
      </text>
    );
  });
});

function rowStart(frame: Frame, row: number): number {
  return frame.rulerStart + row * (frame.orientation === 'vertical' ? 20 : RULER_ROW);
}

interface StripProps {
  readonly strips: readonly StripMark[];
  readonly frame: Frame;
}

/** Each replica's own phase along its lane. */
export const Strips = memo(function Strips({ strips, frame }: StripProps) {
  return strips.map(({ key, node, phase, from, to }) => {
    const lane = laneAt(frame, node);
    return (
      <rect
        key={key}
        className={`${styles.strip} ${kinds[phaseColour(phase)]}`}
        {...rectangleOver(frame.orientation, [from, to], [lane - STRIP_SIZE / 2, lane + STRIP_SIZE / 2])}
      />
    );
  });
});
