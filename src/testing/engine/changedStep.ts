import type { Step } from '../../engine/trace.ts';

/** Returns a step of a run with some fields changed. A step of a trace has fields that are made when they are asked for. */
export function changedStep(
  { tick, cause, node, notes, sent }: Step,
  changes: Partial<Omit<Step, 'notes'>> & { readonly notes?: readonly { readonly kind: string }[] },
): Step {
  return { tick, cause, node, notes, sent, ...changes };
}
