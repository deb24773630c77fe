import type { Ref, RefObject } from 'react';
import { lazy, Suspense, useImperativeHandle, useMemo, useRef } from 'react';
import type { History } from '../engine/history.ts';
import type { Focus } from '../store/actions/focus.ts';
import styles from './Diagram.module.css';
import { Picture } from './draw/Picture.tsx';
import { hitTest } from './hitTest.ts';
import type { Orientation } from './layout/axes.ts';
import { LEAD_IN } from './layout/measures.ts';
import type { Cursor } from './layout/visible.ts';
import { contentStart } from './layout/window.ts';
import type { Playhead } from './playhead.ts';
import { useShownSteps } from './playhead.ts';
import type { DiagramTexts } from './texts.ts';
import { useNewStep } from './useNewStep.ts';
import { usePicture, useStage } from './usePicture.ts';
import { isSame, usePointing } from './usePointing.ts';
import { useWords } from './useWords.ts';
import { CAMERA_MS, useFollow } from './viewport/useFollow.ts';
import type { Size } from './viewport/useSize.ts';
import { useSize } from './viewport/useSize.ts';
import { useViewport } from './viewport/useViewport.ts';
import type { View } from './viewport/viewport.ts';
import { viewFollowing, zoomLeast } from './viewport/viewport.ts';

// What answers to hands and keys comes right after the picture.
const MarkButtons = lazy(() => import('./MarkButtons.tsx').then(({ MarkButtons }) => ({ default: MarkButtons })));
const Tooltip = lazy(() => import('./Tooltip.tsx').then(({ Tooltip }) => ({ default: Tooltip })));

export interface DiagramProps {
  readonly history: History;
  /** What a second picture on the page shows: the two share the room, and time is as long in both. */
  readonly historyBeside?: History | undefined;
  /** How many steps have happened: 0 … steps.length. */
  readonly step: number;
  /** Null: the last step is shown whole; k: only its first k events (its input and notes, then each sending). */
  readonly event: number | null;
  readonly playhead: Playhead;
  readonly focus: Focus | null;
  onFocus(focus: Focus | null): void;
  /** Somebody wants to do something to a lane or message; the place is in px of the window. */
  onOpenMenu?: (focus: Focus, at: { x: number; y: number }) => void;
  readonly orientation: Orientation;
  readonly texts: DiagramTexts;
  readonly reducedMotion: boolean;
  /** Somebody drags through the run: the view jumps with the playhead instead of gliding. */
  readonly scrubbing?: boolean;
  /** Whether what comes after the cursor is drawn faintly. */
  readonly showFuture: boolean;
  /** Whether the view goes with the playhead. */
  readonly follow: boolean;
  onFollowChange(follow: boolean): void;
  /** Somebody has moved the view by hand. */
  onPan?(view: View): void;
  /** Whether every message is an arrow, however many there are; else many are folded into bars. */
  readonly allArrows?: boolean;
  /** The id of what describes the picture in words. */
  readonly describedBy?: string;
  readonly ref?: Ref<DiagramHandle>;
}

export interface DiagramHandle {
  zoomIn(): void;
  zoomOut(): void;
  /** All of time into view. */
  fit(): void;
  /** As far as the run goes. */
  lookAt(view: View): void;
}

/** A space-time diagram of a run: lanes for nodes, arrows for messages, gates for decisions. */
export function Diagram(props: DiagramProps) {
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element);
  return (
    <div ref={element} className={styles.root} data-orientation={props.orientation}>
      {size && size.width > 0 && size.height > 0 && <SizedDiagram {...props} size={size} element={element} />}
    </div>
  );
}

interface SizedProps extends DiagramProps {
  readonly size: Size;
  readonly element: RefObject<HTMLDivElement | null>;
}

const ZOOM_FACTOR = 1.5;

function SizedDiagram(props: SizedProps) {
  const { history, step, playhead, focus, orientation, size, element, reducedMotion, follow, onFocus } = props;
  const texts = useWords(props.texts);
  const stage = useStage({ history, historyBeside: props.historyBeside, size, orientation, texts });
  const { scene, room } = stage;
  const shown = useShownSteps(playhead, scene.ticks, step);
  const event = shown === step ? props.event : null;
  const cursor = useMemo<Cursor>(() => ({ steps: shown, event }), [shown, event]);
  const newStep = useNewStep(shown, step);
  const { view, moveTo, zoomBy } = useViewport(element, room, (moved) => {
    if (follow) props.onFollowChange(false);
    props.onPan?.(moved);
  });
  const allArrows = props.allArrows ?? false;
  const parts = usePicture(stage, { zoom: view.zoom, shown, focus, allArrows, texts });
  const { layout, drawn } = parts;

  const rest = (scene.time.unitAt(scene.ticks[step - 1] ?? 0) * room.length) / scene.time.units;
  useFollow({ follow, time: rest, room, view, reducedMotion: reducedMotion || props.scrubbing === true, moveTo });
  useImperativeHandle(
    props.ref,
    () => ({
      zoomIn: () => zoomBy(ZOOM_FACTOR),
      zoomOut: () => zoomBy(1 / ZOOM_FACTOR),
      lookAt: (target) => moveTo(target, 0),
      fit: () => moveTo({ zoom: zoomLeast(room), start: LEAD_IN }, reducedMotion ? 0 : CAMERA_MS),
    }),
    [zoomBy, moveTo, room, reducedMotion],
  );
  const { hover, handlers } = usePointing({
    hit: (x, y) => {
      const [along, lane] = orientation === 'horizontal' ? [x, y] : [y, x];
      return hitTest(layout, cursor, drawn, { time: along - contentStart(layout.frame, view), lane });
    },
    onFocus: (hit) => onFocus(isSame(hit, focus) ? null : hit),
    onClear: () => onFocus(null),
    onOpenMenu: props.onOpenMenu,
  });
  return (
    <div {...handlers} className={hover ? styles.pointing : undefined}>
      <Picture
        {...{ ...parts, texts, view, cursor, playhead, reducedMotion, newStep }}
        name={props.texts.name}
        describedBy={props.describedBy}
        showFuture={props.showFuture}
      />
      <Suspense>
        <MarkButtons
          {...{ layout, drawn, cursor, view, focus, onFocus }}
          texts={props.texts}
          onOpenMenu={props.onOpenMenu}
          onReach={(time) => moveTo(viewFollowing(room, view, time - LEAD_IN), 0)}
        />
      </Suspense>
      <Suspense>{hover && <Tooltip hover={hover} layout={layout} cursor={cursor} texts={props.texts} />}</Suspense>
    </div>
  );
}
