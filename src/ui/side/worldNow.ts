import { useMemo } from 'react';
import type { History } from '../../engine/history.ts';
import { worldAt } from '../../engine/history.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { World } from '../../engine/world.ts';
import type { Run } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';

/** The world at the cursor, for all panels that look at it: to be read, never moved on. */

const latest = new WeakMap<History, { readonly count: number; readonly world: World }>();

/** Remembers the last one asked for: panels ask for the same one, several times a step. */
export function worldToRead(history: History, count: StepCount): World {
  const cached = latest.get(history);
  if (cached?.count === count) return cached.world;
  const world = worldAt(history, count);
  latest.set(history, { count, world });
  return world;
}

export function useRun(): Run {
  return useAppState(activeRun);
}

export function useWorld(): World {
  const { history, cursor } = useRun();
  return useMemo(() => worldToRead(history, cursor.step), [history, cursor.step]);
}
