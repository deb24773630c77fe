import type { ComponentType } from 'react';
import { memo, useId } from 'react';
import styles from '../Diagram.module.css';
import type { Emphases } from '../emphasis.ts';
import type { Drawn } from '../fold.ts';
import type { Frame } from '../layout/frame.ts';
import type { LabelPlan } from '../layout/labelPlan.ts';
import type { Layout } from '../layout/layout.ts';
import type { Ruler } from '../layout/ruler.ts';
import type { Cursor } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import { contentStart } from '../layout/window.ts';
import type { ArrowCanvasProps } from '../marks/arrow/ArrowCanvas.tsx';
import { Arrows } from '../marks/arrow/Arrows.tsx';
import { CrashHatch } from '../marks/crash/Crash.tsx';
import { Gates, GatesAhead } from '../marks/gate/Gates.tsx';
import { Hidden } from '../marks/hidden/Hidden.tsx';
import { LaneHeads } from '../marks/lane/LaneHeads.tsx';
import { Lanes } from '../marks/lane/Lanes.tsx';
import { LyingLanes } from '../marks/lie/Lies.tsx';
import { Logs } from '../marks/log/Logs.tsx';
import { Bands, Brackets, BracketTexts, Strips } from '../marks/phase/Phases.tsx';
import { PastClip } from '../marks/playhead/PastClip.tsx';
import { TimeBreaks } from '../marks/timeBreak/TimeBreaks.tsx';
import { Timers } from '../marks/timer/Timers.tsx';
import { Titles } from '../marks/viewChange/Titles.tsx';
import { ViewChangeHatch, ViewChanges } from '../marks/viewChange/ViewChanges.tsx';
import type { Playhead } from '../playhead.ts';
import type { DiagramTexts } from '../texts.ts';
import type { View } from '../viewport/viewport.ts';
import ground from './ground.module.css';
import { IntervalAreas, IntervalSigns } from './Intervals.tsx';
import { Moving } from './Moving.tsx';
import { useInView } from './useInView.ts';
import { Words } from './Words.tsx';

export interface PictureProps {
  readonly layout: Layout;
  readonly labels: LabelPlan;
  readonly ruler: Ruler;
  readonly texts: DiagramTexts;
  /** The picture's name for screen readers. */
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly view: View;
  readonly cursor: Cursor;
  readonly playhead: Playhead;
  readonly emphases: Emphases;
  readonly drawn: Drawn;
  readonly showFuture: boolean;
  readonly reducedMotion: boolean;
  /** The step that was reached just now by playing or stepping; null after a jump. */
  readonly newStep: number | null;
  /** A canvas is too short for paper, and prints in dots. */
  readonly isOnPaper?: boolean;
  /** Only pictures with many hundreds of arrows need it. */
  readonly ArrowCanvas: ComponentType<ArrowCanvasProps>;
}

/** Lanes closer than this have smaller gates. */
const SMALL_GATES_BELOW = 26;
const SMALL_GATE = 0.6;

