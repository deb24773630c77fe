import { NO_LINK_TABLE } from '../network/linkTable.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface ConditionsAction {
  readonly kind: 'conditions';
  readonly latency: number;
  readonly jitter: number;
  readonly loss: number;
  readonly duplication: number;
}

/** The largest latency that can be set, in ticks. */
export const LATENCY_MAX = 10_000;

/**
 * From now on the network has this latency, jitter, loss and duplication, on every link: conditions of single links end.
 * Messages on their way are not affected.
 */
export const conditions: InterventionDescriptor<ConditionsAction> = {
  kind: 'conditions',
  code: 'n',
  target: 'network',
  isFault: true,
  fields: [
    { name: 'latency', type: 'number', least: 1, most: LATENCY_MAX },
    { name: 'jitter', type: 'number', least: 0, most: LATENCY_MAX },
    { name: 'loss', type: 'number', least: 0, most: 100 },
    { name: 'duplication', type: 'number', least: 0, most: 100 },
  ],
  apply(world, { latency, jitter, loss, duplication }) {
    world.conditions = { latency, jitter, loss, duplication };
    world.linkTable = NO_LINK_TABLE;
    return { done: true };
  },
};
