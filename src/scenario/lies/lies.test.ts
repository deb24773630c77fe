import { describe, expect, test } from 'vitest';
import type { Setup } from '../../engine/setup.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { behaviours } from '../../protocols/pbft/lies/index.ts';
import { runOf } from '../../protocols/run.ts';
import { lyingScenario } from './index.ts';

const ids = Object.keys(behaviours) as BehaviourId[];

/** Every message of a run, in the order of sending: what it says, to whom, and when it comes. */
function saidIn(setup: Setup): string[] {
  return runOf(setup).steps.flatMap(({ sent }) => {
    return sent.map(({ message, to, arrivesTick }) => JSON.stringify([message, to, arrivesTick]));
  });
}

describe('the run of a way to lie', () => {
  test.each(ids)('says something else than without the lie: %s', (id) => {
    const { setup } = lyingScenario(id).scenario;
    const withoutIt = setup.interventions.filter(
      ({ action }) => action.kind !== 'misbehave' || action.behaviour !== id,
    );
    expect(withoutIt).toHaveLength(setup.interventions.length - 1);
    expect(saidIn(setup)).not.toEqual(saidIn({ ...setup, interventions: withoutIt }));
  });

  test.each(ids)('begins with its liars, each of whom may lie so: %s', (id) => {
    const { scenario, node, begun } = lyingScenario(id);
    const first = runOf(scenario.setup).steps.slice(0, begun);
    for (const { cause } of first) {
      expect(cause.kind === 'intervention' && cause.noEffect).toBeNull();
      expect(cause.kind === 'intervention' && cause.intervention.action.kind).toBe('misbehave');
    }
    expect(scenario.setup.interventions[begun - 1]?.action).toMatchObject({ node, behaviour: id });
  });

  test.each(ids)('breaks no promise, with no more liars than there may be: %s', (id) => {
    expect(runOf(lyingScenario(id).scenario.setup).violations).toEqual([]);
  });
});
