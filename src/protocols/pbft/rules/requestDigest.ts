import { memoBy } from '../../../engine/memoBy.ts';
import type { Digest } from '../../digest.ts';
import { digestOfText } from '../../digest.ts';
import type { Batch, Request } from './messages.ts';

/** The canonical text of a request: what D(m) is the SHA-256 of (§4.1, §4.2). */
export function canonicalRequest(request: Request): string {
  return `REQUEST,o=${request.operation},t=${request.timestamp},c=${request.client}`;
}

/**
 * A batch of one is its request; a longer one is the digests of its requests, in order; an empty one is the null
 * request.
 */
export function canonicalBatch(batch: Batch): string {
  const [only] = batch;
  if (!only) return 'NULL';
  if (batch.length === 1) return canonicalRequest(only);
  return `BATCH,${batch.map((request) => digestOfText(canonicalRequest(request))).join(',')}`;
}

/** D(m) (§4.2), computed once: a batch never changes, and every replica asks. */
export const digestOfBatch = memoBy((batch: Batch): Digest => digestOfText(canonicalBatch(batch)));

/** The null request: a slot that goes through the protocol like any other, and is executed without effect (§4.4). */
export const NULL_BATCH: Batch = [];

export const NULL_DIGEST: Digest = digestOfBatch(NULL_BATCH);
