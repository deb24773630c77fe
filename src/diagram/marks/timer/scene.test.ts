import { expect, it } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { crashedPrimaryRun, runWith, transferRun } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import { sceneOf } from '../../scene/scene.ts';

/** Node, name, from and to in ticks, and whether it ran out. */
function told(history: History): string[] {
  const { timers, time } = sceneOf(history);
  const tick = (unit: number) => Math.round(time.tickAt(unit));
  return timers.map(({ node, name, from, to, hasFired }) => {
    return `${node} ${name} ${tick(from)}–${tick(to)}${hasFired ? ' fired' : ''}`;
  });
}

it('where nothing goes wrong every timer is cancelled: a backup waits from the proposal to the execution', () => {
  expect(told(runWith([], { conditions: evenConditions }))).toEqual([
    '4 retransmit 0–200',
    '1 request 80–160',
    '2 request 80–160',
    '3 request 80–160',
  ]);
});

it('a timer that runs out is drawn from when it was started, and the next begins there', () => {
  const client = told(crashedPrimaryRun).filter((timer) => timer.startsWith('4'));
  expect(client[0]).toBe('4 retransmit 0–600 fired');
  expect(client[1]).toMatch(/^4 retransmit 600–\d+$/);
  const { timers } = sceneOf(crashedPrimaryRun);
  const fired = timers.filter(({ node, hasFired }) => node < 4 && hasFired);
  expect(fired.map(({ name }) => name)).toEqual(['request', 'request', 'request']);
  expect(timers.filter(({ name }) => name === 'newView').every(({ hasFired }) => !hasFired)).toBe(true);
});

it('a timer ends with the replica that had it', () => {
  const history = runWith([[100, 0, { kind: 'crash', replica: 2 }]], { conditions: evenConditions });
  expect(told(history)).toContain('2 request 80–100');
});

it('a state transfer has a timer of its own', () => {
  expect(sceneOf(transferRun).timers.filter(({ name }) => name === 'fetch').length).toBeGreaterThan(0);
});
