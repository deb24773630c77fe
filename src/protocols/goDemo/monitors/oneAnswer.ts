import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { DemoNote } from '../notes.ts';

/** B2, the counterpart of M5: a client that asks once is answered once. */
export const oneAnswer: Monitor = {
  id: 'B2',
  watch() {
    /** The step in which `ok` was read first, by browser and page. */
    const first = new Map<string, Witness>();
    return {
      observe({ node, notes }, step) {
        if (node === null) return null;
        for (const note of notes as readonly DemoNote[]) {
          if (note.kind !== 'okRead') continue;
          const earlier = first.get(`${node}.${note.call}`);
          if (!earlier) first.set(`${node}.${note.call}`, { step, node });
          else return { monitor: 'B2', step, node, witnesses: [earlier], values: { timestamp: note.oks } };
        }
        return null;
      },
    };
  },
};
