import { memoInParts } from '../engine/memoBy.ts';
import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { InParts } from '../engine/parts.ts';
import { eachInParts, finish } from '../engine/parts.ts';
import type { Outcome } from './marks/arrow/outcomes.ts';
import type { Track } from './marks/arrow/scene.ts';
import { styleOf } from './messageStyle.ts';
import type { Scene } from './scene/scene.ts';

/** With this many replicas or more the all-to-all phases are folded: their votes are shown as bars, not as arrows. */
export const FOLD_REPLICAS = 10;

/** The largest number of arrows drawn per slot while folded. */
export const ARROWS_MAX = 60;

/** The messages that are drawn; null: all of them. */
export type Drawn = ReadonlySet<EnvelopeId> | null;

export function isFolded(scene: Scene): boolean {
  return scene.replicas >= FOLD_REPLICAS;
}

/**
 * Leaves out the votes of everybody to everybody, but for those in focus and those that failed to arrive; and, where
 * there are still too many, the least interesting messages. A run of many slots is counted slot by slot.
 * @param focusIds the messages in focus; null where nothing is.
 */
export function drawnMessages(scene: Scene, focusIds: ReadonlySet<EnvelopeId> | null, allArrows: boolean): Drawn {
  if (allArrows || !isFolded(scene)) return null;
  return focusIds ? finish(mostInteresting(scene, focusIds)) : drawnWithoutFocus(scene);
}

/** The messages drawn of a folded picture in which nothing is in focus. */
export const drawnWithoutFocus = memoInParts((scene: Scene) => mostInteresting(scene, null));

function* mostInteresting(scene: Scene, focusIds: ReadonlySet<EnvelopeId> | null): InParts<ReadonlySet<EnvelopeId>> {
  const bySlot = new Map<number | null, Track[]>();
  yield* eachInParts(scene.tracks, (track) => {
    if (interest(track, focusIds) === 0 || scene.folded?.hides(track, focusIds?.has(track.id) === true)) return;
    const sameSlot = bySlot.get(track.slot);
    if (sameSlot) sameSlot.push(track);
    else bySlot.set(track.slot, [track]);
  });
  const drawn = new Set<EnvelopeId>();
  for (const tracks of bySlot.values()) {
    tracks.sort((a, b) => interest(b, focusIds) - interest(a, focusIds) || a.sentStep - b.sentStep);
    for (const { id } of tracks.slice(0, ARROWS_MAX)) drawn.add(id);
    yield;
  }
  return drawn;
}

/** The fates of messages that never did what they were sent for. */
export const grief: ReadonlySet<Outcome> = new Set(['dropped', 'lost', 'blocked', 'rejected']);
/** The kinds of messages that everybody sends to everybody. */
export const allToAll: ReadonlySet<string> = new Set(['prepare', 'commit', 'checkpoint', 'viewChange']);

/** Returns the priority of a message for being drawn; 0: never. */
function interest({ id, envelope, outcome, counted, points }: Track, focusIds: ReadonlySet<EnvelopeId> | null): number {
  if (focusIds?.has(id)) return counted ? 5 : 4;
  if (grief.has(outcome) || points.length > 2) return 3;
  const { kind } = envelope.message;
  if (allToAll.has(kind) || styleOf(kind).isQuiet) return 0;
  return kind === 'request' || kind === 'newView' ? 2 : 1;
}
