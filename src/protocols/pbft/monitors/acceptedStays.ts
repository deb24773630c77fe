import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { ClientIndex } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import type { PairTable } from './pairTable.ts';
import { createPairTable, setValue, valueAt } from './pairTable.ts';
import type { Breach, NoteOf } from './pbftNotes.ts';
import { watchNotes } from './pbftNotes.ts';

/** M6: a result a client accepted is the result of every correct execution of that request, before and after (§3). */
export const acceptedStays: Monitor = {
  id: 'M6',
  watch({ cluster }) {
    const results: Results = { accepted: createPairTable(), executed: createPairTable() };
    return watchNotes(['accepted', 'executed'], (note, saidBy, world) =>
      note.kind === 'accepted'
        ? onAccepted(results, note, saidBy, saidBy.node - cluster.replicas)
        : onExecuted(results, note, saidBy, world),
    );
  },
};

/** The results accepted by clients, and the first execution with each result, by request. */
interface Results {
  readonly accepted: PairTable<ObservedResult>;
  readonly executed: PairTable<ObservedResult[]>;
}

interface ObservedResult extends Witness {
  readonly result: string;
}

function onAccepted(
  { accepted, executed }: Results,
  { timestamp, result }: NoteOf<'accepted'>,
  saidBy: Witness,
  client: ClientIndex,
): Breach {
  setValue(accepted, client, timestamp, { step: saidBy.step, node: saidBy.node, result });
  const other = valueAt(executed, client, timestamp)?.find((execution) => execution.result !== result);
  return other ? contradiction(result, other, timestamp) : null;
}

/**
 * A client that has begun to lie since may have signed another request under the same timestamp: it is promised
 * nothing.
 */
function onExecuted(
  { accepted, executed }: Results,
  { requests }: NoteOf<'executed'>,
  saidBy: Witness,
  world: World,
): Breach {
  for (const { client, timestamp, result, fresh } of requests) {
    if (!fresh) continue;
    const executions = valueAt(executed, client, timestamp);
    if (!executions?.some((other) => other.result === result)) {
      const mine: ObservedResult = { step: saidBy.step, node: saidBy.node, result };
      if (executions) executions.push(mine);
      else setValue(executed, client, timestamp, [mine]);
    }
    const promise = valueAt(accepted, client, timestamp);
    const breach = promise && isCorrect(world, promise.node) ? contradiction(result, promise, timestamp) : null;
    if (breach) return breach;
  }
  return null;
}

function contradiction(result: string, other: ObservedResult, timestamp: number): Breach {
  return other.result === result ? null : { witnesses: [other], values: { timestamp, result, other: other.result } };
}
