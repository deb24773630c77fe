import type { History } from '../../../engine/history.ts';
import { memoBy } from '../../../engine/memoBy.ts';
import type { Digest } from '../../digest.ts';
import type { Batch, PbftMessage } from '../rules/messages.ts';
import { digestOfBatch, NULL_BATCH, NULL_DIGEST } from '../rules/requestDigest.ts';

/**
 * Finds the requests of a digest: certificates and the O of a NEW-VIEW contain digests only (§4.4), and people want to
 * read the requests.
 */

/** Returns the requests with this digest, from the messages of the run that contained them; null if none did. */
export function batchBehind(history: History, digest: Digest): Batch | null {
  if (digest === NULL_DIGEST) return NULL_BATCH;
  return batchesOf(history).get(digest) ?? null;
}

/** Returns the operations of the batch with this digest: none for the null request, null if no message contained it. */
export function operationsBehind(history: History, digest: Digest): readonly string[] | null {
  return batchBehind(history, digest)?.map(({ operation }) => operation) ?? null;
}

const batchesOf = memoBy(({ steps }: History): ReadonlyMap<Digest, Batch> => {
  const index = new Map<Digest, Batch>();
  const seen = new Set<Batch>();
  for (const { sent } of steps) {
    for (const { message } of sent) {
      const { batch } = message as Extract<PbftMessage, { readonly batch: Batch }>;
      if (!batch || seen.has(batch)) continue;
      seen.add(batch);
      index.set(digestOfBatch(batch), batch);
    }
  }
  return index;
});
