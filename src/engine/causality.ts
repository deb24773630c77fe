import type { History } from './history.ts';
import { journeysOf } from './journeys.ts';
import { memoInParts } from './memoBy.ts';
import type { StepIndex } from './numbers.ts';
import type { InParts } from './parts.ts';
import { stepsInParts } from './parts.ts';
import type { Cause } from './trace.ts';

/**
 * Happened-before (Lamport 1978) between the steps of a run, from their inputs and outputs alone: a step comes after the
 * step before it at its node, and after the step that sent the message it handles. Time decides nothing. What is done
 * from outside has no past but the message it acts on; nor does what liars know of each other's signatures.
 */
export interface Causality {
  /** By step: the step before it at the same node; `NO_STEP` for the first one, and for steps of no node. */
  readonly before: Int32Array;
  /** By step: the step that sent the message it began with or acted on; `NO_STEP` where there is none. */
  readonly sending: Int32Array;
}

export const NO_STEP = -1;

/** The happened-before relation of a run; it is computed once. */
export const causalityOf = memoInParts(function* (history: History): InParts<Causality> {
  const { steps } = history;
  const { list, byId } = yield* journeysOf.inParts(history);
  const before = new Int32Array(steps.length).fill(NO_STEP);
  const sending = new Int32Array(steps.length).fill(NO_STEP);
  const last = new Map<number, StepIndex>();
  yield* stepsInParts(steps, ({ node, cause }, index) => {
    const message = messageActedOn(cause);
    const sentStep = message === null ? undefined : byId.get(message)?.sentStep;
    if (sentStep !== undefined && sentStep < index) sending[index] = sentStep;
    if (node === null) return;
    before[index] = last.get(node) ?? NO_STEP;
    last.set(node, index);
  });
  for (const { sentStep, endStep } of list) if (endStep !== null && sentStep < endStep) sending[endStep] = sentStep;
  return { before, sending };
});

/** Returns the message that an intervention is about, as one that copies or delays it; null for others. */
function messageActedOn(cause: Cause): string | null {
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return null;
  const { action } = cause.intervention;
  return 'message' in action && typeof action.message === 'string' ? action.message : null;
}

/** Returns all steps that happened before a step, without itself. */
export function pastOf(history: History, step: StepIndex): ReadonlySet<StepIndex> {
  const { before, sending } = causalityOf(history);
  const past = new Set<StepIndex>();
  // Whatever caused a step has a lower index: one walk down meets each step after all that it leads to.
  const isIn = new Uint8Array(step + 1);
  isIn[step] = 1;
  for (let index = step; index >= 0; index--) {
    if (!isIn[index]) continue;
    if (index !== step) past.add(index);
    for (const cause of [before[index] as number, sending[index] as number]) if (cause !== NO_STEP) isIn[cause] = 1;
  }
  return past;
}

/** Returns all steps that happened after a step, without itself. */
export function futureOf(history: History, step: StepIndex): ReadonlySet<StepIndex> {
  const { before, sending } = causalityOf(history);
  const isIn = new Uint8Array(before.length);
  const future = new Set<StepIndex>();
  isIn[step] = 1;
  for (let index = step + 1; index < before.length; index++) {
    if (!isIn[before[index] as number] && !isIn[sending[index] as number]) continue;
    isIn[index] = 1;
    future.add(index);
  }
  return future;
}
