import { memo, useId, useMemo } from 'react';
import styles from '../Diagram.module.css';
import type { Emphases } from '../emphasis.ts';
import type { Drawn } from '../fold.ts';
import type { Frame } from '../layout/frame.ts';
import type { LabelPlan } from '../layout/labelPlan.ts';
import { gatesWithin } from '../layout/labelPlan.ts';
import type { Layout } from '../layout/layout.ts';
import type { Ruler } from '../layout/ruler.ts';
import { bracketMarks, stripMarks } from '../layout/ruler.ts';
import type { Cursor } from '../layout/visible.ts';
import { contentStart, isInWindow, windowOf } from '../layout/window.ts';
import type { Playhead } from '../playhead.ts';
import type { DiagramTexts } from '../texts.ts';
import type { View } from '../viewport.ts';
import { Ahead } from './Ahead.tsx';
import { Breaks } from './Breaks.tsx';
import { Hidden } from './Hidden.tsx';
import { LaneHeads } from './LaneHeads.tsx';
import { Lanes } from './Lanes.tsx';
import { Logs } from './Logs.tsx';
import { Moving } from './Moving.tsx';
import { PastClip } from './PastClip.tsx';
import { Bands, Brackets, BracketTexts, Strips } from './Ruler.tsx';
import { restingUnit, Settled } from './Settled.tsx';
import { SpellAreas, SpellGlyphs } from './Spells.tsx';
import { Words } from './Words.tsx';

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

/** The picture, in layers by how often they change: ground, what is settled, what moves, words, and the fixed margins. */
export const Picture = memo(function Picture(props: PictureProps) {
  const { layout, labels, ruler, texts, view, cursor, playhead, emphases, drawn } = props;
  const { frame, scene } = layout;
  const id = useId();
  const [plot, before, after, hatch] = [`${id}plot`, `${id}past`, `${id}future`, `${id}hatch`];
  const window = useMemo(() => windowOf(frame, view), [frame, view]);
  const breaks = useMemo(() => {
    const now = restingUnit(scene, cursor);
    return scene.time.breaks.filter(({ to }) => props.showFuture || to <= now);
  }, [scene, cursor, props.showFuture]);
  const spells = useMemo(
    () =>
      layout.spells.filter(
        ({ spell, from, to }) =>
          isInWindow({ from, to }, window) &&
          spell.fromStep < cursor.steps &&
          (spell.what.kind !== 'timeout' || (spell.untilStep ?? 0) < cursor.steps),
      ),
    [layout.spells, window, cursor.steps],
  );
  const brackets = useMemo(() => bracketMarks(ruler, frame, window, texts.phase), [ruler, frame, window, texts]);
  const begun = useMemo(() => brackets.filter((mark) => mark.fromStep < cursor.steps), [brackets, cursor.steps]);
  const phases = useMemo(() => {
    return stripMarks(ruler, scene, frame, window).filter((mark) => mark.fromStep < cursor.steps);
  }, [ruler, frame, window, scene, cursor.steps]);
  const arrows = useMemo(() => {
    return layout.arrows.within(window).filter(({ track }) => !drawn || drawn.has(track.id));
  }, [layout.arrows, window, drawn]);
  const gates = useMemo(() => gatesWithin(layout, window), [layout, window]);
  const moved = shiftOf(frame, view);
  const marks = { layout, arrows, gates, cursor };
  return (
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
          <path className={styles.hatchLine} d="M1.5,0V8" />
        </pattern>
      </defs>
      <g clipPath={`url(#${plot})`}>
        <g transform={moved}>
          {props.showFuture && (
            <g className={styles.ahead} clipPath={`url(#${after})`}>
              {ruler.hasBands && <Bands brackets={brackets} frame={frame} />}
              <Brackets brackets={brackets} frame={frame} />
            </g>
          )}
          <g clipPath={`url(#${before})`}>{ruler.hasBands && <Bands brackets={begun} frame={frame} />}</g>
          <Lanes frame={frame} clip={`url(#${before})`} />
          <g clipPath={`url(#${before})`}>
            <Strips strips={phases} frame={frame} />
            <SpellAreas marks={spells} frame={frame} hatch={`url(#${hatch})`} />
          </g>
          <Breaks breaks={breaks} frame={frame} texts={texts} />
          {props.showFuture && <Ahead {...marks} />}
          <Settled
            {...marks}
            emphases={emphases}
            part="arrows"
            newStep={props.newStep}
            reducedMotion={props.reducedMotion}
          />
          <Moving {...marks} emphases={emphases} playhead={playhead} />
          <SpellGlyphs marks={spells} frame={frame} shown={cursor.steps} />
          <Settled
            {...marks}
            emphases={emphases}
            part="gates"
            newStep={props.newStep}
            reducedMotion={props.reducedMotion}
          />
          <Words labels={labels} layout={layout} cursor={cursor} emphases={emphases} window={window} />
          <Brackets brackets={begun} frame={frame} clip={`url(#${before})`} />
          <BracketTexts
            brackets={props.showFuture ? brackets : begun}
            frame={frame}
            plotStart={frame.plotStart - contentStart(frame, view)}
          />
        </g>
      </g>
      {drawn && <Hidden layout={layout} drawn={drawn} cursor={cursor} texts={texts} />}
      <LaneHeads scene={scene} frame={frame} texts={texts} shown={cursor.steps} />
      <Logs scene={scene} frame={frame} texts={texts} shown={cursor.steps} />
    </svg>
  );
});

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
