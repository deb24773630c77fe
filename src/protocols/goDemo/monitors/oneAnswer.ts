import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { DemoNote } from '../notes.ts';

/** B2, what M5 asks of PBFT: what a client asks for once, it is answered once. */
export const oneAnswer: Monitor = {
  id: 'B2',
  watch() {
    /** By browser and page, where `ok` was read first. */
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
