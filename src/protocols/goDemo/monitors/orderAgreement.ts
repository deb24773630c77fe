import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { DemoNote } from '../notes.ts';

/**
 * B1, the counterpart of M1: all nodes agree on one order. The program has no log, so a node's order is the one in
 * which each value's `/commit` first reached it.
 */
export const orderAgreement: Monitor = {
  id: 'B1',
  watch({ cluster }) {
    /** The values in each node's order, by node. */
    const orders = Array.from({ length: cluster.replicas }, (): string[] => []);
    /** The first value at each place in the order, with its node and step. */
    const first: (Witness & { readonly value: string })[] = [];
    return {
      observe({ node, notes }, step, world) {
        if (node === null || node >= cluster.replicas || !isCorrect(world, node)) return null;
        const order = orders[node];
        const value = committedIn(notes as readonly DemoNote[]);
        if (!order || value === null || order.includes(value)) return null;
        const place = order.push(value) - 1;
        const earlier = first[place];
        if (!earlier) first[place] = { step, node, value };
        if (!earlier || earlier.value === value) return null;
        const values = { sequence: place + 1, result: value, other: earlier.value };
        return { monitor: 'B1', step, node, witnesses: [earlier], values };
      },
    };
  },
};

/** Returns the value of the `/commit` handled in this step; null if there is none. */
export function committedIn(notes: readonly DemoNote[]): string | null {
  const commit = notes.find((note) => note.kind === 'commitTaken');
  return commit?.kind === 'commitTaken' ? commit.warTime : null;
}
