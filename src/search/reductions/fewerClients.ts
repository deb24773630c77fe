import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { interventionOf } from '../../protocols/interventions.ts';
import type { Change, Reduction } from './reduction.ts';
import { tryEach } from './reduction.ts';

/** Fewer clients, those that are left asking for what the others asked; the fewest are tried first. */
export const fewerClients: Reduction = (setup) => {
  const { clients } = setup.cluster;
  return tryEach(
    setup,
    Array.from({ length: clients - 1 }, (_, index) => withClients(index + 1)),
  );
};

function withClients(clients: number): Change {
  return (setup) => {
    if (setup.cluster.clients <= clients) return null;
    const interventions = setup.interventions.flatMap((one) => movedTo(one, setup, clients));
    return { ...setup, cluster: { ...setup.cluster, clients }, interventions };
  };
}

/** What is done to a client that is gone goes as well. */
function movedTo({ action, ...rest }: PlannedIntervention, { cluster }: Setup, clients: number): PlannedIntervention[] {
  const nodes = cluster.replicas + clients;
  const values = new Map<string, string | number>(Object.entries(action));
  for (const { name, type } of interventionOf(action.kind).fields) {
    const value = values.get(name);
    if (type === 'node' && Number(value) >= nodes) return [];
    if (type === 'client') values.set(name, Number(value) % clients);
    if (type === 'groups') values.set(name, String(value).slice(0, nodes));
  }
  // The same names as before, with values of the same types.
  return [{ ...rest, action: Object.fromEntries(values) as unknown as Action }];
}
