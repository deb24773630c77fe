import { useMemo } from 'react';
import type { Focus } from '../../scenario/focus.ts';
import type { Emphases, Tense } from '../emphasis.ts';
import type { Drawn } from '../fold.ts';
import type { Detail } from '../layout/frame.ts';
import { detailOf } from '../layout/frame.ts';
import type { IntervalMark } from '../layout/intervals.ts';
import type { Layout } from '../layout/layout.ts';
import type { Cursor } from '../layout/visible.ts';
import { isSent, isSettled, restingUnit } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import { isInWindow, windowOf } from '../layout/window.ts';
import type { ArrowMark } from '../marks/arrow/layout.ts';
import type { PaintedArrow } from '../marks/arrow/paintArrows.ts';
import { shareArrows } from '../marks/arrow/shareArrows.ts';
import type { GateMark } from '../marks/gate/layout.ts';
import { gatesWithin } from '../marks/gate/layout.ts';
import type { RulerMark, StripMark } from '../marks/phase/layout.ts';
import { rulerMarks, stripMarks } from '../marks/phase/layout.ts';
import type { TimerMark } from '../marks/timer/layout.ts';
import { mattersAt } from '../marks/timer/Timers.tsx';
import type { TitleMark } from '../marks/viewChange/titles.ts';
import { titleMarks } from '../marks/viewChange/titles.ts';
import type { Scene } from '../scene/scene.ts';
import type { Slot } from '../scene/slots.ts';
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
  /** The phases that have begun. */
  readonly ruler: readonly RulerMark[];
  /** Those still to come, if the future is shown. */
  readonly rulerAhead: readonly RulerMark[];
  readonly strips: readonly StripMark[];
  /** The arrows still to come, then the settled ones. */
  readonly settled: readonly PaintedArrow[];
  /** As far as they are for SVG. */
  readonly arrows: readonly PaintedArrow[];
  /** The same, for the canvas under it. */
  readonly painted: readonly PaintedArrow[];
  readonly travelling: readonly PaintedArrow[];
  readonly gatesReached: readonly GateMark[];
  readonly gatesAhead: readonly GateMark[];
}

interface Seen {
  readonly layout: Layout;
  /** The slots whose phases the lanes show. */
  readonly slots: readonly Slot[];
  readonly focus: Focus | null;
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
  const { layout, slots, texts, view, cursor, emphases, focus, drawn, showFuture, isOnPaper } = seen;
  const { frame, scene } = layout;
  const { from, to } = windowOf(frame, view);
  const window = useMemo(() => ({ from, to }), [from, to]);
  const detail = detailOf(frame);
  const ground = useMemo(() => {
    const present = { shown: cursor.steps, now: scene.ticks[cursor.steps - 1] ?? 0, focus };
    return {
      breaks: breaksAt(scene, cursor, showFuture),
      intervals: intervalsAt(layout, window, cursor),
      timers: layout.timers.filter((mark) => isInWindow(mark, window) && mattersAt(mark, present)),
    };
  }, [layout, scene, window, cursor, focus, showFuture]);
  const allTitles = useMemo(() => titleMarks(layout.intervals, frame, texts), [layout.intervals, frame, texts]);
  const titles = useMemo(
    () => allTitles.filter((mark) => mark.fromStep < cursor.steps && isInWindow(mark, window)),
    [allTitles, cursor.steps, window],
  );
  const bars = useMemo(() => rulerMarks(scene, frame, window), [scene, frame, window]);
  const phases = useMemo(
    () => ({
      ruler: bars.filter((mark) => mark.fromStep < cursor.steps),
      rulerAhead: showFuture ? bars.filter((mark) => mark.fromStep >= cursor.steps) : none,
      strips: stripMarks(slots, scene, frame, window).filter((mark) => mark.fromStep < cursor.steps),
    }),
    [bars, slots, scene, frame, window, cursor.steps, showFuture],
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
  const travelling: PaintedArrow[] = [];
  for (const mark of near) {
    const { track } = mark;
    if (!isSent(track, cursor)) {
      if (showFuture && track.knownUntil === null) ahead.push({ mark, emphasis: 'ahead' });
    } else if (isSettled(track, cursor, unit)) {
      settled.push({ mark, emphasis: emphases.of(mark.key, track.slot, tenseOf(mark, cursor, 'past')) });
    } else {
      travelling.push({ mark, emphasis: emphases.of(mark.key, track.slot, tenseOf(mark, cursor, 'flight')) });
    }
  }
  // Marks that speak lie over those that have stepped back, and messages that decide something over those that do not.
  settled.sort((a, b) => weightOf(a) - weightOf(b));
  travelling.sort((a, b) => weightOf(a) - weightOf(b));
  const inOrder = [...ahead, ...settled];
  const shared = isOnPaper ? { arrows: inOrder, painted: [] } : shareArrows(inOrder);
  return { ...shared, travelling, settled: inOrder };
}

/** A message speaks in the step that sent it and in the one that handled it. */
function tenseOf({ track }: ArrowMark, { steps, told = steps }: Cursor, otherwise: Tense): Tense {
  return track.sentStep === told - 1 || track.endStep === told - 1 ? 'now' : otherwise;
}

function weightOf({ mark, emphasis }: PaintedArrow): number {
  if (emphasis === 'now') return 3;
  if (emphasis === 'lit') return 2;
  return mark.style.isQuiet === true ? 0 : 1;
}
