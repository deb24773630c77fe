import type { ComponentType, Ref, RefObject } from 'react';
import { useImperativeHandle, useMemo, useRef } from 'react';
import type { History } from '../engine/history.ts';
import type { Ticks } from '../engine/protocol.ts';
import type { Focus, TracedFocus } from '../scenario/focus.ts';
import type { Compared } from './compared.ts';
import styles from './Diagram.module.css';
import { Picture } from './draw/Picture.tsx';
import type { WordsProps } from './draw/Words.tsx';
import { hitTest } from './hitTest.ts';
import type { Orientation } from './layout/axes.ts';
import { LEAD_IN } from './layout/measures.ts';
import type { Cursor } from './layout/visible.ts';
import { contentStart } from './layout/window.ts';
import type { MarkButtonsProps } from './MarkButtons.tsx';
import type { ArrowCanvasProps } from './marks/arrow/ArrowCanvas.tsx';
import type { DifferencesProps } from './marks/difference/Differences.tsx';
import type { HiddenProps } from './marks/hidden/Hidden.tsx';
import type { AskedProps } from './marks/playhead/Asked.tsx';
import type { Playhead } from './playhead.ts';
import { useShownSteps } from './playhead.ts';
import type { Scene } from './scene/scene.ts';
import type { TooltipProps } from './Tooltip.tsx';
import type { DiagramTexts } from './texts.ts';
import { useNewStep } from './useNewStep.ts';
import { usePicture, useStage } from './usePicture.ts';
import { isSame, usePointing } from './usePointing.ts';
import { useWords } from './useWords.ts';
import type { GestureListenerProps } from './viewport/GestureListener.tsx';
import { CAMERA_MS, useFollow } from './viewport/useFollow.ts';
import type { Size } from './viewport/useSize.ts';
import { useSize } from './viewport/useSize.ts';
import { useViewport } from './viewport/useViewport.ts';
import type { View } from './viewport/viewport.ts';
import { isWhole, viewFollowing, zoomLeast } from './viewport/viewport.ts';

/** Components that the first picture does without: the page fetches them, and shows a notice for one that fails. */
export interface LaterParts {
  /** For keyboards and fingers: `MarkButtons.tsx`. */
  readonly MarkButtons: ComponentType<MarkButtonsProps>;
  /** For pointers: `Tooltip.tsx`. */
  readonly Tooltip: ComponentType<TooltipProps>;
  /** For pictures with many hundreds of arrows: `marks/arrow/ArrowCanvas.tsx`. */
  readonly ArrowCanvas: ComponentType<ArrowCanvasProps>;
  /** For whoever reads: `draw/Words.tsx`. */
  readonly Words: ComponentType<WordsProps>;
  /** For many replicas: `marks/hidden/Hidden.tsx`. */
  readonly Hidden: ComponentType<HiddenProps>;
  /** For two pictures: `marks/difference/Differences.tsx`. */
  readonly Differences: ComponentType<DifferencesProps>;
  /** For drags, pinches and wheels: `viewport/GestureListener.tsx`. */
  readonly GestureListener: ComponentType<GestureListenerProps>;
  /** While a lesson asks what comes next: `marks/playhead/Asked.tsx`. */
  readonly Asked?: ComponentType<AskedProps>;
}

