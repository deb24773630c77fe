import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Gestures } from './gestures.ts';
import type { Room, View } from './viewport.ts';
import { between, clampView } from './viewport.ts';

export interface Viewport {
  readonly view: View;
  /** Moves there, smoothly where a duration is given. */
  moveTo(view: View, durationMs: number): void;
  zoomBy(factor: number): void;
}

const CAMERA_MS = 280;

/**
 * Pan and zoom along time. The only hook that hands D3 an element: `gestures.ts` listens for drags, pinches and wheels,
 * and this hook turns what it says into a view. The first picture does not wait for it to be loaded; a page that cannot
 * load it still has its buttons and keys.
 */
export function useViewport(element: RefObject<HTMLElement | null>, room: Room, onPan: (view: View) => void): Viewport {
  const [wanted, setView] = useState<View>({ zoom: 1, start: Number.POSITIVE_INFINITY });
  const view = clampView(room, wanted);
  const latest = useRef({ room, view, onPan });
  const frame = useRef(0);
  const [gestures, setGestures] = useState<Gestures | null>(null);
  useEffect(() => {
    latest.current = { room, view, onPan };
  });

  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let stop = (): void => {};
    let isWanted = true;
    const set = (next: View): void => {
      cancelAnimationFrame(frame.current);
      setView(next);
      latest.current.onPan(next);
    };
    import('./gestures.ts').then(
      ({ listenToGestures }) => {
        if (!isWanted) return;
        const listening = listenToGestures(current, { get: () => latest.current, set });
        stop = listening.stop;
        setGestures(listening);
      },
      () => setGestures(null),
    );
    return () => {
      isWanted = false;
      stop();
      cancelAnimationFrame(frame.current);
    };
  }, [element]);

  // The next gesture begins at the current view, whatever moved it there.
  useEffect(() => {
    gestures?.holdAt(room, { zoom: view.zoom, start: view.start });
  }, [gestures, room, view.zoom, view.start]);

  const moveTo = useCallback((target: View, durationMs: number): void => {
    cancelAnimationFrame(frame.current);
    if (durationMs <= 0) {
      setView(target);
      return;
    }
    const { view: from } = latest.current;
    const startedMs = performance.now();
    const go = (nowMs: number): void => {
      const done = Math.min(1, Math.max(0, (nowMs - startedMs) / durationMs));
      setView(between(from, target, done));
      if (done < 1) frame.current = requestAnimationFrame(go);
    };
    frame.current = requestAnimationFrame(go);
  }, []);

  const zoomBy = useCallback(
    (factor: number): void => {
      const { room: now, view: before } = latest.current;
      const { zoom } = clampView(now, { zoom: before.zoom * factor, start: before.start });
      const middle = (now.plotEnd - now.plotStart) / 2;
      const start = middle - ((middle - before.start) / before.zoom) * zoom;
      moveTo(clampView(now, { zoom, start }), CAMERA_MS);
    },
    [moveTo],
  );
  return { view, moveTo, zoomBy };
}
