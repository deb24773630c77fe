import type { RefObject } from 'react';
import { useEffect, useSyncExternalStore } from 'react';
import type { KeyFramePicture } from '../../diagram/keyFrame/keyFrame.ts';
import { idleClock } from '../atoms/idleClock.ts';
import type { FrameSource } from './items.ts';
import { createThumbnails } from './thumbnails.ts';

const thumbnails = createThumbnails(idleClock);

/** The listeners of all cards: a picture that is there is drawn by the card that has it. */
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** The key frame of a card, computed once the card has come into view; undefined until then. */
export function useThumbnail(card: RefObject<Element | null>, source: FrameSource): KeyFramePicture | undefined {
  const now = (): KeyFramePicture | undefined => thumbnails.pictureOf(source);
  const picture = useSyncExternalStore(subscribe, now, now);
  const isThere = picture !== undefined;
  useEffect(() => {
    if (isThere || !card.current) return undefined;
    let leave = (): void => {};
    const observer = new IntersectionObserver(([entry]) => {
      leave();
      leave = entry?.isIntersecting ? thumbnails.want(source, tell) : () => {};
    });
    observer.observe(card.current);
    return () => {
      observer.disconnect();
      leave();
    };
  }, [card, source, isThere]);
  return picture;
}