/** The picture, in layers by how often they change: ground, settled marks, moving marks, words, and fixed margins. */
export const Picture = memo(function Picture(props: PictureProps) {
  const { layout, labels, ruler, texts, view, cursor, playhead, emphases, drawn } = props;
  const { frame, scene } = layout;
  const id = useId();
  const [plot, before, after] = [`${id}plot`, `${id}past`, `${id}future`];
  const [hatch, change] = [`${id}hatch`, `${id}change`];
  const seen = useInView(props);
  const { window, detail, begun, brackets, intervals } = seen;
  const { orientation } = frame;
  const gateScale = frame.pitch < SMALL_GATES_BELOW ? SMALL_GATE : 1;
  const picture = (
    <svg
      className={styles.picture}
      role="img"
      aria-label={props.name}
      aria-describedby={props.describedBy}
      width={frame.width}
      height={frame.height}
    >
      <defs>
        <clipPath id={plot}>
          <rect {...plotRectangle(frame)} />
        </clipPath>
        <PastClip past={before} future={after} frame={frame} playhead={playhead} time={scene.time} />
        <CrashHatch id={hatch} />
        <ViewChangeHatch id={change} />
      </defs>
      <g clipPath={`url(#${plot})`}>
        <g transform={shiftOf(frame, view)}>
          {props.showFuture && (
            <g className={ground.ahead} clipPath={`url(#${after})`}>
              {ruler.hasBands && <Bands brackets={brackets} frame={frame} />}
              <Brackets brackets={brackets} frame={frame} />
            </g>
          )}
          <g clipPath={`url(#${before})`}>
            {ruler.hasBands && <Bands brackets={begun} frame={frame} />}
            <ViewChanges marks={intervals} frame={frame} hatch={`url(#${change})`} />
          </g>
          <Lanes frame={frame} clip={`url(#${before})`} />
          <g clipPath={`url(#${before})`}>
            <LyingLanes marks={intervals} frame={frame} />
            {detail !== 'lines' && <Strips strips={seen.strips} frame={frame} />}
            <IntervalAreas marks={intervals} frame={frame} hatch={`url(#${hatch})`} />
            {detail !== 'lines' && (
              <Timers timers={seen.timers} orientation={orientation} emphases={emphases} shown={cursor.steps} />
            )}
          </g>
          {detail !== 'lines' && <TimeBreaks breaks={seen.breaks} frame={frame} texts={texts} />}
          <GatesAhead gates={seen.gatesAhead} orientation={orientation} scale={gateScale} />
          <Arrows arrows={seen.arrows} orientation={orientation} replicas={scene.replicas} />
          <Moving layout={layout} travelling={seen.travelling} emphases={emphases} playhead={playhead} />
          <IntervalSigns marks={intervals} frame={frame} shown={cursor.steps} />
          <Gates
            gates={seen.gatesReached}
            orientation={orientation}
            scale={gateScale}
            emphases={emphases}
            newStep={props.newStep}
            lastStep={cursor.steps - 1}
            reducedMotion={props.reducedMotion}
          />
          {detail === 'full' && <Words {...{ labels, layout, cursor, emphases, window }} />}
          {detail !== 'lines' && <Titles titles={seen.titles} frame={frame} plot={plotOf(frame, view)} />}
          <Brackets brackets={begun} frame={frame} clip={`url(#${before})`} />
          {detail !== 'lines' && (
            <BracketTexts brackets={props.showFuture ? brackets : begun} frame={frame} plot={plotOf(frame, view)} />
          )}
        </g>
      </g>
      {drawn && <Hidden layout={layout} drawn={drawn} cursor={cursor} texts={texts} />}
      <LaneHeads scene={scene} frame={frame} texts={texts} shown={cursor.steps} />
      <Logs scene={scene} frame={frame} texts={texts} shown={cursor.steps} />
    </svg>
  );
  if (seen.painted.length === 0) return picture;
  return (
    <>
      <props.ArrowCanvas arrows={seen.painted} frame={frame} view={view} />
      {picture}
    </>
  );
});

/** The part of time that is in view, to the px. */
function plotOf(frame: Frame, view: View): Window {
  const start = contentStart(frame, view);
  return { from: frame.plotStart - start, to: frame.plotEnd - start };
}

/** Returns the transform that puts the start of time in its place in the drawing. */
function shiftOf(frame: Frame, view: View): string {
  const along = contentStart(frame, view);
  return frame.orientation === 'horizontal' ? `translate(${along},0)` : `translate(0,${along})`;
}

function plotRectangle({ orientation, plotStart, plotEnd, width, height }: Frame) {
  return orientation === 'horizontal'
    ? { x: plotStart, y: 0, width: plotEnd - plotStart, height }
    : { x: 0, y: plotStart, width, height: plotEnd - plotStart };
}
