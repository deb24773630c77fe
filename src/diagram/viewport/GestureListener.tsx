import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Gestures } from './gestures.ts';
import { listenToGestures } from './gestures.ts';
import type { Room, View } from './viewport.ts';

export interface GestureListenerProps {
  readonly element: RefObject<HTMLElement | null>;
  readonly room: Room;
  readonly view: View;
  /** Called with the view that a gesture leads to. */
  onView(view: View): void;
}

/** Turns drags, pinches and wheels into views. Draws nothing. */
export function GestureListener({ element, room, view, onView }: GestureListenerProps): null {
  const latest = useRef({ room, view, onView });
  const [gestures, setGestures] = useState<Gestures | null>(null);
  useEffect(() => {
    latest.current = { room, view, onView };
  });
  useEffect(() => {
    if (!element.current) return undefined;
    const listening = listenToGestures(element.current, {
      get: () => latest.current,
      set: (next) => latest.current.onView(next),
    });
    setGestures(listening);
    return listening.stop;
  }, [element]);
  // The next gesture begins at the current view, whatever moved it there.
  useEffect(() => {
    gestures?.holdAt(room, { zoom: view.zoom, start: view.start });
  }, [gestures, room, view.zoom, view.start]);
  return null;
}
