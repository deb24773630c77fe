import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Change, Reduction } from './reduction.ts';
import { tryEach } from './reduction.ts';

/** One of the liars follows the protocol: all its lies go at once, since some of them matter only together. */
export const fewerLiars: Reduction = (setup) => {
  const liars = new Set(setup.interventions.flatMap((intervention) => liarIn(intervention) ?? []));
  return tryEach(setup, [...liars].map(withoutLiar));
};

function withoutLiar(liar: NodeId): Change {
  return (setup) => ({ ...setup, interventions: setup.interventions.filter((one) => liarIn(one) !== liar) });
}

function liarIn({ action }: PlannedIntervention): NodeId | null {
  return action.kind === 'misbehave' || action.kind === 'behave' ? action.node : null;
}
