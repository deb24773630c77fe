import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { DemoNote } from '../notes.ts';

/**
 * B1, what M1 asks of PBFT: all nodes agree on one order. The program has no log; the order a node saw is that in which
 * it was first told to commit each value.
 */
export const orderAgreement: Monitor = {
  id: 'B1',
  watch({ cluster }) {
    /** By node, the values in its order. */
    const orders = Array.from({ length: cluster.replicas }, (): string[] => []);
    /** By place in the order, who had what there first. */
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

/** The value that the node is told to commit in this step. */
export function committedIn(notes: readonly DemoNote[]): string | null {
  const commit = notes.find((note) => note.kind === 'commitTaken');
  return commit?.kind === 'commitTaken' ? commit.warTime : null;
}
