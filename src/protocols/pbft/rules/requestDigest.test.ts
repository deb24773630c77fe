import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { requestOf } from '../../../testing/pbft/paperMessages.ts';
import { digestOfText } from '../../digest.ts';
import { canonicalBatch, canonicalRequest, digestOfBatch } from './requestDigest.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

describe('the digest of a request', () => {
  const request = requestOf({ operation: 'warTime=8888' });

  test('is the SHA-256 of its canonical text, as any other tool computes it', () => {
    expect(canonicalRequest(request)).toBe('REQUEST,o=warTime=8888,t=1,c=0');
    expect(digestOfBatch([request])).toBe(sha256('REQUEST,o=warTime=8888,t=1,c=0'));
    expect(digestOfBatch([request])).toBe('9efcb46eca09701ef4314986af04e6b565bdcb38d39339cf89219f92aa603b21');
  });

  test('is UTF-8 beyond ASCII', () => {
    expect(digestOfText('战时 8888 — ✓ 𝕏')).toBe(sha256('战时 8888 — ✓ 𝕏'));
  });

  test('tells requests apart by operation, timestamp and client', () => {
    const different = [
      request,
      { ...request, operation: 'warTime=8889' },
      { ...request, timestamp: 2 },
      { ...request, client: 1 },
    ];
    expect(new Set(different.map((one) => digestOfBatch([one]))).size).toBe(4);
  });

  test('does not depend on the signature, which is no part of the statement', () => {
    expect(digestOfBatch([{ ...request, signature: 'forged' }])).toBe(digestOfBatch([request]));
  });
});

describe('the digest of a batch', () => {
  const one = requestOf({ client: 0 });
  const two = requestOf({ client: 1 });

  test('of one is that of its request', () => {
    expect(canonicalBatch([one])).toBe(canonicalRequest(one));
  });

  test('of several is over their digests, in order', () => {
    expect(canonicalBatch([one, two])).toBe(`BATCH,${sha256(canonicalRequest(one))},${sha256(canonicalRequest(two))}`);
    expect(digestOfBatch([one, two])).not.toBe(digestOfBatch([two, one]));
  });

  test('of none is that of the null request', () => {
    expect(digestOfBatch([])).toBe(sha256('NULL'));
  });

  test('is the same whether or not it was asked for before', () => {
    const batch = [one, two];
    expect(digestOfBatch(batch)).toBe(digestOfBatch(batch));
    expect(digestOfBatch(batch)).toBe(digestOfBatch([{ ...one }, { ...two }]));
  });
});
