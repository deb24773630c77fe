import type { NodeId } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface RestartAction {
  readonly kind: 'restart';
  readonly replica: NodeId;
  readonly memory: 'kept' | 'lost';
}

/** A crashed replica restarts, with the state on its disk or with none. Without its memory it counts as faulty. */
export const restart: InterventionDescriptor<RestartAction> = {
  kind: 'restart',
  code: 'r',
  target: 'replica',
  isFault: true,
  isCommon: true,
  fields: [
    { name: 'replica', type: 'replica' },
    { name: 'memory', type: 'choice', choices: ['kept', 'lost'] },
  ],
  apply(world, { replica, memory }) {
    const node = nodeOf(world, replica);
    if (!node) return { done: false, why: 'noSuchNode' };
    if (node.up) return { done: false, why: 'notCrashed' };
    node.up = true;
    const restarted = (state: unknown) => world.kit.protocol.restartState(node.place, state, memory);
    node.state = restarted(node.state);
    for (const lie of node.behaviours) if (lie.second) lie.second = restarted(lie.second);
    if (memory === 'lost') node.forgot = true;
    return { done: true, node: replica, input: { kind: 'restart' } };
  },
};
