import type { ActionKind, Actions } from '../engine/interventions/index.ts';
import { engineInterventions } from '../engine/interventions/index.ts';
import type { InterventionDescriptor } from '../engine/interventions/intervention.ts';
import { protocols } from './index.ts';

type InterventionTable = { readonly [Kind in ActionKind]: InterventionDescriptor<Actions[Kind]> };

/**
 * Every kind of intervention: the engine's, and those that come with the protocols. Menus, links, files, texts and the
 * command line read this table.
 */
export const interventionKinds = Object.assign(
  {},
  engineInterventions,
  ...Object.values(protocols).map(({ interventions }) => interventions),
) as InterventionTable;

export function interventionOf(kind: ActionKind): InterventionDescriptor {
  return interventionKinds[kind] as InterventionDescriptor;
}
