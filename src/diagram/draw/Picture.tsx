import { lazy, memo, Suspense, useId } from 'react';
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
import type { Playhead } from '../playhead.ts';
import type { DiagramTexts } from '../texts.ts';
import type { View } from '../viewport/viewport.ts';
import { Arrows } from './Arrows.tsx';
import { Breaks } from './Breaks.tsx';
import { Gates, GatesAhead } from './Gates.tsx';
import ground from './ground.module.css';
import { Hidden } from './Hidden.tsx';
import { LaneHeads } from './LaneHeads.tsx';
import { Lanes } from './Lanes.tsx';
import { LyingLanes } from './Lies.tsx';
import { Logs } from './Logs.tsx';
import { Moving } from './Moving.tsx';
import { PastClip } from './PastClip.tsx';
import { Bands, Brackets, BracketTexts, Strips } from './Ruler.tsx';
import { SpellAreas, SpellGlyphs } from './Spells.tsx';
import { Timers } from './Timers.tsx';
import { Titles } from './Titles.tsx';
import { useInView } from './useInView.ts';
import { ViewChangeHatch, ViewChanges } from './ViewChanges.tsx';
import { Words } from './Words.tsx';

// Only pictures with many hundreds of arrows need it.
const ArrowCanvas = lazy(() => import('./ArrowCanvas.tsx').then(({ ArrowCanvas }) => ({ default: ArrowCanvas })));

export interface PictureProps {
  readonly layout: Layout;
  readonly labels: LabelPlan;
  readonly ruler: Ruler;
  readonly texts: DiagramTexts;
  /** What a screen reader calls the picture. */
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly view: View;
  readonly cursor: Cursor;
  readonly playhead: Playhead;
  readonly emphases: Emphases;
  readonly drawn: Drawn;
  readonly showFuture: boolean;
  readonly reducedMotion: boolean;
  /** The step that was reached just now while somebody watched; null where the picture was jumped to. */
  readonly newStep: number | null;
}

/** Lanes closer than this have smaller gates. */
const SMALL_GATES_BELOW = 26;
const SMALL_GATE = 0.6;

/** The picture, in layers by how often they change: ground, what is settled, what moves, words, and the fixed margins. */
export const Picture = memo(function Picture(props: PictureProps) {
  const { layout, labels, ruler, texts, view, cursor, playhead, emphases, drawn } = props;
  const { frame, scene } = layout;
  const id = useId();
  const [plot, before, after] = [`${id}plot`, `${id}past`, `${id}future`];
  const [hatch, change] = [`${id}hatch`, `${id}change`];
  const seen = useInView(props);
  const { window, detail, begun, brackets, spells } = seen;
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
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={ground.hatchLine} d="M1.5,0V8" />
        </pattern>
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
            <ViewChanges marks={spells} frame={frame} hatch={`url(#${change})`} />
          </g>
          <Lanes frame={frame} clip={`url(#${before})`} />
          <g clipPath={`url(#${before})`}>
            <LyingLanes marks={spells} frame={frame} />
            {detail !== 'lines' && <Strips strips={seen.strips} frame={frame} />}
            <SpellAreas marks={spells} frame={frame} hatch={`url(#${hatch})`} />
            {detail !== 'lines' && (
              <Timers timers={seen.timers} orientation={orientation} emphases={emphases} shown={cursor.steps} />
            )}
          </g>
          {detail !== 'lines' && <Breaks breaks={seen.breaks} frame={frame} texts={texts} />}
          <GatesAhead gates={seen.gatesAhead} orientation={orientation} scale={gateScale} />
          <Arrows arrows={seen.arrows} orientation={orientation} replicas={scene.replicas} />
          <Moving layout={layout} travelling={seen.travelling} emphases={emphases} playhead={playhead} />
          <SpellGlyphs marks={spells} frame={frame} shown={cursor.steps} />
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
      {seen.painted.length > 0 && (
        <Suspense>
          <ArrowCanvas arrows={seen.painted} frame={frame} view={view} />
        </Suspense>
      )}
      {picture}
    </>
  );
});

/** The part of time that is in view, to the px. */
function plotOf(frame: Frame, view: View): Window {
  const start = contentStart(frame, view);
  return { from: frame.plotStart - start, to: frame.plotEnd - start };
}

/** Where the start of time lies in the drawing. */
function shiftOf(frame: Frame, view: View): string {
  const along = contentStart(frame, view);
  return frame.orientation === 'horizontal' ? `translate(${along},0)` : `translate(0,${along})`;
}

function plotRectangle({ orientation, plotStart, plotEnd, width, height }: Frame) {
  return orientation === 'horizontal'
    ? { x: plotStart, y: 0, width: plotEnd - plotStart, height }
    : { x: 0, y: plotStart, width, height: plotEnd - plotStart };
}
