import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { slotKey, watchNotes } from './pbftNotes.ts';

/** M2: no two correct replicas prepare different requests at the same (v, n) (§4.2, the invariant of prepared). */
export const preparedUnique: Monitor = {
  id: 'M2',
  watch() {
    const first = new Map<number, Witness & { readonly digest: string }>();
    return watchNotes(['prepared'], ({ view, sequence, digest }, { step, node }) => {
      const key = slotKey(view, sequence);
      const earlier = first.get(key);
      if (!earlier) first.set(key, { step, node, digest });
      if (!earlier || earlier.digest === digest) return null;
      return { witnesses: [earlier], values: { view, sequence, digest, other: earlier.digest } };
    });
  },
};
