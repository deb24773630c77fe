import type { Monitor } from '../../../engine/monitors/monitor.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import { createPairTable, setValue, valueAt } from './pairTable.ts';
import { watchNotes } from './pbftNotes.ts';

/** M5: a correct replica executes each request, identified by client and timestamp, at most once (§4.1). */
export const exactlyOnce: Monitor = {
  id: 'M5',
  watch({ cluster }) {
    /** The step of the first execution, by replica, and by client and timestamp. */
    const first = Array.from({ length: cluster.replicas }, () => createPairTable<StepIndex>());
    return watchNotes(['executed'], ({ requests }, { step, node }) => {
      const mine = first[node];
      if (!mine) return null;
      for (const { client, timestamp, fresh } of requests) {
        if (!fresh) continue;
        const earlier = valueAt(mine, client, timestamp);
        if (earlier !== undefined) return { witnesses: [{ step: earlier, node }], values: { client, timestamp } };
        setValue(mine, client, timestamp, step);
      }
      return null;
    });
  },
};
