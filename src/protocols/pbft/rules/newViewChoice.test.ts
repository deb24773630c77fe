import { describe, expect, test } from 'vitest';
import { certificateBy, prePrepareOf, proofBy, requestOf, viewChangeBy } from '../../../testing/pbft/paperMessages.ts';
import type { ViewChange } from './messages.ts';
import { choose as chooseBy, proposalsOf } from './newViewChoice.ts';
import { paperPolicy } from './paperPolicy.ts';
import { NULL_DIGEST } from './requestDigest.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));

const choose = (viewChanges: readonly ViewChange[]) => chooseBy(viewChanges, paperPolicy);

/** A VIEW-CHANGE for view 9 of a replica whose P holds these. */
function changeOf(replica: number, ...certificates: ReturnType<typeof certificateBy>[]) {
  return viewChangeBy(replica, { view: 9, certificates });
}

const changeFrom = (replica: number, lowWaterMark: number) =>
  viewChangeBy(replica, {
    view: 9,
    lowWaterMark,
    checkpointProof: proofBy([0, 1, 2], lowWaterMark, `d${lowWaterMark}`),
  });

describe('NV2 (§4.4): min-s', () => {
  test('is the highest stable checkpoint in V (scenario V14), with the proof that came with it', () => {
    const choice = choose([changeOf(1), changeFrom(2, 20), changeFrom(3, 10)]);
    expect(choice.checkpoint).toEqual({ sequence: 20, digest: 'd20', voters: [0, 1, 2] });
    expect([choice.maxSequence, choice.choices]).toEqual([20, []]);
  });

  test('is 0 where nobody has one', () => {
    expect(choose([1, 2, 3].map((replica) => changeOf(replica))).checkpoint.sequence).toBe(0);
  });

  test('is exclusive: O starts above it, and what was certified up to it is settled (E27)', () => {
    const at = (sequence: number) => certificateBy([1, 2], { ...A, sequence });
    const { choices } = choose([changeFrom(2, 10), changeOf(1, at(9), at(10), at(11)), changeOf(3)]);
    expect(choices.map(({ sequence }) => sequence)).toEqual([11]);
  });
});

describe('NV2 (§4.4): max-s', () => {
  test('is the highest sequence number in a certificate of V', () => {
    const at = (sequence: number) => certificateBy([1, 2], { ...A, sequence });
    const choice = choose([changeOf(1, at(3)), changeOf(2, at(7)), changeOf(3)]);
    expect(choice.maxSequence).toBe(7);
    expect(choice.choices.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('NV2 (§4.4): each sequence number between them', () => {
  test('gets the request of its certificate', () => {
    const { choices } = choose([changeOf(1), changeOf(2, certificateBy([1, 2], A)), changeOf(3)]);
    expect(choices).toEqual([
      {
        sequence: 1,
        digest: A.digest,
        certifiedView: 0,
        competing: [{ replica: 2, view: 0, digest: A.digest }],
        isContradictory: false,
      },
    ]);
  });

  test('of several, that of the highest view, wherever it stands in V (E11)', () => {
    const older = certificateBy([1, 2], A);
    const newer = certificateBy([2, 3], { ...B, view: 4 });
    const orders = [
      [changeOf(1, older), changeOf(2, newer), changeOf(3, older)],
      [changeOf(2, newer), changeOf(1, older), changeOf(3)],
      [changeOf(3), changeOf(1, older), changeOf(2, newer)],
    ];
    for (const order of orders) {
      expect(choose(order).choices).toMatchObject([{ digest: B.digest, certifiedView: 4, isContradictory: false }]);
    }
  });

  test('views are compared as numbers, not as texts: 10 is above 9', () => {
    const older = certificateBy([1, 2], { ...A, view: 9 });
    const newer = certificateBy([1, 3], { ...B, view: 10 });
    expect(choose([changeOf(1, older), changeOf(2, newer)]).choices[0]?.digest).toBe(B.digest);
  });

  test('gets the null request where no certificate names it (scenario V5)', () => {
    const { choices } = choose([changeOf(1, certificateBy([1, 2], { ...B, sequence: 2 })), changeOf(2), changeOf(3)]);
    expect(choices.map(({ digest, certifiedView }) => [digest, certifiedView])).toEqual([
      [NULL_DIGEST, null],
      [B.digest, 0],
    ]);
  });

  test('the null request is certified like any other, and may win against an older request', () => {
    const older = certificateBy([1, 2], A);
    const nothing = certificateBy([2, 3], { view: 4, sequence: 1, digest: NULL_DIGEST });
    expect(choose([changeOf(1, older), changeOf(2, nothing)]).choices).toMatchObject([
      { digest: NULL_DIGEST, certifiedView: 4 },
    ]);
  });

  test('two certificates of the highest view for different requests are marked as what they are: too many faults', () => {
    const one = certificateBy([1, 2], { ...A, view: 4 });
    const other = certificateBy([2, 3], { ...B, view: 4 });
    const forwards = choose([changeOf(1, one), changeOf(2, other)]).choices;
    const backwards = choose([changeOf(2, other), changeOf(1, one)]).choices;
    expect(forwards).toMatchObject([{ isContradictory: true, certifiedView: 4 }]);
    // Every replica computes the same O, whatever the order of V.
    expect(forwards[0]?.digest).toBe(backwards[0]?.digest);
  });

  test('and a contradiction in a view that is not the highest is none', () => {
    const [one, other] = [A, B].map((proposal) => certificateBy([1, 2], proposal));
    const newest = certificateBy([2, 3], { ...A, view: 4 });
    expect(choose([changeOf(1, one!), changeOf(2, other!), changeOf(3, newest)]).choices).toMatchObject([
      { digest: A.digest, isContradictory: false },
    ]);
  });
});

test('O holds the proposals of the new view, without requests, in ascending order', () => {
  const { choices } = choose([changeOf(1, certificateBy([1, 2], { ...B, sequence: 2 }))]);
  expect(proposalsOf(9, choices)).toEqual([
    { view: 9, sequence: 1, digest: NULL_DIGEST },
    { view: 9, sequence: 2, digest: B.digest },
  ]);
});
