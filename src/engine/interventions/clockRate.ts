import { RIGHT_RATE, setRate } from '../clock.ts';
import type { NodeId } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface ClockRateAction {
  readonly kind: 'clockRate';
  readonly replica: NodeId;
  /** In percent of the right rate. */
  readonly rate: number;
}

export const CLOCK_RATE_LEAST = 10;
export const CLOCK_RATE_MOST = 1000;

/**
 * The clock of a replica goes slower or faster from now on; 100 makes it right again. What its timers have left, too.
 */
export const clockRate: InterventionDescriptor<ClockRateAction> = {
  kind: 'clockRate',
  code: 'k',
  target: 'replica',
  isFault: true,
  fields: [
    { name: 'replica', type: 'replica' },
    {
      name: 'rate',
      type: 'number',
      least: CLOCK_RATE_LEAST,
      most: CLOCK_RATE_MOST,
      offered: () => [50, RIGHT_RATE, 200],
    },
  ],
  apply(world, { replica, rate }) {
    const node = nodeOf(world, replica);
    if (!node) return { done: false, why: 'noSuchNode' };
    if (node.rate === rate) return { done: false, why: 'alreadySo' };
    setRate(world, node, rate);
    return { done: true, node: replica };
  },
};
