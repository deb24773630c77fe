import type { NodeId, Ticks } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';

/**
 * Compares two runs that differ in one message's arrival at a node: returns, by node, the tick from which it can differ
 * as well. That is the tick at which it first handles, in either run, a message of a node that could differ when it
 * sent it. Nodes that never can are left out. For tests.
 */
export function differingSince(
  traces: readonly (readonly Step[])[],
  origin: NodeId,
  since: Ticks,
): ReadonlyMap<NodeId, Ticks> {
  const differing = new Map<NodeId, Ticks>([[origin, since]]);
  const steps = traces.flat();
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { tick, cause, node } of steps) {
      if (node === null || cause.kind !== 'delivered' || tick >= (differing.get(node) ?? NEVER)) continue;
      const { from, sentTick } = cause.envelope;
      if (sentTick < (differing.get(from) ?? NEVER)) continue;
      differing.set(node, tick);
      isSettled = false;
    }
  }
  return differing;
}

/** Later than any tick. */
export const NEVER: Ticks = Number.POSITIVE_INFINITY;
