import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Reduction, SetupChange } from './reduction.ts';
import { tryEach } from './reduction.ts';

/** Makes a liar correct: removes all its lies at once, since some of them matter only together. */
export const fewerLiars: Reduction = (setup) => {
  const liars = new Set(setup.interventions.flatMap((intervention) => liarIn(intervention) ?? []));
  return tryEach(setup, [...liars].map(withoutLiar));
};

function withoutLiar(liar: NodeId): SetupChange {
  return (setup) => ({ ...setup, interventions: setup.interventions.filter((one) => liarIn(one) !== liar) });
}

function liarIn({ action }: PlannedIntervention): NodeId | null {
  return action.kind === 'misbehave' || action.kind === 'behave' ? action.node : null;
}
