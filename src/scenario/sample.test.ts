import { describe, expect, it } from 'vitest';
import { interventionKinds } from '../protocols/interventions.ts';
import type { SampleBounds } from './sample.ts';
import { LESSON, sampleScenario, WILD } from './sample.ts';
import type { Scenario } from './scenario.ts';
import { checkSetup } from './validity.ts';

const samples = (bounds: SampleBounds) => Array.from({ length: 500 }, (_, number) => sampleScenario(number, bounds));

describe('samples', () => {
  it('are all valid', () => {
    for (const { setup } of [...samples(WILD), ...samples(LESSON)]) expect(checkSetup(setup)).toBeNull();
  });

  it('are the same for the same number', () => {
    expect(samples(WILD)).toEqual(samples(WILD));
  });

  it('reach every kind of intervention, muted ones, and several at one moment that stand before the base', () => {
    const interventions = samples(WILD).flatMap(({ setup }) => setup.interventions);
    expect(new Set(interventions.map(({ action }) => action.kind)).size).toBe(Object.keys(interventionKinds).length);
    expect(interventions.some(({ muted }) => muted)).toBe(true);
    const isTie = ({ setup }: Scenario) =>
      setup.interventions.some(({ at }, index) => {
        const before = setup.interventions[index - 1]?.at;
        return before?.tick === at.tick && before.after === at.after;
      });
    expect(samples(WILD).filter(isTie).length).toBeGreaterThan(100);
  });
});
