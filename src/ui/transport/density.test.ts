import { expect, it } from 'vitest';
import { runWith } from '../../testing/diagram/testRuns.ts';
import { BINS, densityOf } from './density.ts';

const { cluster } = runWith([]).setup;
const many = runWith([], { cluster: { ...cluster, replicas: 31 } });

it('fills every bin of a long run, from its top to its bottom', () => {
  const shares = densityOf(many);
  for (let bin = 0; bin < BINS; bin++) {
    const own = shares.filter((share) => share.bin === bin);
    expect(own[0]?.from).toBe(0);
    expect(own.at(-1)?.to).toBeCloseTo(1);
    own.slice(1).forEach((share, index) => {
      expect(share.from).toBe(own[index]?.to);
    });
  }
});

it('says what the steps are about: first the proposal, in the middle votes, replies at the end', () => {
  const shares = densityOf(many);
  const largest = (bin: number) => {
    const own = shares.filter((share) => share.bin === bin);
    return own.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]?.colour;
  };
  expect([largest(0), largest(20), largest(80), largest(BINS - 1)]).toEqual([
    'pre-prepare',
    'prepare',
    'commit',
    'reply',
  ]);
});