export interface DiagramProps {
  readonly history: History;
  /** Set where another picture lies beside this one. The same object as long as it says the same. */
  readonly compared?: Compared | undefined;
  /** The number of steps that have happened: 0 … steps.length. */
  readonly step: number;
  /** The count of the step that is told, if it is not the last of those that have happened. */
  readonly told?: number;
  /** Null: the last step is shown whole; k: only its first k events (its input and notes, then each sending). */
  readonly event: number | null;
  readonly playhead: Playhead;
  /** The time that the view follows, where it is not that of the last step: that of the picture beside it. */
  readonly inView?: Ticks | undefined;
  readonly focus: TracedFocus | null;
  /** The thing that is lit in place of what is in focus, as long as a list beside the picture points at it. */
  readonly lit?: Focus | false | null | undefined;
  onFocus(focus: Focus | null): void;
  /** Called when the user asks for the menu of a lane or message; the place is in px of the window. */
  onOpenMenu?: (focus: Focus, at: { x: number; y: number }) => void;
  readonly orientation: Orientation;
  readonly texts: DiagramTexts;
  /** The same object in every render. */
  readonly parts: LaterParts;
  readonly reducedMotion: boolean;
  /** The user drags through the run: the view jumps with the playhead instead of gliding. */
  readonly scrubbing?: boolean;
  /** Draws everything after the cursor, faintly. */
  readonly showFuture: boolean;
  /** The view goes with the playhead. */
  readonly follow: boolean;
  onFollowChange(follow: boolean): void;
  /** Called when the user has moved the view by hand. */
  onPan?(view: View): void;
  /** Every message is an arrow, however many there are; else many are folded into bars. */
  readonly allArrows?: boolean;
  /** Seen from afar: lanes share the room there is, and logs have no column. */
  readonly isProjected?: boolean;
  /** The id of the element that describes the picture in words. */
  readonly describedBy?: string;
  readonly ref?: Ref<DiagramHandle>;
}

export interface DiagramHandle {
  zoomIn(): void;
  zoomOut(): void;
  /** Brings all of time into view. */
  fit(): void;
  /** Moves to a view, within the run. */
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

export interface SizedProps extends DiagramProps {
  readonly size: Size;
  readonly element: RefObject<HTMLDivElement | null>;
  /** The scene of the run with folded lanes, instead of the whole one. */
  readonly scene?: Scene;
}

const ZOOM_FACTOR = 1.5;

/** The diagram in a box whose size is known. */
export function SizedDiagram(props: SizedProps) {
  const { history, step, playhead, focus, orientation, size, element, reducedMotion, follow, onFocus } = props;
  const texts = useWords(props.texts);
  const { isProjected } = props;
  const { compared, scene: given } = props;
  const stage = useStage({ history, compared, size, orientation, texts, isProjected, scene: given });
  const { scene, room } = stage;
  const shown = useShownSteps(playhead, scene.ticks, step);
  const event = shown === step ? props.event : null;
  const told = shown === step ? (props.told ?? shown) : shown;
  const cursor = useMemo<Cursor>(() => ({ steps: shown, event, told }), [shown, event, told]);
  const newStep = useNewStep(shown, step);
  const { view, moveTo, zoomBy } = useViewport(room);
  const pan = (moved: View): void => {
    moveTo(moved, 0);
    if (follow) props.onFollowChange(false);
    props.onPan?.(moved);
  };
  const allArrows = props.allArrows ?? false;
  const drawing = usePicture(stage, { zoom: view.zoom, shown, focus: props.lit || focus, allArrows });
  const { layout, drawn } = drawing;
  const { MarkButtons, Tooltip, GestureListener } = props.parts;

  const rest = (scene.time.unitAt(props.inView ?? scene.ticks[step - 1] ?? 0) * room.length) / scene.time.units;
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
    <div
      {...handlers}
      data-follow={follow}
      className={[hover && styles.pointing, !isWhole(room, view) && styles.movable].filter(Boolean).join(' ')}
    >
      <Picture
        {...props.parts}
        {...{ ...drawing, texts, view, cursor, playhead, focus, reducedMotion, newStep, compared }}
        name={props.texts.name}
        describedBy={props.describedBy}
        showFuture={props.showFuture}
        hasNoLogs={isProjected}
      />
      <MarkButtons
        {...{ layout, drawn, cursor, view, focus, onFocus }}
        texts={props.texts}
        onOpenMenu={props.onOpenMenu}
        onReach={(time) => moveTo(viewFollowing(room, view, time - LEAD_IN), 0)}
      />
      <GestureListener {...{ element, room, view }} onView={pan} />
      {hover && <Tooltip hover={hover} layout={layout} cursor={cursor} texts={props.texts} />}
    </div>
  );
}
