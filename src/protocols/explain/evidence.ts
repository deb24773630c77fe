import type { History } from '../../engine/history.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { Evidence } from './evidenceItem.ts';
import { evidenceOfCause } from './evidenceOfCause.ts';
import { explanationOf } from './index.ts';

/**
 * Returns the earlier steps that made a step possible: for a gate, the certificate that opened it; for a counted vote,
 * that vote and the matching ones before it; for an ignored message, the message and the one it conflicts with; for an
 * intervention, the thing that it acts on. No evidence is later than the step itself. Empty where nothing but the plan
 * led to the step.
 */
export function evidenceOf(history: History, stepIndex: StepIndex): Evidence[] {
  const step = history.steps[stepIndex];
  if (!step) return [];
  const { node } = step;
  const said = node === null ? [] : explanationOf(history).evidenceOf({ history, stepIndex, step, node });
  return withoutRepeats([...said, ...evidenceOfCause(history, stepIndex, step)]);
}

function withoutRepeats(items: readonly Evidence[]): Evidence[] {
  const byText = new Map<string, Evidence>();
  for (const item of items) {
    const text = JSON.stringify(item);
    if (!byText.has(text)) byText.set(text, item);
  }
  return [...byText.values()];
}
