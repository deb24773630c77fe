import type { History } from '../../engine/history.ts';
import { memoInParts } from '../../engine/memoBy.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { InParts } from '../../engine/parts.ts';
import { stepsInParts } from '../../engine/parts.ts';
import type { Step } from '../../engine/trace.ts';
import { kitOf } from '../index.ts';
import { interventionOf } from '../interventions.ts';
import type { Mark } from './mark.ts';

/** The steps worth stopping at, and the marks of the tape. */

/**
 * True for a step in which an intervention comes, with or without effect, or in which a node makes a note that the
 * protocol counts as a milestone.
 */
export function isMilestone({ setup }: Pick<History, 'setup'>, step: Step): boolean {
  return step.cause.kind === 'intervention' || kitOf(setup).milestones.isMilestone(step);
}

/** Returns the indexes of all milestones, in order. */
export function milestonesOf(history: History): number[] {
  return history.steps.flatMap((step, index) => (isMilestone(history, step) ? [index] : []));
}

/** Returns all marks of a run, in the order of steps; they are computed once. */
export const marksOf = memoInParts(function* (history: History): InParts<readonly Mark[]> {
  const markStep = kitOf(history.setup).milestones.createMarker();
  const marks: Mark[] = [];
  yield* stepsInParts(history.steps, (step, index) => {
    marks.push(...faultMarks(step, index), ...markStep(step, index));
  });
  return marks;
});

function faultMarks({ cause }: Step, step: StepIndex): Mark[] {
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return [];
  const { kind } = cause.intervention.action;
  return interventionOf(kind).isFault ? [{ kind: 'fault', step, action: kind }] : [];
}
