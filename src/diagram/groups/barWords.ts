import type { Orientation } from '../layout/axes.ts';
import { textWidth } from '../textWidth.ts';
import type { GateBar } from './bars.ts';

/** The words at the decisions of groups, where they do not lie on one another. */

/** A text at a bar. */
export interface BarWords {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** The line on which it stands. */
  readonly y: number;
  readonly anchor: 'middle' | 'end';
  readonly isLatest: boolean;
}

interface Given {
  readonly orientation: Orientation;
  /** In px. */
  readonly fontSize: number;
  textOf(bar: GateBar, isLatest: boolean): string;
}

/** The distance of words from the middle of their lane: a row of signs is left free. In px. */
const ABOVE = 14;
const BELOW = 22;
/** The least distance between two. */
const GAP = 6;

/** Words for the bars, the latest first: those that would lie on others are left out. */
export function barWords(bars: readonly GateBar[], { orientation, fontSize, textOf }: Given): BarWords[] {
  const latest = Math.max(...bars.map(({ lastStep }) => lastStep));
  const placed: { readonly row: number; readonly from: number; readonly to: number }[] = [];
  return [...bars]
    .sort((a, b) => b.lastStep - a.lastStep)
    .flatMap((bar): BarWords[] => {
      const { key, from, to, lane, isBelow, lastStep } = bar;
      const isVertical = orientation === 'vertical';
      const isLatest = lastStep === latest;
      // A column has no room for words.
      const text = textOf(bar, isLatest && !isVertical);
      const middle = (from + to) / 2;
      const half = (isVertical ? fontSize : textWidth(text, fontSize, isLatest ? 'bold' : 'normal')) / 2;
      const row = isBelow ? lane + BELOW : lane - ABOVE;
      const span = { row, from: middle - half, to: middle + half };
      const isFree = placed.every((other) => {
        return other.row !== row || span.from > other.to + GAP || span.to < other.from - GAP;
      });
      if (!isFree) return [];
      placed.push(span);
      if (isVertical) return [{ key, text, x: row, y: middle + fontSize * 0.36, anchor: 'end', isLatest }];
      return [{ key, text, x: middle, y: isBelow ? row + fontSize * 0.6 : row, anchor: 'middle', isLatest }];
    });
}
