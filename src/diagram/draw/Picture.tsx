import type { ComponentType } from 'react';
import { memo, useId } from 'react';
import type { Focus } from '../../scenario/focus.ts';
import type { Compared } from '../compared.ts';
import styles from '../Diagram.module.css';
import type { Emphases } from '../emphasis.ts';
import type { Drawn } from '../fold.ts';
import type { GroupsProps } from '../groups/Groups.tsx';
import { rectangleOver } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { laneAt } from '../layout/frame.ts';
import type { Layout } from '../layout/layout.ts';
import type { Cursor } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import { contentStart } from '../layout/window.ts';
import type { ArrowCanvasProps } from '../marks/arrow/ArrowCanvas.tsx';
import { Arrows } from '../marks/arrow/Arrows.tsx';
import { Origins } from '../marks/arrow/Origins.tsx';
import { CrashHatch } from '../marks/crash/Crash.tsx';
import type { DifferencesProps } from '../marks/difference/Differences.tsx';
import { Gates, GatesAhead } from '../marks/gate/Gates.tsx';
import type { HiddenProps } from '../marks/hidden/Hidden.tsx';
import { LaneHeads } from '../marks/lane/LaneHeads.tsx';
import { Lanes } from '../marks/lane/Lanes.tsx';
import { Roles } from '../marks/lane/Roles.tsx';
import { LyingLanes } from '../marks/lie/Lies.tsx';
import { Logs } from '../marks/log/Logs.tsx';
import { RulerBars, RulerTexts, Strips } from '../marks/phase/Phases.tsx';
import type { AskedProps } from '../marks/playhead/Asked.tsx';
import { PastClip } from '../marks/playhead/PastClip.tsx';
import { TimeBreaks } from '../marks/timeBreak/TimeBreaks.tsx';
import { Timers } from '../marks/timer/Timers.tsx';
import { Titles } from '../marks/viewChange/Titles.tsx';
import { ViewChanges } from '../marks/viewChange/ViewChanges.tsx';
import type { Playhead } from '../playhead.ts';
import type { Slot } from '../scene/slots.ts';
import type { DiagramTexts } from '../texts.ts';
import type { View } from '../viewport/viewport.ts';
import ground from './ground.module.css';
import { IntervalAreas, IntervalSigns } from './Intervals.tsx';
import { Moving } from './Moving.tsx';
import { useInView } from './useInView.ts';
import type { WordsProps } from './Words.tsx';

export interface PictureProps {
  readonly layout: Layout;
  /** The slots whose phases the lanes show. */
  readonly slots: readonly Slot[];
  readonly focus: Focus | null;
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
  /** The logs have no column behind the lanes. */
  readonly hasNoLogs?: boolean | undefined;
  /** Only pictures with many hundreds of arrows need it. */
  readonly ArrowCanvas: ComponentType<ArrowCanvasProps>;
  readonly Words: ComponentType<WordsProps>;
  /** Only pictures of many replicas need it. */
  readonly Hidden?: ComponentType<HiddenProps>;
  /** Only pictures that lie beside another need it. */
  readonly Differences?: ComponentType<DifferencesProps>;
  readonly compared?: Compared | undefined;
  readonly Asked?: ComponentType<AskedProps>;
  /** Only pictures with folded lanes need it. */
  readonly Groups?: ComponentType<GroupsProps>;
}

/** Lanes closer than this have smaller gates. */
const SMALL_GATES_BELOW = 26;
const SMALL_GATE = 0.6;

