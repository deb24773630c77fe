import { expect, it } from 'vitest';
import { createHistory } from './history.ts';
import type { Setup } from './setup.ts';

const setup: Setup = {
  protocol: 'pbft',
  cluster: { replicas: 4, clients: 1, checkpointInterval: 10, window: 20, clientTimeout: 400 },
  seed: 1,
  conditions: { latency: 1, jitter: 0, loss: 0, duplication: 0 },
  untilTick: 10_000,
  interventions: [
    { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 3 } },
    { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'warTime=8888' } },
  ],
};

it('N1: the seed figure sends 22 messages: 1, 3, 6, 9, 3', () => {
  const history = createHistory(setup);
  const counts: Record<string, number> = {};
  for (const step of history.steps) for (const { letters } of step.sent) counts[letters] = (counts[letters] ?? 0) + 1;
  expect(counts).toEqual({ R: 1, PP: 3, P: 6, C: 9, Re: 3 });
  expect(history.end).toBe('quiet');
  expect(history.violations).toEqual([]);
});
