import { describe, expect, test } from 'vitest';
import { mix } from './chance.ts';
import type { Conditions } from './conditions.ts';
import { isDuplicated, isLost, travelTicks } from './conditions.ts';

const calm: Conditions = { latency: 40, jitter: 0, loss: 0, duplication: 0 };
const identities = Array.from({ length: 5000 }, (_, value) => mix(99, value));

describe('the conditions of the network', () => {
  test('without jitter every message takes the latency, and none is lost or doubled', () => {
    for (const identity of [...identities, 0, 2 ** 32 - 1]) {
      expect(travelTicks(calm, identity)).toBe(40);
      expect(isLost(calm, identity)).toBe(false);
      expect(isDuplicated(calm, identity)).toBe(false);
    }
  });

  test('jitter adds 0 … jitter ticks, each of them sometimes', () => {
    const taken = new Set(identities.map((identity) => travelTicks({ ...calm, jitter: 24 }, identity)));
    expect([...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, more) => 40 + more));
  });

  test('a hundred of a hundred are all', () => {
    const all: Conditions = { ...calm, loss: 100, duplication: 100 };
    expect(identities.every((identity) => isLost(all, identity) && isDuplicated(all, identity))).toBe(true);
  });

  test('about as many are lost as was asked, and more loss never saves a message', () => {
    const lost = (loss: number) => identities.filter((identity) => isLost({ ...calm, loss }, identity));
    expect(Math.abs(lost(20).length - 1000)).toBeLessThan(120);
    const savedByMoreLoss = lost(20).filter((identity) => !isLost({ ...calm, loss: 30 }, identity));
    expect(savedByMoreLoss).toEqual([]);
  });

  test('latency, loss and duplication of a message have nothing to do with each other', () => {
    const half: Conditions = { latency: 1, jitter: 1, loss: 50, duplication: 50 };
    const counts = Array<number>(8).fill(0);
    for (const identity of identities) {
      const slow = travelTicks(half, identity) - 1;
      counts[4 * slow + 2 * Number(isLost(half, identity)) + Number(isDuplicated(half, identity))]!++;
    }
    for (const count of counts) expect(Math.abs(count - 625)).toBeLessThan(120);
  });
});
