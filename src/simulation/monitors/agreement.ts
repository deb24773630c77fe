import type { Monitor, Witness } from './monitor.ts';
import { questionNotes } from './pbftNotes.ts';

/** M1: no two correct replicas execute different requests at the same sequence number (§3, safety). */
export const agreement: Monitor = {
  id: 'M1',
  watch() {
    const first = new Map<number, Witness & { readonly digest: string }>();
    return {
      observe: (step, index, world) =>
        questionNotes('M1', step, index, world, (note, node) => {
          if (note.kind !== 'executed') return null;
          const { sequence, digest } = note;
          const earlier = first.get(sequence);
          if (!earlier) first.set(sequence, { step: index, node, digest });
          if (!earlier || earlier.digest === digest) return null;
          return { witnesses: [earlier], values: { sequence, digest, other: earlier.digest } };
        }),
    };
  },
};
