import { expect, test } from 'vitest';
import { brokenRules } from '../../protocols/pbft/broken/index.ts';
import { checkSetup } from '../../scenario/validity.ts';
import { activeRun, store } from '../store.ts';
import { keepAllRules, openBoth } from './lab.ts';

test('an experiment opens as two runs that differ in nothing but the rule; the one that breaks it is shown', () => {
  for (const { id, experiment } of brokenRules) {
    const { setup } = experiment;
    openBoth(setup);
    const { runs } = store.getState();
    const [broken, kept] = runs.slice(-2);
    expect(activeRun(store.getState()).id).toBe(broken?.id);
    expect(broken?.scenario.setup).toEqual(setup);
    expect(kept?.scenario.setup).toEqual({ ...setup, cluster: { ...setup.cluster, brokenRule: 0 } });
    expect(checkSetup(setup), id).toBeNull();
  }
});

test('a run in which a rule is broken leads to the same one with the rule kept', () => {
  openBoth(brokenRules[0].experiment.setup);
  keepAllRules();
  expect(activeRun(store.getState()).scenario.setup.cluster.brokenRule).toBe(0);
});
