import type { Monitor, Witness } from './monitor.ts';
import type { Finding } from './pbftNotes.ts';
import { questionNotes } from './pbftNotes.ts';

/** M6: a result a client accepted is the result of every correct execution of that request, before and after (§3). */
export const acceptedStays: Monitor = {
  id: 'M6',
  watch({ cluster }) {
    const accepted = new Map<string, Known>();
    const executed = new Map<string, Known[]>();
    return {
      observe: (step, index, world) =>
        questionNotes('M6', step, index, world, (note, node) => {
          if (note.kind === 'accepted') {
            const key = `${node - cluster.replicas}.${note.timestamp}`;
            const mine: Known = { step: index, node, result: note.result };
            accepted.set(key, mine);
            return contradiction(mine, executed.get(key) ?? [], note.timestamp);
          }
          if (note.kind !== 'executed') return null;
          for (const { client, timestamp, result, fresh } of note.requests) {
            if (!fresh) continue;
            const key = `${client}.${timestamp}`;
            const mine: Known = { step: index, node, result };
            const executions = executed.get(key) ?? [];
            if (!executions.some((known) => known.result === result)) executed.set(key, [...executions, mine]);
            const promise = accepted.get(key);
            const finding = contradiction(mine, promise ? [promise] : [], timestamp);
            if (finding) return finding;
          }
          return null;
        }),
    };
  },
};

interface Known extends Witness {
  readonly result: string;
}

function contradiction(mine: Known, others: readonly Known[], timestamp: number): Finding {
  const witness = others.find((other) => other.result !== mine.result);
  return witness ? { witnesses: [witness], values: { timestamp, result: mine.result, other: witness.result } } : null;
}
