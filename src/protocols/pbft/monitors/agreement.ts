import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { watchNotes } from './pbftNotes.ts';

/** M1: no two correct replicas execute different requests at the same sequence number (§3, safety). */
export const agreement: Monitor = {
  id: 'M1',
  watch() {
    const first = new Map<number, Witness & { readonly digest: string }>();
    return watchNotes(['executed'], ({ sequence, digest }, { step, node }) => {
      const earlier = first.get(sequence);
      if (!earlier) first.set(sequence, { step, node, digest });
      if (!earlier || earlier.digest === digest) return null;
      return { witnesses: [earlier], values: { sequence, digest, other: earlier.digest } };
    });
  },
};
