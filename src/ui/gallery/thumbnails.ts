import type { KeyFramePicture } from '../../diagram/keyFrame/keyFrame.ts';
import { keyFrameInParts } from '../../diagram/keyFrame/keyFrame.ts';
import { keyStepOf } from '../../diagram/keyFrame/keyStep.ts';
import { sceneOf } from '../../diagram/scene/scene.ts';
import type { InParts } from '../../engine/parts.ts';
import type { Setup } from '../../engine/setup.ts';
import { placeOf } from '../../lessons/place.ts';
import { startRun } from '../../protocols/run.ts';
import type { Clock } from '../../store/slices.ts';
import { goOn } from '../../store/slices.ts';
import type { FrameSource } from './items.ts';

/**
 * The key frames of cards, computed one after the other while the page is idle: a run of a few hundred steps takes some
 * ms, and there may be a hundred of them. What has been computed is kept as long as its set-up is.
 */

/** The bounds of a part, so that no slice is long on a slow machine. */
const STEPS_A_PART = 100;
const MESSAGES_A_PART = 400;
/** A picture shows no more of a run than it has reached by then. */
const STEPS_MOST = 3_000;

interface Wanted {
  readonly work: InParts<KeyFramePicture>;
  readonly listeners: Set<() => void>;
}

export interface Thumbnails {
  /** Undefined as long as it is not computed. */
  pictureOf(source: FrameSource): KeyFramePicture | undefined;
  /** @returns the function that says it is not wanted any more: what nobody wants is not computed */
  want(source: FrameSource, listener: () => void): () => void;
}

export function createThumbnails(clock: Clock): Thumbnails {
  const pictures = new WeakMap<Setup, KeyFramePicture>();
  const queue = new Map<Setup, Wanted>();
  const slice = (): void => {
    const [next] = queue;
    if (!next) return;
    const [setup, { work, listeners }] = next;
    const picture = goOn(work, clock);
    if (picture) {
      pictures.set(setup, picture);
      queue.delete(setup);
      for (const listener of listeners) listener();
    }
    if (queue.size > 0) clock.soon(slice);
  };
  return {
    pictureOf: ({ setup }) => pictures.get(setup),
    want(source, listener) {
      const { setup } = source;
      if (pictures.has(setup)) return () => {};
      const wanted = queue.get(setup) ?? { work: frameInParts(source), listeners: new Set() };
      wanted.listeners.add(listener);
      queue.set(setup, wanted);
      // The first of the queue wakes the clock; whatever comes later is taken in turn.
      if (queue.size === 1 && wanted.listeners.size === 1) clock.soon(slice);
      return () => {
        wanted.listeners.delete(listener);
        if (wanted.listeners.size === 0) queue.delete(setup);
      };
    },
  };
}

function* frameInParts({ setup, base, step, place }: FrameSource): InParts<KeyFramePicture> {
  const growing = startRun(setup, STEPS_MOST);
  let history = growing.grow(STEPS_A_PART, MESSAGES_A_PART);
  while (!history) {
    yield;
    history = growing.grow(STEPS_A_PART, MESSAGES_A_PART);
  }
  yield* sceneOf.inParts(history);
  const shown = step ?? (place && placeOf(history, place)) ?? keyStepOf(history, base);
  return yield* keyFrameInParts(history, shown);
}
