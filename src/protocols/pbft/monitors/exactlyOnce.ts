import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { requestKey, watchNotes } from './pbftNotes.ts';

/** M5: a correct replica executes each request, identified by client and timestamp, at most once (§4.1). */
export const exactlyOnce: Monitor = {
  id: 'M5',
  watch({ cluster }) {
    /** The first execution, by replica and request. */
    const first = Array.from({ length: cluster.replicas }, () => new Map<number, Witness>());
    return watchNotes(['executed'], ({ requests }, saidBy) => {
      const mine = first[saidBy.node];
      for (const { client, timestamp, fresh } of requests) {
        if (!fresh) continue;
        const earlier = mine?.get(requestKey(client, timestamp));
        if (earlier) return { witnesses: [earlier], values: { client, timestamp } };
        mine?.set(requestKey(client, timestamp), saidBy);
      }
      return null;
    });
  },
};
