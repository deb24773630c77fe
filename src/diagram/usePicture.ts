import { useMemo } from 'react';
import type { History } from '../engine/history.ts';
import type { TracedFocus } from '../scenario/focus.ts';
import type { Compared } from './compared.ts';
import type { Emphases } from './emphasis.ts';
import { emphasesFor, emphasesOfSlot } from './emphasis.ts';
import { focusSet, focusSlot } from './focusSet.ts';
import type { Drawn } from './fold.ts';
import { drawnMessages } from './fold.ts';
import type { Orientation } from './layout/axes.ts';
import type { FrameOptions } from './layout/frame.ts';
import { createFrame, naturalUnit } from './layout/frame.ts';
import type { Layout } from './layout/layout.ts';
import { createLayout } from './layout/layout.ts';
import { headWidth, logWidth, MARGIN_WITHOUT_LOG } from './layout/margins.ts';
import type { Scene } from './scene/scene.ts';
import { sceneOf, scenesOf } from './scene/scene.ts';
import type { Slot } from './scene/slots.ts';
import type { DiagramTexts } from './texts.ts';
import type { Size } from './viewport/useSize.ts';
import type { Room } from './viewport/viewport.ts';

/** A run at some size: the room its time has, and its layout at a zoom. */
export interface Stage {
  readonly scene: Scene;
  readonly room: Room;
  readonly options: Omit<FrameOptions, 'zoom'>;
}

interface Staged {
  readonly history: History;
  /** The picture beside this one, if there is one. */
  readonly compared: Compared | undefined;
  readonly size: Size;
  readonly orientation: Orientation;
  readonly texts: DiagramTexts;
  /** The logs have no column behind the lanes. */
  readonly hasNoLogs?: boolean | undefined;
  /** Seen from afar: as the page has it, but for the logs, and lanes share the room there is. */
  readonly isProjected?: boolean | undefined;
  /** The scene of the run with folded lanes, instead of the whole one. */
  readonly scene?: Scene | undefined;
}

export function useStage({ history, compared, size, orientation, texts, isProjected, scene }: Staged): Stage {
  return useMemo(
    () => stageOf({ history, compared, size, orientation, texts, isProjected, scene }),
    [history, compared, size, orientation, texts, isProjected, scene],
  );
}

export function stageOf({
  history,
  compared,
  size,
  orientation,
  texts,
  hasNoLogs,
  isProjected,
  ...given
}: Staged): Stage {
  const [scene, beside] = compared ? scenesBeside(compared) : [given.scene ?? sceneOf(history)];
  const scenes = beside ? [scene, beside] : [scene];
  const room = { ...size, isIdeographic: isIdeographic(texts.phase('prepare')) };
  const options: Stage['options'] = {
    ...room,
    orientation,
    beside,
    isProjected,
    headWidth: headWidth(room),
    logWidth: hasNoLogs || isProjected ? MARGIN_WITHOUT_LOG : Math.max(...scenes.map((each) => logWidth(each, room))),
  };
  const { plotStart, plotEnd } = createFrame(scene, { ...options, zoom: 1 });
  const unit = naturalUnit(scene, options, plotEnd - plotStart);
  return { scene, options, room: { orientation, plotStart, plotEnd, length: unit * scene.time.units } };
}

/** The scenes of a run and of the one beside it: with one scale of time. */
function scenesBeside({ pair, side }: Compared): readonly [Scene, Scene] {
  const [first, second] = scenesOf(pair);
  return side === 0 ? [first, second] : [second, first];
}

/** Everything the picture shows, worked out anew only as far as something it depends on has changed. */
export interface PictureParts {
  readonly layout: Layout;
  /** The slots whose phases the lanes show: all, or the one of the step where several are in flight. */
  readonly slots: readonly Slot[];
  readonly emphases: Emphases;
  readonly drawn: Drawn;
}

interface Wish {
  readonly zoom: number;
  /** The number of steps that are shown as done. */
  readonly shown: number;
  readonly focus: TracedFocus | null;
  readonly allArrows: boolean;
}

export function usePicture({ scene, options }: Stage, { zoom, shown, focus, allArrows }: Wish): PictureParts {
  const layout = useMemo(() => createLayout(scene, createFrame(scene, { ...options, zoom })), [scene, options, zoom]);
  const focusIds = useMemo(() => focusSet(scene, focus), [scene, focus]);
  const slot = useMemo(() => focusSlot(scene, focus), [scene, focus]);
  const current = scene.hasSeveralSlots ? (slot ?? scene.slotOfStep[shown - 1] ?? null) : null;
  const slots = useMemo(() => {
    return current === null ? scene.slots : scene.slots.filter(({ index }) => index === current);
  }, [scene, current]);
  const emphases = useMemo(
    () => (current === null || focus ? emphasesFor(scene, focus, focusIds) : emphasesOfSlot(current)),
    [scene, focus, focusIds, current],
  );
  const drawn = useMemo(() => drawnMessages(scene, focusIds, allArrows), [scene, focusIds, allArrows]);
  return { layout, slots, emphases, drawn };
}

/** Returns true if a text is written in characters that fill a square. */
function isIdeographic(text: string): boolean {
  return [...text].some((character) => character >= '\u2e80');
}