/** The picture, in layers by how often they change: ground, settled marks, moving marks, words, and fixed margins. */
export const Picture = memo(function Picture(props: PictureProps) {
  const { layout, texts, view, cursor, playhead, emphases, drawn, focus } = props;
  const { frame, scene } = layout;
  const id = useId();
  const [plot, before, after] = [`${id}plot`, `${id}past`, `${id}future`];
  const hatch = `${id}hatch`;
  const seen = useInView(props);
  const { window, detail, ruler, intervals } = seen;
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
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      <defs>
        <clipPath id={plot}>
          <rect {...plotRectangle(frame)} />
        </clipPath>
        <PastClip past={before} future={after} frame={frame} playhead={playhead} time={scene.time} />
        <CrashHatch id={hatch} />
      </defs>
      <g clipPath={`url(#${plot})`}>
        <g transform={shiftOf(frame, view)}>
          {props.showFuture && (
            <g className={ground.ahead} clipPath={`url(#${after})`}>
              <RulerBars marks={[...ruler, ...seen.rulerAhead]} frame={frame} />
            </g>
          )}
          <g clipPath={`url(#${before})`}>
            <ViewChanges marks={intervals} frame={frame} />
          </g>
          <FocusLane focus={focus} frame={frame} />
          <Lanes frame={frame} clip={cursor.steps > 0 ? `url(#${before})` : null} />
          <g clipPath={`url(#${before})`}>
            <LyingLanes marks={intervals} frame={frame} />
            {detail !== 'lines' && <Strips strips={seen.strips} frame={frame} />}
            <IntervalAreas marks={intervals} frame={frame} hatch={`url(#${hatch})`} />
            {detail !== 'lines' && <Timers timers={seen.timers} orientation={orientation} shown={cursor.steps} />}
          </g>
          {detail !== 'lines' && (
            <TimeBreaks breaks={seen.breaks} frame={frame} texts={texts} start={plotOf(frame, view).from} />
          )}
          <Origins arrows={seen.arrows} travelling={seen.travelling} orientation={orientation} />
          {cursor.steps === 0 && !frame.isInPair && <Roles scene={scene} frame={frame} texts={texts} />}
          <GatesAhead gates={seen.gatesAhead} orientation={orientation} scale={gateScale} />
          {props.Asked && <props.Asked {...{ frame, scene, playhead }} />}
          <g className={scene.replicas >= MANY_FROM ? styles.many : undefined}>
            <Arrows arrows={seen.arrows} orientation={orientation} />
            <Moving layout={layout} travelling={seen.travelling} playhead={playhead} hasBegun={cursor.steps > 0} />
          </g>
          {props.Differences && props.compared && detail !== 'lines' && (
            <props.Differences
              {...{ layout, playhead, compared: props.compared, showFuture: props.showFuture }}
              settled={seen.settled}
              travelling={seen.travelling}
              hasBegun={cursor.steps > 0}
            />
          )}
          <IntervalSigns marks={intervals} frame={frame} shown={cursor.steps} />
          {props.Groups && <props.Groups {...{ layout, texts, cursor, window, emphases }} clip={`url(#${before})`} />}
          <Gates
            gates={seen.gatesReached}
            orientation={orientation}
            scale={gateScale}
            emphases={emphases}
            newStep={props.newStep}
            lastStep={cursor.steps - 1}
            toldStep={(cursor.told ?? cursor.steps) - 1}
            reducedMotion={props.reducedMotion}
          />
          {detail === 'full' && (
            <props.Words {...{ layout, texts, focus, drawn, cursor, window }} focusGates={emphases.litGates} />
          )}
          {detail !== 'lines' && <Titles titles={seen.titles} frame={frame} plot={plotOf(frame, view)} />}
          <RulerBars marks={ruler} frame={frame} clip={`url(#${before})`} />
          {detail !== 'lines' && (
            <RulerTexts marks={ruler} frame={frame} plot={plotOf(frame, view)} phaseName={texts.phase} />
          )}
        </g>
      </g>
      <LaneHeads scene={scene} frame={frame} texts={texts} shown={cursor.steps} />
      {drawn && props.Hidden && <props.Hidden layout={layout} drawn={drawn} cursor={cursor} texts={texts} />}
      {!props.hasNoLogs && <Logs scene={scene} frame={frame} texts={texts} shown={cursor.steps} />}
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

/** From so many replicas on, arrows are thinner. */
const MANY_FROM = 7;

/** The lane in focus has a ground of its own. */
function FocusLane({ focus, frame }: { readonly focus: Focus | null; readonly frame: Frame }) {
  if (focus?.kind !== 'node') return null;
  const lane = laneAt(frame, focus.node);
  const half = frame.pitch / 2 - 2;
  const place = rectangleOver(frame.orientation, [-frame.timeLength, 2 * frame.timeLength], [lane - half, lane + half]);
  return <rect className={styles.focusLane} {...place} />;
}

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
