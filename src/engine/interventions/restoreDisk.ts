import { stateInBackup } from '../backups.ts';
import type { NodeId, Ticks } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface RestoreDiskAction {
  readonly kind: 'restoreDisk';
  readonly replica: NodeId;
  /** The disk is as it was after all steps of this tick. */
  readonly tick: Ticks;
}

/** The latest tick of a disk: that of the longest run. */
export const DISK_TICK_MAX = 1_000_000;

/**
 * A crashed replica restarts with an old disk, restored from a backup: it does not know what it said since. From then
 * on it counts as faulty.
 */
export const restoreDisk: InterventionDescriptor<RestoreDiskAction> = {
  kind: 'restoreDisk',
  code: 'zd',
  target: 'replica',
  isFault: true,
  fields: [
    { name: 'replica', type: 'replica' },
    { name: 'tick', type: 'number', least: 0, most: DISK_TICK_MAX, offered: ({ tick }) => [tick >> 2, tick >> 1] },
  ],
  apply(world, { replica, tick }) {
    const node = nodeOf(world, replica);
    if (!node) return { done: false, why: 'noSuchNode' };
    if (node.up) return { done: false, why: 'notCrashed' };
    if (tick >= world.tick) return { done: false, why: 'noSuchBackup' };
    // A menu tries the action on a world whose plan does not have it: there is no backup then, and nobody sees the
    // state.
    const backup = stateInBackup(world, replica, tick) ?? node.state;
    node.up = true;
    node.forgot = true;
    node.state = world.kit.protocol.restartState(node.place, backup, 'kept');
    // A second copy of a liar was on the same disk: it splits off from this state anew.
    for (const lie of node.behaviours) lie.second = null;
    return { done: true, node: replica, input: { kind: 'restart' } };
  },
};
