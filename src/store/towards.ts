import type { History } from '../engine/history.ts';
import type { StepCount } from '../engine/numbers.ts';
import { nextCursor } from './actions/stepping.ts';
import { isUnfinished } from './beginning.ts';
import type { Goal, GoalStep } from './goal.ts';
import { towardsStep } from './goal.ts';
import { stepOfIntervention } from './moments.ts';
import type { Cursor, Run } from './run.ts';
import { commonSteps } from './run.ts';

/** The run at its goal; on its way there, where that is not computed yet. A changed run is then shown as far as it is. */
export function towards(run: Run, goal: Goal): Run {
  if (goal.kind === 'step') return towardsStep(run, goal);
  const cursor = reached(goal, run.history);
  if (cursor) return { ...run, cursor, goal: null };
  const isChanged = goal.kind !== 'next';
  return { ...run, goal, cursor: isChanged ? { step: run.history.steps.length, event: null } : run.cursor };
}

/** The place of a goal in what is known of a run; null where it may still come. */
function reached(goal: Exclude<Goal, GoalStep>, history: History): Cursor | null {
  const isWhole = !isUnfinished({ history });
  const most = history.steps.length;
  const at = (step: StepCount): Cursor => ({ step: Math.max(0, Math.min(step, most)), event: null });
  switch (goal.kind) {
    case 'intervention': {
      const step = stepOfIntervention(history, goal.intervention);
      return step !== null ? at(step) : isWhole ? at(goal.step) : null;
    }
    case 'parting': {
      const common = commonSteps(goal.from, history);
      return common >= goal.step || common < most || isWhole ? at(Math.min(common, goal.step)) : null;
    }
    case 'next':
      return nextCursor(history, goal.from, goal.unit, 1) ?? (isWhole ? at(most) : null);
  }
}
