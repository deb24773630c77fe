import type { History } from '../engine/history.ts';
import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { StepCount } from '../engine/numbers.ts';
import { isUnfinished } from './beginning.ts';
import type { Cursor, Run } from './run.ts';
import { cursorWithin } from './run.ts';
import type { Granularity } from './state.ts';

/** A place in a run that somebody wants to see. It may not be computed yet: then the run goes there when it is. */
export type Goal =
  /** After so many steps, or at the end of a shorter run. */
  | GoalStep
  /** Right after an intervention; after `step` steps where it is never reached. */
  | { readonly kind: 'intervention'; readonly intervention: PlannedIntervention; readonly step: StepCount }
  /** The step at which the run parts from another one, but no later than after `step` steps. */
  | { readonly kind: 'parting'; readonly from: History; readonly step: StepCount }
  /** One unit further than a place at which the known part ends. */
  | { readonly kind: 'next'; readonly from: Cursor; readonly unit: Granularity };

export interface GoalStep {
  readonly kind: 'step';
  readonly step: StepCount;
  readonly event: number | null;
  /** A link names it: it is gone to even if somebody looks around meanwhile. */
  readonly isLinked: boolean;
  /** The words that somebody asked for it with, to be told if there is no such step. */
  readonly typed?: string | null;
}

/** The run after the wanted step, or at the end of a shorter one; on its way there, where that is not computed yet. */
export function towardsStep(run: Run, goal: GoalStep): Run {
  const isAhead = goal.step > run.history.steps.length && isUnfinished(run);
  return isAhead ? { ...run, goal } : { ...run, cursor: cursorWithin(run.history, goal), goal: null };
}
