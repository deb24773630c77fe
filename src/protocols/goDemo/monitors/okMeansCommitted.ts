import type { Monitor } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import { quorumSize } from '../../quorum.ts';
import type { DemoNote } from '../notes.ts';
import { committedIn } from './orderAgreement.ts';

/**
 * B3, what M6 asks of PBFT: an answer that a client believes is one that stays. When `ok` is written to a browser, a
 * quorum of the nodes has been told to commit what that browser asked for.
 */
export const okMeansCommitted: Monitor = {
  id: 'B3',
  watch({ cluster }) {
    const quorum = quorumSize(cluster.replicas);
    /** By value, the nodes that were told to commit it. */
    const committed = new Map<string, Set<number>>();
    return {
      observe({ node, notes }, step, world) {
        if (node === null || node >= cluster.replicas || !isCorrect(world, node)) return null;
        const value = committedIn(notes as readonly DemoNote[]);
        if (value !== null) committed.set(value, (committed.get(value) ?? new Set()).add(node));
        for (const note of notes as readonly DemoNote[]) {
          if (note.kind !== 'okWritten') continue;
          const nodes = committed.get(note.asked)?.size ?? 0;
          if (nodes >= quorum) continue;
          const values = { result: note.asked, sequence: nodes, timestamp: quorum };
          return { monitor: 'B3', step, node, witnesses: [], values };
        }
        return null;
      },
    };
  },
};
