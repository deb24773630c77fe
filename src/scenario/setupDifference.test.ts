import { describe, expect, it } from 'vitest';
import type { Setup } from '../engine/setup.ts';
import { at } from '../testing/engine/buildSetup.ts';
import { randomSetup } from '../testing/engine/randomSetup.ts';
import { scenarioOf } from './builtIn/index.ts';
import { comparisonOf } from './comparisons/index.ts';
import { setupDifference } from './setupDifference.ts';

const clear = scenarioOf('clear').setup;

function withDeed(tick: number, replica: number, muted = false): Setup {
  const crash = { ...at(tick, { kind: 'crash', replica }), ...(muted && { muted }) };
  return { ...clear, interventions: [...clear.interventions, crash] };
}

describe('what tells two set-ups apart', () => {
  it('is nothing, for a set-up and itself', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(setupDifference(randomSetup(seed), randomSetup(seed))).toEqual({ kind: 'none' });
    }
  });

  it('is a deed that one of the two has', () => {
    expect(setupDifference(clear, withDeed(30, 3))).toMatchObject({
      kind: 'deed',
      side: 1,
      intervention: { at: { tick: 30 }, action: { kind: 'crash', replica: 3 } },
    });
    expect(setupDifference(withDeed(30, 3), clear)).toMatchObject({ kind: 'deed', side: 0 });
  });

  it('is no deed that is muted', () => {
    expect(setupDifference(clear, withDeed(30, 3, true))).toEqual({ kind: 'none' });
  });

  it('is the time of a deed that both have', () => {
    expect(setupDifference(withDeed(30, 3), withDeed(70, 3))).toMatchObject({ kind: 'moved', ticks: [30, 70] });
  });

  it('is a rule that one of the two breaks', () => {
    const broken: Setup = { ...clear, cluster: { ...clear.cluster, brokenRule: 10 } };
    expect(setupDifference(broken, clear)).toEqual({ kind: 'rules', side: 0, rules: [10] });
  });

  it('is a setting with another value', () => {
    const slow: Setup = { ...clear, conditions: { ...clear.conditions, latency: 99 } };
    const values = [clear.conditions.latency, 99];
    expect(setupDifference(clear, slow)).toEqual({ kind: 'setting', name: 'latency', values });
  });

  it('is the protocol, whatever else differs', () => {
    const { demo, pbft } = comparisonOf('D3');
    expect(setupDifference(demo.scenario.setup, pbft.scenario.setup)).toEqual({ kind: 'protocol' });
  });

  it('is counted, where it is more than one thing', () => {
    const other: Setup = { ...withDeed(30, 3), seed: clear.seed + 1 };
    expect(setupDifference(clear, other)).toEqual({ kind: 'several', count: 2 });
  });
});
