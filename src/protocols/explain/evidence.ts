import type { History } from '../../engine/history.ts';
import { kitOf } from '../index.ts';
import type { Evidence } from './evidenceItem.ts';
import { evidenceOfCause } from './evidenceOfCause.ts';

/**
 * The earlier steps that made a step possible. Where a gate is reached, the certificate that opened it; where a vote is
 * counted, that vote and the matching ones before it; where a message is ignored, the message and the one it conflicts
 * with; where something is done from outside, the thing it was done to. Every step named is the same or an earlier one.
 * Empty where nothing led to it but the plan.
 */
export function evidenceOf(history: History, stepIndex: number): Evidence[] {
  const step = history.steps[stepIndex];
  if (!step) return [];
  const { node } = step;
  const { explain } = kitOf(history.setup);
  const said = node === null ? [] : explain.evidenceOf({ history, stepIndex, step, node });
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
