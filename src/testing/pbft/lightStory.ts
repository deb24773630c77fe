import type { History } from '../../engine/history.ts';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import type { Liveness } from '../../protocols/pbft/explain/liveness.ts';

/** The liveness light after every `every` steps and at the end, without repeats. */
export function story(history: History, every = 1): Liveness['state'][] {
  const { length } = history.steps;
  const counts = Array.from({ length: Math.ceil(length / every) }, (_, index) => index * every);
  const states = [...counts, length].map((count) => livenessAt(history, count).state);
  return states.filter((state, index) => state !== states[index - 1]);
}

export function endOf(history: History): Liveness {
  return livenessAt(history, history.steps.length);
}
