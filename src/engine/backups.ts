import type { PlannedIntervention } from './interventions/index.ts';
import type { NodeId, Ticks } from './protocol.ts';
import type { World } from './world.ts';

/**
 * Copies of the states of nodes at earlier ticks, for the restarts of the plan that ask for one. Nothing is copied in a
 * run without such a restart.
 */
export interface Backups {
  /** The copies that the plan asks for, in the order of their ticks. */
  readonly wanted: readonly Backup[];
  /** Number of them that have been made. */
  made: number;
  /** The states, by node and tick. They are never changed, so all copies of a world share them. */
  readonly states: Map<string, unknown>;
}

interface Backup {
  readonly node: NodeId;
  /** The state is the one after all steps of this tick. */
  readonly tick: Ticks;
}

/** Returns the backups of a run at its start; null where its plan asks for none. */
export function createBackups(plan: readonly PlannedIntervention[]): Backups | null {
  const wanted = plan.flatMap(({ action }) => {
    return action.kind === 'restoreDisk' ? [{ node: action.replica, tick: action.tick }] : [];
  });
  if (wanted.length === 0) return null;
  return { wanted: wanted.sort((a, b) => a.tick - b.tick), made: 0, states: new Map() };
}

export function copyBackups({ wanted, made, states }: Backups): Backups {
  return { wanted, made, states: new Map(states) };
}

/** Makes the copies that are due before the clock moves on to `tick`. */
export function makeBackups({ kit, nodes }: World, backups: Backups, tick: Ticks): void {
  const { wanted, states } = backups;
  for (; backups.made < wanted.length; backups.made++) {
    const backup = wanted[backups.made] as Backup;
    if (backup.tick >= tick) return;
    const node = nodes[backup.node];
    if (node) states.set(nameOf(backup), kit.protocol.copyState(node.state));
  }
}

/** Returns a copy of a state as a backup holds it; undefined where the plan of this world does not ask for it. */
export function stateInBackup({ kit, backups }: World, node: NodeId, tick: Ticks): unknown {
  const state = backups?.states.get(nameOf({ node, tick }));
  return state === undefined ? undefined : kit.protocol.copyState(state);
}

function nameOf({ node, tick }: Backup): string {
  return `${node}.${tick}`;
}
