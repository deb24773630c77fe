import type { RefObject } from 'react';
import type { DiagramHandle } from '../../diagram/Diagram.tsx';
import type { View } from '../../diagram/viewport/viewport.ts';

/** The pictures on the page. Where one is moved by hand, the others go with it: the same time stays beside the same. */

type Picture = RefObject<DiagramHandle | null>;

const pictures = new Set<Picture>();

/** Adds a picture; returns the function that removes it. */
export function joinPictures(picture: Picture): () => void {
  pictures.add(picture);
  return () => void pictures.delete(picture);
}

export function moveOthers(moved: Picture, view: View): void {
  for (const picture of pictures) {
    if (picture !== moved) picture.current?.lookAt(view);
  }
}
