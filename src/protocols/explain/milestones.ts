import type { History } from '../../engine/history.ts';
import type { Step } from '../../engine/trace.ts';
import { kitOf } from '../index.ts';
import { interventionOf } from '../interventions.ts';
import type { Mark } from './mark.ts';

/** The steps worth stopping at, and the marks of the tape. */

/**
 * A milestone is a step in which something is done from outside (a message is dropped, a replica crashes …, also where it
 * turns out to have no effect), or in which its node says something that the protocol counts as one.
 */
export function isMilestone({ setup }: Pick<History, 'setup'>, step: Step): boolean {
  return step.cause.kind === 'intervention' || kitOf(setup).explain.isMilestone(step);
}

/** The indexes of all milestones, in order. */
export function milestonesOf(history: History): number[] {
  return history.steps.flatMap((step, index) => (isMilestone(history, step) ? [index] : []));
}

const found = new WeakMap<History, readonly Mark[]>();

/** All marks of a run in the order of steps; worked out once. */
export function marksOf(history: History): readonly Mark[] {
  const earlier = found.get(history);
  if (earlier) return earlier;
  const markStep = kitOf(history.setup).explain.createMarker();
  const marks = history.steps.flatMap((step, index) => [...faultMarks(step, index), ...markStep(step, index)]);
  found.set(history, marks);
  return marks;
}

function faultMarks({ cause }: Step, step: number): Mark[] {
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return [];
  const { kind } = cause.intervention.action;
  return interventionOf(kind).isFault ? [{ kind: 'fault', step, action: kind }] : [];
}
