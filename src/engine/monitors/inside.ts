import type { Step } from '../trace.ts';
import type { World } from '../world.ts';
import type { Monitor } from './monitor.ts';
import { isCorrect } from './monitor.ts';

/** The id of a violation that a protocol finds in the state of one of its own nodes. */
export const INSIDE = 'inside';

/**
 * Shows the protocol the node that has just acted, where that is a correct one.
 * @returns the invariant of its state that does not hold, and the values, in words; null where all hold
 */
export function faultInside(world: World, { node: id }: Pick<Step, 'node'>): string | null {
  const { assert } = world.kit;
  if (!assert || id === null || !isCorrect(world, id)) return null;
  const { place, state } = world.nodes[id] as World['nodes'][number];
  try {
    assert(place, state);
  } catch (error) {
    return (error as Error).message;
  }
  return null;
}

/**
 * The only monitor that sees more than the audience does: for tests and for the search. A violation of it is a mistake
 * of the protocol's program, and its value `fault` says which.
 */
export const inside: Monitor = {
  id: INSIDE,
  watch: () => ({
    observe(step, index, world) {
      const fault = faultInside(world, step);
      if (fault === null) return null;
      return { monitor: INSIDE, step: index, node: step.node as number, witnesses: [], values: { fault } };
    },
  }),
};
