import type { History } from '../engine/history.ts';
import type { Pair } from '../engine/pair.ts';
import type { InParts } from '../engine/parts.ts';
import { drawnWithoutFocus, isFolded } from './fold.ts';
import { sceneOf, scenesOf } from './scene/scene.ts';

/** Works out in parts what the picture of a run takes most of its time for; then it is drawn at once. */
export function* preparePicture(history: History): InParts<undefined> {
  const scene = yield* sceneOf.inParts(history);
  if (isFolded(scene)) yield* drawnWithoutFocus.inParts(scene);
}

/** The same for two runs that lie beside one another. */
export function* prepareTwoPictures(pair: Pair): InParts<undefined> {
  for (const scene of yield* scenesOf.inParts(pair)) if (isFolded(scene)) yield* drawnWithoutFocus.inParts(scene);
}
