import { useMemo } from 'react';
import type { History } from '../engine/history.ts';
import type { Focus } from '../scenario/focus.ts';
import type { Emphases } from './emphasis.ts';
import { emphasesBefore, emphasesFor } from './emphasis.ts';
import { focusSet, focusSlot } from './focusSet.ts';
import type { Drawn } from './fold.ts';
import { drawnMessages } from './fold.ts';
import type { Orientation } from './layout/axes.ts';
import type { FrameOptions } from './layout/frame.ts';
import { createFrame, naturalUnit } from './layout/frame.ts';
import type { LabelPlan } from './layout/labelPlan.ts';
import { createLabelPlan } from './layout/labelPlan.ts';
import type { Layout } from './layout/layout.ts';
import { createLayout } from './layout/layout.ts';
import { headWidth, logWidth } from './layout/margins.ts';
import type { Ruler } from './layout/ruler.ts';
import { createRuler, isCrowded, rulerRows, slotsInView } from './layout/ruler.ts';
import type { Scene } from './scene/scene.ts';
import { sceneOf } from './scene/scene.ts';
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
  /** The run of the picture beside this one, if there is one. */
  readonly historyBeside: History | undefined;
  readonly size: Size;
  readonly orientation: Orientation;
  readonly texts: DiagramTexts;
}

export function useStage({ history, historyBeside, size, orientation, texts }: Staged): Stage {
  return useMemo(
    () => stageOf({ history, historyBeside, size, orientation, texts }),
    [history, historyBeside, size, orientation, texts],
  );
}

export function stageOf({ history, historyBeside, size, orientation, texts }: Staged): Stage {
  const scene = sceneOf(history);
  const beside = historyBeside && sceneOf(historyBeside);
  const scenes = beside ? [scene, beside] : [scene];
  const given = { ...size, isIdeographic: isIdeographic(texts.gate('prepared', 0)) };
  const options: Stage['options'] = {
    ...given,
    orientation,
    beside,
    // One above the other there is no room for more rows than one.
    rulerRows: beside && orientation === 'horizontal' ? 1 : rulerRows(scene),
    headWidth: Math.max(...scenes.map((each) => headWidth(each, texts, given))),
    logWidth: Math.max(...scenes.map((each) => logWidth(each, texts, given))),
  };
  const { plotStart, plotEnd } = createFrame(scene, { ...options, zoom: 1 });
  const unit = naturalUnit(scene, options, plotEnd - plotStart);
  return { scene, options, room: { orientation, plotStart, plotEnd, length: unit * scene.time.units } };
}

/** Everything the picture shows, worked out anew only as far as something it depends on has changed. */
export interface PictureParts {
  readonly layout: Layout;
  readonly labels: LabelPlan;
  readonly ruler: Ruler;
  readonly emphases: Emphases;
  readonly drawn: Drawn;
}

interface Wish {
  readonly zoom: number;
  /** The number of steps that are shown as done. */
  readonly shown: number;
  readonly focus: Focus | null;
  readonly allArrows: boolean;
  readonly texts: DiagramTexts;
}

export function usePicture({ scene, options }: Stage, { zoom, shown, focus, allArrows, texts }: Wish): PictureParts {
  const layout = useMemo(() => createLayout(scene, createFrame(scene, { ...options, zoom })), [scene, options, zoom]);
  const focusIds = useMemo(() => focusSet(scene, focus), [scene, focus]);
  const slot = useMemo(() => focusSlot(scene, focus), [scene, focus]);
  const slots = slotsInView(scene, slot, shown);
  const slotKey = slots === scene.slots ? 'all' : slots.map(({ index }) => index).join();
  const current = isCrowded(scene) && focus === null ? (slots[0]?.index ?? null) : null;
  const emphases = useMemo(
    () => (current === null ? emphasesFor(scene, focus, focusIds) : emphasesBefore(current)),
    [scene, focus, focusIds, current],
  );
  const drawn = useMemo(() => drawnMessages(scene, focusIds, allArrows), [scene, focusIds, allArrows]);
  const focusGates = emphases.litGates;
  const labels = useMemo(
    () => createLabelPlan(layout, { texts, focusIds, focusGates, drawn }),
    [layout, texts, focusIds, focusGates, drawn],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same slots make the same ruler, whichever array holds them.
  const ruler = useMemo(() => createRuler(slots), [slotKey, scene]);
  return { layout, labels, ruler, emphases, drawn };
}

/** Returns true if a text is written in characters that fill a square. */
function isIdeographic(text: string): boolean {
  return [...text].some((character) => character >= '\u2e80');
}
