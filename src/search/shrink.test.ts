import { describe, expect, test } from 'vitest';
import type { Setup } from '../engine/setup.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { checkSetup } from '../scenario/validity.ts';
import { adversary } from './adversary.ts';
import { judge } from './judge.ts';
import type { Shrunk } from './shrink.ts';
import { shrink, startShrinking } from './shrink.ts';

/** What is found is made small: the same promise is broken, with nothing in it that could be left out. */

const simplest = scenarioOf('clear').setup;

/** The first large runs in which these fire, with how much is left of them at most. */
const finds = [
  { replicas: 4, liars: 2, monitor: 'M1', left: 6 },
  { replicas: 4, liars: 2, monitor: 'M6', left: 4 },
  { replicas: 7, liars: 3, monitor: 'M1', left: 10 },
] as const;

const LARGE = 40;

function firstRunWith({ replicas, liars, monitor }: Omit<(typeof finds)[number], 'left'>): Setup {
  for (let seed = 0; seed < 2000; seed++) {
    const setup = adversary(seed, { replicas, liars });
    if (setup.interventions.length >= LARGE && judge(setup, monitor).length > 0) return setup;
  }
  throw new Error(`${monitor} fires in none of the runs.`);
}

describe.each(finds)('$monitor, found with $liars liars of $replicas replicas', ({ left, ...find }) => {
  const setup = firstRunWith(find);
  const shrunk = shrink(setup, find.monitor, simplest);

  test('still fires, at the step that is told', () => {
    expect(checkSetup(shrunk.setup)).toBeNull();
    expect(judge(shrunk.setup).find(({ promise }) => promise === find.monitor)).toEqual(shrunk.finding);
    expect(shrunk.setup.untilTick).toBe(shrunk.finding.tick);
  });

  test('is a handful of interventions, with nothing left to chance', () => {
    expect(shrunk.isSmallest).toBe(true);
    expect(shrunk.setup.interventions.length).toBeLessThanOrEqual(left);
    expect(shrunk.setup.conditions).toEqual({ latency: 1, jitter: 0, loss: 0, duplication: 0 });
    expect(shrunk.setup.seed).toBe(simplest.seed);
  });

  test('is as small as can be: without any of its interventions the promise holds', () => {
    for (const index of shrunk.setup.interventions.keys()) {
      const interventions = shrunk.setup.interventions.toSpliced(index, 1);
      expect(judge({ ...shrunk.setup, interventions }, find.monitor)).toEqual([]);
    }
  });

  test('comes out the same each time, and in pieces', () => {
    const inPieces = startShrinking(setup, find.monitor, simplest);
    const sizes: Shrunk[] = [];
    while (!inPieces.goOn(3)) sizes.push(inPieces.shrunk);
    expect(inPieces.shrunk).toEqual(shrunk);
    expect(sizes.at(0)?.isSmallest).toBe(false);
  });
});

test('what breaks nothing cannot be shrunk', () => {
  expect(() => shrink(simplest, 'M1', simplest)).toThrow(/does not break M1/);
});
