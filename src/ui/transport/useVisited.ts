import { useRef } from 'react';
import type { RunId } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';

/** Returns the furthest step of the active run that was shown; all of them where the future is. */
export function useVisited(): number {
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const { id, cursor } = useAppState(activeRun);
  const furthest = useRef(new Map<RunId, number>());
  const visited = Math.max(furthest.current.get(id) ?? 0, cursor.step);
  furthest.current.set(id, visited);
  return showFuture ? Number.POSITIVE_INFINITY : visited;
}
