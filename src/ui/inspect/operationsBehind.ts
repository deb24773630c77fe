import type { Digest } from '../../protocol/digest.ts';
import type { Batch, PbftMessage } from '../../protocol/pbft/messages.ts';
import { digestOfBatch, NULL_DIGEST } from '../../protocol/pbft/requestDigest.ts';
import type { History } from '../../simulation/history.ts';

/**
 * Certificates and the O of a NEW-VIEW name requests by digest only (§4.4). What a digest stands for is found in the
 * messages of the run that carried the requests themselves.
 */

type Index = ReadonlyMap<Digest, readonly string[]>;

const known = new WeakMap<History, Index>();

/** The operations of the batch with this digest; none for the null request; null where no message carried it. */
export function operationsBehind(history: History, digest: Digest): readonly string[] | null {
  if (digest === NULL_DIGEST) return [];
  const index = known.get(history) ?? createIndex(history);
  known.set(history, index);
  return index.get(digest) ?? null;
}

function createIndex(history: History): Index {
  const index = new Map<Digest, readonly string[]>();
  const seen = new Set<Batch>();
  for (const { sent } of history.steps) {
    for (const { message } of sent) {
      const batch = batchIn(message as PbftMessage);
      if (!batch || seen.has(batch)) continue;
      seen.add(batch);
      index.set(
        digestOfBatch(batch),
        batch.map(({ operation }) => operation),
      );
    }
  }
  return index;
}

function batchIn(message: PbftMessage): Batch | null {
  return 'batch' in message ? message.batch : null;
}
