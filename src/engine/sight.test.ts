import { describe, expect, it } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { randomSetup } from '../testing/engine/randomSetup.ts';
import { seedsOf } from '../testing/runs.ts';
import { noticedBy } from '../testing/ui/sightPairs.ts';
import { worldAt } from './history.ts';
import { journeysOf } from './journeys.ts';
import { sightOf } from './sight.ts';

describe.each(seedsOf({ few: 3, many: 30 }))('what a replica knows of a run, seed %i', (seed) => {
  const whole = runOf(randomSetup(seed));
  const node = seed % whole.setup.cluster.replicas;
  const { history, counts } = sightOf(whole, node);

  it('is every step of its own that it noticed, and nothing else', () => {
    expect(noticedBy(history, node)).toEqual(noticedBy(whole, node));
    expect(history.steps.every((step) => step.node === node)).toBe(true);
  });

  it('is its own state after each of its steps, and of no other node any', () => {
    const fresh = worldAt(history, 0).nodes;
    for (const [step, count] of counts.entries()) {
      const known = worldAt(history, step);
      expect(known.nodes[node]?.state).toEqual(worldAt(whole, count).nodes[node]?.state);
      for (const [other, { state }] of known.nodes.entries()) {
        if (other !== node) expect(state).toEqual(fresh[other]?.state);
      }
    }
  });

  it('is not how the world was set up, what was done to others, or what the monitors found', () => {
    const { setup, violations, end } = history;
    expect([setup.seed, violations, end]).toEqual([0, [], 'own']);
    const others = setup.interventions.filter(({ action }) => !('replica' in action) || action.replica !== node);
    expect(others).toEqual([]);
  });

  it('is that messages were sent, not what became of them; and that messages came, not when they were sent', () => {
    for (const { envelope, fate, sentStep, endStep } of journeysOf(history).list) {
      expect(fate).toBe(envelope.to === node ? 'delivered' : 'unseen');
      expect(sentStep).toBe(endStep);
      expect(envelope.copy).toBe(0);
      const { sentTick, arrivesTick } = envelope;
      expect(arrivesTick - sentTick).toBe(fate === 'delivered' ? Math.min(20, arrivesTick) : 20);
    }
  });
});
