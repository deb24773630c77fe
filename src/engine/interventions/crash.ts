import type { NodeId } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface CrashAction {
  readonly kind: 'crash';
  readonly replica: NodeId;
}

/** The replica stops: it receives nothing, sends nothing, and its timers are gone. What is on its disk stays. */
export const crash: InterventionDescriptor<CrashAction> = {
  kind: 'crash',
  code: 'x',
  target: 'replica',
  isFault: true,
  fields: [{ name: 'replica', type: 'replica' }],
  apply(world, { replica }) {
    const node = nodeOf(world, replica);
    if (!node) return { done: false, why: 'noSuchNode' };
    if (!node.up) return { done: false, why: 'alreadyCrashed' };
    node.up = false;
    node.timers.clear();
    return { done: true, node: replica };
  },
};
