import type { PlayedKind } from '../../lessons/playable.ts';
import type { GalleryGroup } from '../../store/state.ts';

/** The part of the gallery with all of a kind. */
export const groupOf: Readonly<Record<PlayedKind, GalleryGroup>> = {
  lesson: 'lessons',
  challenge: 'challenges',
  own: 'lessons',
};
