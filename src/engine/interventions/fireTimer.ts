import type { NodeId, TimerName } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface FireTimerAction {
  readonly kind: 'fireTimer';
  readonly node: NodeId;
  /** One of the timers of the protocol. */
  readonly timer: TimerName;
}

/** A timer that runs at a node expires now, as if its time were up. */
export const fireTimer: InterventionDescriptor<FireTimerAction> = {
  kind: 'fireTimer',
  code: 'f',
  target: 'node',
  isFault: true,
  fields: [
    { name: 'node', type: 'node' },
    { name: 'timer', type: 'term', of: 'timer' },
  ],
  apply(world, { node: id, timer }) {
    const node = nodeOf(world, id);
    if (!node) return { done: false, why: 'noSuchNode' };
    if (!node.timers.delete(timer)) return { done: false, why: 'timerNotRunning' };
    return { done: true, node: id, input: { kind: 'timeout', timer } };
  },
};
