import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import type { Lie } from '../../../testing/pbft/runLies.ts';
import { lie } from '../../../testing/pbft/runLies.ts';
import { runOf } from '../../run.ts';
import { conflictOf } from './conflict.ts';

const lying = (lies: readonly Lie[], others: readonly PlannedIntervention[] = [requestA]): History =>
  runOf(buildSetup({ untilTick: 400, interventions: [...lies.map(lie), ...others] }));

/** R0 tells R1 one thing and R2 another, R3 agrees with both: one liar more than n = 4 can bear (X1). */
const twoLiars = () =>
  lying([
    { node: 0, behaviour: 'equivocates', groups: 'xabaaa' },
    { node: 3, behaviour: 'votesForEverything' },
  ]);

describe('a broken agreement', () => {
  test('shows both certificates, and names those who signed both', () => {
    const history = twoLiars();
    const violation = history.violations.find(({ monitor }) => monitor === 'M1');
    const conflict = violation && conflictOf(history, violation);
    expect(conflict?.sides.map(({ node, sequence, view, voters }) => ({ node, sequence, view, voters }))).toEqual([
      { node: 1, sequence: 1, view: 0, voters: [0, 1, 3] },
      { node: 2, sequence: 1, view: 0, voters: [0, 2, 3] },
    ]);
    expect(conflict?.sides[0].digest).not.toBe(conflict?.sides[1].digest);
    expect(conflict).toMatchObject({ both: [0, 3], liars: [0, 3] });
  });

  test('of another kind has no two certificates', () => {
    const history = twoLiars();
    const violation = { monitor: 'M5', step: 3, node: 1, witnesses: [{ step: 2, node: 1 }], values: {} };
    expect(conflictOf(history, violation)).toBeNull();
    expect(conflictOf(history, { ...violation, monitor: 'M1', witnesses: [] })).toBeNull();
  });
});
