import { expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { momentAfter } from '../../../store/moments.ts';
import { faultRowsOf, stepBefore } from './faultRows.ts';

const { figure } = scenarios;

function historyWith(...more: PlannedIntervention[]) {
  return runOf({ ...figure.setup, interventions: [...figure.setup.interventions, ...more] });
}

test('each intervention is listed with its step, requests too', () => {
  expect(faultRowsOf(historyWith()).map(({ outcome }) => outcome)).toEqual([
    { kind: 'done', step: 1 },
    { kind: 'done', step: 2 },
  ]);
});

test('one without effect says why, a muted one stays listed, one after the end was never reached', () => {
  const history = historyWith(
    { at: { tick: 50, after: 0 }, action: { kind: 'crash', replica: 3 } },
    { at: { tick: 60, after: 0 }, action: { kind: 'crash', replica: 2 }, muted: true },
    { at: { tick: 999_999, after: 0 }, action: { kind: 'heal' } },
  );
  const [, , ...outcomes] = faultRowsOf(history).map(({ outcome }) => outcome);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['noEffect', 'muted', 'notReached']);
  expect(outcomes[0]).toMatchObject({ why: 'alreadyCrashed' });
});

test('the step before a row is the one after which it happens, muted or not', () => {
  // Every message takes equally long: many steps share a tick.
  const conditions = { ...figure.setup.conditions, jitter: 0 };
  const bare = runOf({ ...figure.setup, conditions });
  for (const count of [2, 5, 9, 12, bare.steps.length - 1]) {
    const at = momentAfter(bare.steps, count);
    for (const muted of [false, true]) {
      const added: PlannedIntervention = { at, action: { kind: 'crash', replica: 3 }, ...(muted ? { muted } : {}) };
      const interventions = [...figure.setup.interventions, added];
      const history = runOf({ ...figure.setup, conditions, interventions });
      const row = faultRowsOf(history)[2];
      expect(row && stepBefore(row, history)).toBe(count);
    }
  }
});
