import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { protocolOf } from '../../protocols/index.ts';
import { interventionOf } from '../../protocols/interventions.ts';
import { checkField } from '../../scenario/fieldCheck.ts';

/**
 * The interventions of a setup that make sense in its cluster. Clients are numbered behind the replicas, so a node that
 * was a client before the number of replicas changed is that client again.
 */
export function interventionsThatFit(setup: Setup, replicasBefore: number): PlannedIntervention[] {
  const moved = setup.interventions.map((intervention) => ({
    ...intervention,
    action: renumbered(intervention.action, replicasBefore, setup.cluster.replicas),
  }));
  return moved.filter(({ action }) => {
    const { fields, isLie } = interventionOf(action.kind);
    if (isLie && !protocolOf(setup.protocol).parts.lies) return false;
    const values = new Map<string, unknown>(Object.entries(action));
    return fields.every((field) => checkField(values.get(field.name), field, setup) === null);
  });
}

function renumbered(action: Action, before: number, after: number): Action {
  if (action.kind !== 'cutLink' && action.kind !== 'restoreLink') return action;
  const number = (node: number): number => (node < before ? node : node - before + after);
  return { ...action, from: number(action.from), to: number(action.to) };
}
