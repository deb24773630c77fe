import { describe, expect, it } from 'vitest';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { scenarioOf } from '../builtIn/index.ts';
import { sampleScenario, WILD } from '../sample.ts';
import { takePlan, writePlan } from './plan.ts';
import { createCursor, isAtEnd } from './tokens.ts';

const { cluster } = scenarioOf('clear').setup;

function readBack(base: readonly PlannedIntervention[], text: string): unknown {
  const cursor = createCursor(text);
  const plan = takePlan(cursor, base, cluster);
  expect(isAtEnd(cursor)).toBe(true);
  return plan?.map(({ intervention }) => intervention);
}

const crash: PlannedIntervention = { at: { tick: 5, after: 0 }, action: { kind: 'crash', replica: 1 } };
const muted: PlannedIntervention = { ...crash, muted: true };

describe('a plan as a difference', () => {
  it('mutes what the base has not muted, and the other way round', () => {
    expect(writePlan([crash], [muted], cluster)).toBe('.~0');
    expect(writePlan([muted], [crash], cluster)).toBe('.~0');
    expect(writePlan([muted], [muted], cluster)).toBe('');
    expect(readBack([crash], '.~0')).toEqual([muted]);
    expect(readBack([muted], '.~0')).toEqual([crash]);
  });

  it('leads from any list to any other', () => {
    // Clients and groups of other clusters do not matter here: only whole setups are checked.
    const lists = Array.from({ length: 60 }, (_, number) => {
      const { setup } = sampleScenario(number, { ...WILD, settingsChanged: 0 });
      return setup.interventions;
    });
    for (const base of lists)
      for (const list of lists) expect(readBack(base, writePlan(base, list, cluster))).toEqual(list);
  });
});
