import type { History } from '../engine/history.ts';
import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Moment } from '../engine/interventions/intervention.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { Step } from '../engine/trace.ts';
import type { Run } from './run.ts';

/** The moments at which things are done to a run, and the steps in which they are. */

/** The moment right after a step: what is done there happens after that step in every replay. */
export function momentAfter(steps: readonly Step[], step: StepCount): Moment {
  const last = steps[step - 1];
  if (!last) return { tick: 0, after: 0 };
  let after = 0;
  for (let index = step - 1; index >= 0 && steps[index]?.tick === last.tick; index--) {
    if (steps[index]?.cause.kind !== 'intervention') after++;
  }
  return { tick: last.tick, after };
}

/** The list with one more intervention, done right after a step: behind those that had been done by then. */
export function insertAfter(run: Run, step: StepCount, action: Action): PlannedIntervention[] {
  const { interventions } = run.scenario.setup;
  const done = run.history.steps.slice(0, step).filter((past) => past.cause.kind === 'intervention').length;
  let index = 0;
  for (let counted = 0; counted < done; index++) if (!interventions[index]?.muted) counted++;
  return interventions.toSpliced(index, 0, { at: momentAfter(run.history.steps, step), action });
}

/** The step after which an intervention was done; null where it is muted or was never reached. */
export function stepOfIntervention(history: History, intervention: PlannedIntervention): number | null {
  const index = history.steps.findIndex(
    ({ cause }) => cause.kind === 'intervention' && cause.intervention === intervention,
  );
  return index < 0 ? null : index + 1;
}
