import type { History } from '../../engine/history.ts';
import type { InParts } from '../../engine/parts.ts';
import { finish } from '../../engine/parts.ts';
import { drawnWithoutFocus, isFolded } from '../fold.ts';
import { timeAt } from '../layout/frame.ts';
import { createLayout } from '../layout/layout.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';
import { arrowLayers } from './arrows.ts';
import { gateLayers } from './gates.ts';
import { groundLayers, signLayers } from './ground.ts';
import type { Layer } from './layer.ts';
import type { Sketch } from './sketch.ts';
import { frameOf, SCALE, startOf } from './sketch.ts';

/** One moment of a run as a small picture: everything it shows, in the order in which it is painted. */
export interface KeyFramePicture {
  /** In px, where nothing stretches it. */
  readonly width: number;
  readonly height: number;
  /** The part of the drawing that is seen. */
  readonly viewBox: string;
  readonly layers: readonly Layer[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which its marks are as large as they should be. */
export const KEY_FRAME_SIZE: Size = { width: 254, height: 112 };

/**
 * @param step the number of steps that have happened, at most all of the run
 * @param fitted the number of steps whose time fills the picture: frames of one animation have it in common
 */
export function keyFrameOf(
  history: History,
  step: number,
  size: Size = KEY_FRAME_SIZE,
  fitted: number = step,
): KeyFramePicture {
  return finish(keyFrameInParts(history, step, size, fitted));
}

/** Works the same picture out part by part, for a page that has other things to do. */
export function* keyFrameInParts(
  history: History,
  step: number,
  size: Size = KEY_FRAME_SIZE,
  fitted: number = step,
): InParts<KeyFramePicture> {
  const scene = yield* sceneOf.inParts(history);
  const drawn = isFolded(scene) ? yield* drawnWithoutFocus.inParts(scene) : null;
  const now = unitAfter(scene, step);
  const { frame, start } = frameOf(scene, unitAfter(scene, fitted), size);
  const layout = createLayout(scene, frame);
  yield;
  const sketch: Sketch = {
    layout,
    drawn,
    cursor: { steps: step, event: null },
    window: { from: timeAt(frame, start), to: timeAt(frame, now) },
  };
  const layers = [...groundLayers(sketch)];
  yield;
  layers.push(...arrowLayers(sketch));
  yield;
  layers.push(...signLayers(sketch), ...gateLayers(sketch));
  const left = sketch.window.from - frame.plotStart;
  const viewBox = [left, 0, size.width / SCALE, size.height / SCALE].map((value) => Math.round(value * 10) / 10);
  return { ...size, viewBox: viewBox.join(' '), layers };
}

/** Tells if the moment after so many steps lies in a picture whose time is that of `fitted`. */
export function isInView(history: History, step: number, fitted: number): boolean {
  const scene = sceneOf(history);
  return unitAfter(scene, step) >= startOf(unitAfter(scene, fitted));
}

/** Returns the time after so many steps: all of it where the run is over. */
function unitAfter({ ticks, time }: Scene, step: number): number {
  return step >= ticks.length ? time.units : time.unitAt(ticks[step - 1] ?? 0);
}
