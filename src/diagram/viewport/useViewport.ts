import { useCallback, useEffect, useRef, useState } from 'react';
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
 * Pan and zoom along time, for keys, buttons and the playhead. Gestures come later: `GestureListener.tsx`, the only
 * component that hands an element to D3.
 */
export function useViewport(room: Room): Viewport {
  const [wanted, setView] = useState<View>({ zoom: 1, start: Number.POSITIVE_INFINITY });
  const view = clampView(room, wanted);
  const latest = useRef({ room, view });
  const frame = useRef(0);
  useEffect(() => {
    latest.current = { room, view };
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

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
