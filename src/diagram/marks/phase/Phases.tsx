import { memo } from 'react';
import kinds from '../../draw/kinds.module.css';
import { rectangleOver } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt } from '../../layout/frame.ts';
import { RULER_BAR, RULER_BAR_ABOVE, RULER_SIDE_BAR_AT, RULER_TEXT_ABOVE } from '../../layout/measures.ts';
import type { RulerPhase } from '../../layout/ruler.ts';
import type { Window } from '../../layout/window.ts';
import type { Colour } from '../../messageStyle.ts';
import { phaseColour } from '../../messageStyle.ts';
import { textWidth } from '../../textWidth.ts';
import type { RulerMark, StripMark } from './layout.ts';
import { STRIP_ASIDE, STRIP_SIZE } from './layout.ts';
import styles from './phase.module.css';

/** The gap between two neighbouring bars. */
const BAR_GAP = 3;

function colourOf(phase: RulerPhase): Colour {
  return phase === 'viewChange' ? 'view-change' : phaseColour(phase);
}

interface RulerProps {
  readonly marks: readonly RulerMark[];
  readonly frame: Frame;
  /** The clip path that leaves out the future. */
  readonly clip?: string;
}

/** A bar for each phase over the time axis: the last one that has begun speaks, the others have stepped back. */
export const RulerBars = memo(function RulerBars({ marks, frame, clip }: RulerProps) {
  const start = frame.orientation === 'vertical' ? RULER_SIDE_BAR_AT : frame.lanesStart - RULER_BAR_ABOVE;
  return (
    <g clipPath={clip}>
      {marks.map(({ key, phase, from, to, next }, index) => (
        <rect
          key={key}
          className={`${styles.bar} ${kinds[colourOf(phase)]} ${index === marks.length - 1 ? styles.now : ''}`}
          {...rectangleOver(
            frame.orientation,
            [from, Math.max(from + 1, Math.min(to, next - BAR_GAP))],
            [start, start + RULER_BAR],
          )}
        />
      ))}
    </g>
  );
});

interface TextsProps extends Omit<RulerProps, 'clip'> {
  /** The plot along time: a word stays in view as long as its bar has room for it there. */
  readonly plot: Window;
  phaseName(phase: RulerPhase): string;
}

/** The words of the phases, where they fit; the one that goes on now always has its word. Only where lanes are rows. */
export const RulerTexts = memo(function RulerTexts({ marks, frame, plot, phaseName }: TextsProps) {
  if (frame.orientation === 'vertical') return null;
  const words = marks.map((mark, index) => {
    const text = phaseName(mark.phase);
    const width = textWidth(text, frame.type.label, index === marks.length - 1 ? 'bold' : 'normal');
    return { text, width, ...placeOfWord(mark, width, plot) };
  });
  const start = words.at(-1)?.x ?? 0;
  let end = Number.NEGATIVE_INFINITY;
  return marks.map(({ key }, index) => {
    const { text, x, width, hasRoom } = words[index] as (typeof words)[number];
    const isNow = index === marks.length - 1;
    const isFree = isNow || (hasRoom && x >= end + WORD_GAP && x + width + WORD_GAP <= start);
    if (!isFree || x > plot.to || x + width < plot.from) return null;
    end = x + width;
    return (
      <text
        key={key}
        className={isNow ? styles.textNow : styles.text}
        x={x}
        y={frame.lanesStart - RULER_TEXT_ABOVE}
        fontSize={frame.type.label}
      >
        {text}
      </text>
    );
  });
});

/** The distance of a word from the one after it. */
const WORD_GAP = 8;

/** The start of a word, and whether it ends before the next phase begins. */
function placeOfWord({ from, to, next }: RulerMark, width: number, plot: Window) {
  const time = Math.max(from, Math.min(plot.from, Math.min(to, next) - width));
  return { x: Math.min(time, plot.to - width), hasRoom: time + width + 6 <= next };
}

interface StripProps {
  readonly strips: readonly StripMark[];
  readonly frame: Frame;
}

/** Each replica's own phase, under its lane. */
export const Strips = memo(function Strips({ strips, frame }: StripProps) {
  return strips.map(({ key, node, phase, from, to }) => {
    const lane = laneAt(frame, node) + STRIP_ASIDE;
    return (
      <rect
        key={key}
        className={`${styles.strip} ${kinds[phaseColour(phase)]}`}
        {...rectangleOver(frame.orientation, [from, to], [lane, lane + STRIP_SIZE])}
      />
    );
  });
});
