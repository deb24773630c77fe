import type { NodeId } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface CrashAction {
  readonly kind: 'crash';
  readonly replica: NodeId;
}

/** The replica stops: it receives nothing, sends nothing and loses its timers. It keeps the state on its disk. */
export const crash: InterventionDescriptor<CrashAction> = {
  kind: 'crash',
  code: 'x',
  target: 'replica',
  isFault: true,
  isCommon: true,
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
