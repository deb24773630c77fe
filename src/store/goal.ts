import type { History } from '../engine/history.ts';
import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { StepCount } from '../engine/numbers.ts';
import { nextCursor } from './actions/stepping.ts';
import { isUnfinished } from './beginning.ts';
import type { Cursor, Run } from './run.ts';
import { commonSteps, stepOfIntervention } from './run.ts';
import type { Granularity } from './state.ts';

/** A place in a run that somebody wants to see. It may not be computed yet: then the run goes there when it is. */
export type Goal =
  /** After so many steps, or at the end of a shorter run. */
  | { readonly kind: 'step'; readonly step: StepCount; readonly event: number | null; readonly isLinked: boolean }
  /** Right after an intervention; after `step` steps where it is never reached. */
  | { readonly kind: 'intervention'; readonly intervention: PlannedIntervention; readonly step: StepCount }
  /** Where the run parts from another one, but no later than after `step` steps. */
  | { readonly kind: 'parting'; readonly from: History; readonly step: StepCount }
  /** One unit further than a place at which the known part ends. */
  | { readonly kind: 'next'; readonly from: Cursor; readonly unit: Granularity };

/** The run at its goal; on its way there, where that is not computed yet. A changed run is then shown as far as it is. */
export function towards(run: Run, goal: Goal): Run {
  const cursor = reached(goal, run.history);
  const isChanged = goal.kind === 'intervention' || goal.kind === 'parting';
  if (!cursor)
    return { ...run, goal, cursor: isChanged ? { step: run.history.steps.length, event: null } : run.cursor };
  return { ...run, cursor, furthest: Math.max(run.furthest, cursor.step), goal: null };
}

/** The place of a goal in what is known of a run; null where it may still come. */
function reached(goal: Goal, history: History): Cursor | null {
  const isWhole = !isUnfinished({ history });
  const most = history.steps.length;
  const at = (step: StepCount): Cursor => ({ step: Math.max(0, Math.min(step, most)), event: null });
  switch (goal.kind) {
    case 'step': {
      if (goal.step > most) return isWhole ? at(most) : null;
      const events = 1 + (history.steps[goal.step - 1]?.sent.length ?? 0);
      return { step: goal.step, event: goal.event !== null && goal.event < events ? goal.event : null };
    }
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
