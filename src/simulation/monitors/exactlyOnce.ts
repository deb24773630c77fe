import type { Monitor, Witness } from './monitor.ts';
import { questionNotes } from './pbftNotes.ts';

/** M5: a correct replica executes each request, known by client and timestamp, at most once (§4.1). */
export const exactlyOnce: Monitor = {
  id: 'M5',
  watch() {
    const first = new Map<string, Witness>();
    return {
      observe: (step, index, world) =>
        questionNotes('M5', step, index, world, (note, node) => {
          if (note.kind !== 'executed') return null;
          for (const { client, timestamp, fresh } of note.requests) {
            if (!fresh) continue;
            const key = `${node}.${client}.${timestamp}`;
            const earlier = first.get(key);
            if (earlier) return { witnesses: [earlier], values: { client, timestamp } };
            first.set(key, { step: index, node });
          }
          return null;
        }),
    };
  },
};
