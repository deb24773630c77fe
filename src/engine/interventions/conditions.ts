import type { InterventionDescriptor } from './intervention.ts';

export interface ConditionsAction {
  readonly kind: 'conditions';
  readonly latency: number;
  readonly jitter: number;
  readonly loss: number;
  readonly duplication: number;
}

/** The longest a message may be made to take. */
export const LATENCY_MAX = 10_000;

/** From here on the network is as slow, uneven and lossy as this. Messages on their way are not touched. */
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
    return { done: true };
  },
};
