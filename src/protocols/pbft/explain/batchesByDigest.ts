import type { History } from '../../../engine/history.ts';
import type { Digest } from '../../digest.ts';
import type { Batch, PbftMessage } from '../rules/messages.ts';
import { digestOfBatch, NULL_BATCH, NULL_DIGEST } from '../rules/requestDigest.ts';

/** Certificates and the O of a NEW-VIEW name requests by their digest (§4.4); people want to read the requests. */

const known = new WeakMap<History, ReadonlyMap<Digest, Batch>>();

/** The requests behind a digest, from the messages of the run that carried them; null where none did. */
export function batchBehind(history: History, digest: Digest): Batch | null {
  if (digest === NULL_DIGEST) return NULL_BATCH;
  const found = known.get(history);
  if (found) return found.get(digest) ?? null;
  const index = indexBatches(history);
  known.set(history, index);
  return index.get(digest) ?? null;
}

/** The operations of the batch with this digest; none for the null request; null where no message carried it. */
export function operationsBehind(history: History, digest: Digest): readonly string[] | null {
  return batchBehind(history, digest)?.map(({ operation }) => operation) ?? null;
}

function indexBatches({ steps }: History): Map<Digest, Batch> {
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
}
