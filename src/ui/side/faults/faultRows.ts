import type { History } from '../../../engine/history.ts';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import type { NoEffectReason } from '../../../engine/interventions/intervention.ts';
import { droppedBy } from '../../../protocols/explain/patterns.ts';

/** An intervention of the run, and its outcome. */
export interface FaultRow {
  /** Its place in the setup's list. */
  readonly index: number;
  readonly intervention: PlannedIntervention;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: 'done'; readonly step: number }
  /** It dropped so many messages of the run by their pattern. */
  | { readonly kind: 'dropping'; readonly step: number; readonly count: number }
  | { readonly kind: 'noEffect'; readonly step: number; readonly why: NoEffectReason }
  | { readonly kind: 'muted' }
  /** The run ended before its moment came. */
  | { readonly kind: 'notReached' };

/** Every intervention in the order of the list; steps are counted from 1, as they are shown. */
export function faultRowsOf(history: History): FaultRow[] {
  const outcomes = new Map<PlannedIntervention, Outcome>();
  history.steps.forEach(({ cause }, index) => {
    if (cause.kind !== 'intervention') return;
    const { intervention, noEffect } = cause;
    const step = index + 1;
    if (noEffect) outcomes.set(intervention, { kind: 'noEffect', step, why: noEffect });
    else if (intervention.action.kind !== 'dropMatching') outcomes.set(intervention, { kind: 'done', step });
    else outcomes.set(intervention, { kind: 'dropping', step, count: droppedBy(history, intervention) });
  });
  return history.setup.interventions.map((intervention, index) => ({
    index,
    intervention,
    outcome: outcomes.get(intervention) ?? { kind: intervention.muted ? 'muted' : 'notReached' },
  }));
}

/** Returns the step after which a row happens, the value its move form opens with: its own step does not count. */
export function stepBefore({ intervention, outcome }: FaultRow, history: History): number {
  if ('step' in outcome) return outcome.step - 1;
  const { tick, after } = intervention.at;
  let atTick = 0;
  for (const [index, step] of history.steps.entries()) {
    if (step.tick > tick) return index;
    if (step.tick < tick || step.cause.kind === 'intervention') continue;
    if (atTick === after) return index;
    atTick++;
  }
  return history.steps.length;
}
