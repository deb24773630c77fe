import type { Step } from '../../engine/trace.ts';

/** Returns a step with some fields changed. To spread one would lose what a step makes only when it is asked. */
export function changedStep({ tick, cause, node, notes, sent }: Step, changes: Partial<Step>): Step {
  return { tick, cause, node, notes, sent, ...changes };
}
