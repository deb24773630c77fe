import { useEffect, useRef } from 'react';
import type { Room, View } from './viewport.ts';
import { viewFollowing } from './viewport.ts';

export const CAMERA_MS = 280;

interface Following {
  readonly follow: boolean;
  /** The place at which the playhead rests, in px at zoom 1 from the start of time. */
  readonly time: number;
  readonly room: Room;
  readonly view: View;
  readonly reducedMotion: boolean;
  moveTo(view: View, durationMs: number): void;
}

/** Keeps the playhead in view: goes after it when it has left. */
export function useFollow({ follow, time, room, view, reducedMotion, moveTo }: Following): void {
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  useEffect(() => {
    if (!follow) return;
    const before = latest.current;
    const after = viewFollowing(room, before, time * before.zoom);
    if (after !== before) moveTo(after, reducedMotion ? 0 : CAMERA_MS);
  }, [follow, time, room, reducedMotion, moveTo]);
}
