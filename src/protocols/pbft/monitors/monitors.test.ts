import { expect, test } from 'vitest';
import { at, requestA, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted } from '../../../testing/pbft/runTwisted.ts';
import { monitors } from './index.ts';

test('M1 to M12 are on watch', () => {
  expect(monitors.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => `M${index + 1}`));
});

test('none fires on a healthy run', () => {
  expect(runTwisted({}).violations).toEqual([]);
  expect(runTwisted({ interventions: [at(0, { kind: 'crash', replica: 3 }), requestA] }).violations).toEqual([]);
});

test('none fires on a long healthy run with many checkpoints', () => {
  const cluster = { replicas: 7, checkpointInterval: 2, window: 4 };
  const { steps, violations } = runTwisted({ cluster, interventions: requestsInTurn(20) });
  expect(notesOf(steps, 'accepted')).toHaveLength(20);
  expect(notesOf(steps, 'stable').length).toBeGreaterThan(50);
  expect(violations).toEqual([]);
});
