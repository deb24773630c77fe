import type { History } from '../../engine/history.ts';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { Pattern } from '../../engine/network/patterns.ts';
import { isSamePattern } from '../../engine/network/patterns.ts';

/**
 * Returns the number of messages of a run that the pattern of an intervention dropped, from the step in which it began
 * until it ended.
 */
export function droppedBy(history: History, intervention: PlannedIntervention): number {
  return countsOf(history).get(intervention) ?? 0;
}

interface Running {
  readonly intervention: PlannedIntervention;
  readonly pattern: Pattern;
}

const countsOf = memoBy((history: History): ReadonlyMap<PlannedIntervention, number> => {
  const counts = new Map<PlannedIntervention, number>();
  let running: readonly Running[] = [];
  for (const { cause, sent } of history.steps) {
    if (cause.kind === 'intervention' && cause.noEffect === null) running = after(running, cause.intervention);
    if (running.length === 0) continue;
    for (const { droppedBy: pattern } of sent) {
      const one = pattern && running.find((other) => isSamePattern(other.pattern, pattern));
      if (one) counts.set(one.intervention, (counts.get(one.intervention) ?? 0) + 1);
    }
  }
  return counts;
});

function after(running: readonly Running[], intervention: PlannedIntervention): readonly Running[] {
  const { action } = intervention;
  if (action.kind === 'dropMatching') return [...running, { intervention, pattern: action }];
  if (action.kind !== 'passMatching') return running;
  return running.filter(({ pattern }) => !isSamePattern(pattern, action));
}
