import { useMemo } from 'react';
import type { Emphases } from '../emphasis.ts';
import type { Drawn } from '../fold.ts';
import type { Detail } from '../layout/frame.ts';
import { detailOf } from '../layout/frame.ts';
import type { IntervalMark } from '../layout/intervals.ts';
import type { Layout } from '../layout/layout.ts';
import type { Ruler } from '../layout/ruler.ts';
import type { Cursor } from '../layout/visible.ts';
import { isSent, isSettled, restingUnit } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import { isInWindow, windowOf } from '../layout/window.ts';
import type { ArrowMark } from '../marks/arrow/layout.ts';
import type { PaintedArrow } from '../marks/arrow/paintArrows.ts';
import { shareArrows } from '../marks/arrow/shareArrows.ts';
import type { GateMark } from '../marks/gate/layout.ts';
import { gatesWithin } from '../marks/gate/layout.ts';
import type { BracketMark, StripMark } from '../marks/phase/layout.ts';
import { bracketMarks, stripMarks } from '../marks/phase/layout.ts';
import type { TimerMark } from '../marks/timer/layout.ts';
import type { TitleMark } from '../marks/viewChange/titles.ts';
import { titleMarks } from '../marks/viewChange/titles.ts';
import type { Scene } from '../scene/scene.ts';
import type { DiagramTexts } from '../texts.ts';
import type { TimeBreak } from '../timeScale.ts';
import type { View } from '../viewport/viewport.ts';

/** The visible part of a layout: the marks in and around the view, as they are at the cursor. */
export interface InView {
  readonly window: Window;
  readonly detail: Detail;
  readonly breaks: readonly TimeBreak[];
  readonly intervals: readonly IntervalMark[];
  readonly timers: readonly TimerMark[];
  readonly titles: readonly TitleMark[];
  readonly brackets: readonly BracketMark[];
  /** Those of them that have begun. */
  readonly begun: readonly BracketMark[];
  readonly strips: readonly StripMark[];
  /** The arrows still to come, then the settled ones: for SVG. */
  readonly arrows: readonly PaintedArrow[];
  /** The same, for the canvas under it. */
  readonly painted: readonly PaintedArrow[];
  readonly travelling: readonly ArrowMark[];
  readonly gatesReached: readonly GateMark[];
  readonly gatesAhead: readonly GateMark[];
}

interface Seen {
  readonly layout: Layout;
  readonly ruler: Ruler;
  readonly texts: DiagramTexts;
  readonly view: View;
  readonly cursor: Cursor;
  readonly emphases: Emphases;
  readonly drawn: Drawn;
  readonly showFuture: boolean;
  readonly isOnPaper?: boolean | undefined;
}

const none: readonly never[] = [];

export function useInView(seen: Seen): InView {
  const { layout, ruler, texts, view, cursor, emphases, drawn, showFuture, isOnPaper } = seen;
  const { frame, scene } = layout;
  const { from, to } = windowOf(frame, view);
  const window = useMemo(() => ({ from, to }), [from, to]);
  const detail = detailOf(frame);
  const ground = useMemo(
    () => ({
      breaks: breaksAt(scene, cursor, showFuture),
      intervals: intervalsAt(layout, window, cursor),
      timers: layout.timers.filter((mark) => mark.timer.fromStep < cursor.steps && isInWindow(mark, window)),
    }),
    [layout, scene, window, cursor, showFuture],
  );
  const allTitles = useMemo(() => titleMarks(layout.intervals, frame, texts), [layout.intervals, frame, texts]);
  const titles = useMemo(
    () => allTitles.filter((mark) => mark.fromStep < cursor.steps && isInWindow(mark, window)),
    [allTitles, cursor.steps, window],
  );
  const brackets = useMemo(() => bracketMarks(ruler, frame, window, texts.phase), [ruler, frame, window, texts]);
  const phases = useMemo(
    () => ({
      brackets,
      begun: brackets.filter((mark) => mark.fromStep < cursor.steps),
      strips: stripMarks(ruler, scene, frame, window).filter((mark) => mark.fromStep < cursor.steps),
    }),
    [brackets, ruler, scene, frame, window, cursor.steps],
  );
  const near = useMemo(() => layout.arrows.within(window, drawn), [layout.arrows, window, drawn]);
  const arrows = useMemo(
    () => arrowsAt(near, { scene, cursor, emphases, showFuture, isOnPaper }),
    [near, scene, cursor, emphases, showFuture, isOnPaper],
  );
  const gates = useMemo(() => gatesWithin(layout, window), [layout, window]);
  const gatesAt = useMemo(() => {
    if (detail === 'lines') return { gatesReached: none, gatesAhead: none };
    const isReached = ({ gate }: GateMark) => gate.step < cursor.steps;
    const gatesAhead = showFuture ? gates.filter((mark) => !isReached(mark)) : none;
    return { gatesReached: gates.filter(isReached), gatesAhead };
  }, [gates, detail, cursor.steps, showFuture]);
  return { window, detail, titles, ...ground, ...phases, ...arrows, ...gatesAt };
}

/** A squeezed gap is no news before it is over. */
function breaksAt(scene: Scene, cursor: Cursor, showFuture: boolean): TimeBreak[] {
  const now = restingUnit(scene, cursor);
  return scene.time.breaks.filter(({ to }) => showFuture || to <= now);
}

function intervalsAt({ intervals }: Layout, window: Window, { steps }: Cursor): IntervalMark[] {
  return intervals.filter(({ interval, from, to }) => {
    return isInWindow({ from, to }, window) && interval.fromStep < steps;
  });
}

interface Moment {
  readonly scene: Scene;
  readonly cursor: Cursor;
  readonly emphases: Emphases;
  readonly showFuture: boolean;
  readonly isOnPaper?: boolean | undefined;
}

function arrowsAt(near: readonly ArrowMark[], { scene, cursor, emphases, showFuture, isOnPaper }: Moment) {
  const unit = restingUnit(scene, cursor);
  const ahead: PaintedArrow[] = [];
  const settled: PaintedArrow[] = [];
  const travelling: ArrowMark[] = [];
  for (const mark of near) {
    const { track } = mark;
    if (!isSent(track, cursor)) {
      if (showFuture && track.knownUntil === null) ahead.push({ mark, emphasis: 'ghost' });
    } else if (isSettled(track, cursor, unit)) {
      settled.push({ mark, emphasis: emphases.of(mark.key, track.slot) });
    } else {
      travelling.push(mark);
    }
  }
  // Quiet messages are drawn under all those that decide something.
  const inOrder = [...ahead, ...settled.filter(isQuiet), ...settled.filter((arrow) => !isQuiet(arrow))];
  const shared = isOnPaper ? { arrows: inOrder, painted: [] } : shareArrows(inOrder);
  return { ...shared, travelling };
}

function isQuiet({ mark }: PaintedArrow): boolean {
  return mark.style.isQuiet === true;
}
