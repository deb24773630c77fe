import type { Monitor, Witness } from './monitor.ts';
import { questionNotes } from './pbftNotes.ts';

/** M2: no two correct replicas prepare different requests at the same (v, n) (§4.2, the invariant of prepared). */
export const preparedUnique: Monitor = {
  id: 'M2',
  watch() {
    const first = new Map<string, Witness & { readonly digest: string }>();
    return {
      observe: (step, index, world) =>
        questionNotes('M2', step, index, world, (note, node) => {
          if (note.kind !== 'prepared') return null;
          const { view, sequence, digest } = note;
          const key = `${view}.${sequence}`;
          const earlier = first.get(key);
          if (!earlier) first.set(key, { step: index, node, digest });
          if (!earlier || earlier.digest === digest) return null;
          return { witnesses: [earlier], values: { view, sequence, digest, other: earlier.digest } };
        }),
    };
  },
};
