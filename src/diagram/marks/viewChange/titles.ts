import type { Frame } from '../../layout/frame.ts';
import type { IntervalMark } from '../../layout/intervals.ts';
import type { Window } from '../../layout/window.ts';
import type { DiagramTexts } from '../../texts.ts';
import { textWidth } from '../../textWidth.ts';

/** Titles of view changes, inside their frames. Only where lanes are rows: a column has no room for them. */

/** A title may stand anywhere from the beginning of its band to here. */
export interface TitleMark extends Window {
  readonly key: string;
  readonly text: string;
  readonly width: number;
  readonly fromStep: number;
}

/** The gap between the edge of a frame and its title. */
export const TITLE_GAP = 8;

/** `view 0 → 1`, or `v1` where the next view change follows too soon; two never share a place. */
export function titleMarks(intervals: readonly IntervalMark[], frame: Frame, texts: DiagramTexts): TitleMark[] {
  if (frame.orientation === 'vertical') return [];
  const bands = intervals.flatMap(({ key, interval, from, to }) => {
    return interval.what.kind === 'viewChange'
      ? [{ key, what: interval.what, fromStep: interval.fromStep, from, to }]
      : [];
  });
  return bands.flatMap(({ key, what, fromStep, from, to }, index): TitleMark[] => {
    const limit = bands[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const sized = [texts.viewChange(what.left, what.view), `v${what.view}`].map((text) => {
      return { text, width: textWidth(text, frame.type.label, 'bold') };
    });
    const title = sized.find(({ width }) => from + width + 2 * TITLE_GAP <= limit);
    if (!title) return [];
    return [{ key, ...title, from, to: Math.max(to, from + title.width + 2 * TITLE_GAP), fromStep }];
  });
}

/** Returns the start of a title: that of its band, or that of the plot as long as it is in the band. */
export function titleStart({ from, to, width }: TitleMark, plot: Window): number {
  return Math.max(from + TITLE_GAP, Math.min(plot.from + TITLE_GAP, to - width - TITLE_GAP));
}

/** Returns the line on which titles stand: at the top of the frame. */
export function titleBaseline({ replicasStart, type }: Frame): number {
  return replicasStart + type.label + 11;
}
