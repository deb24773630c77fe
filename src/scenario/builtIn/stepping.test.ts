import { describe, expect, test } from 'vitest';
import { advance } from '../../engine/advance.ts';
import { worldAt } from '../../engine/history.ts';
import { runOf, worldOf } from '../../protocols/run.ts';
import { hasContents, worldContents } from '../../testing/engine/worldContents.ts';
import { shareOf } from '../../testing/runs.ts';
import { scenarios } from './index.ts';

describe.each(Object.values(scenarios))('the built-in experiment $id', ({ setup }) => {
  const history = runOf(setup);

  test('leads to an equal world by a step forth and a step back', () => {
    const world = worldOf(setup);
    const places = new Set(shareOf([...history.steps.keys(), history.steps.length], 7));
    for (let count = 0; count <= history.steps.length; count++) {
      const contents = places.has(count) ? worldContents(world) : null;
      worldAt(history, count + 1);
      if (contents && !hasContents(worldAt(history, count), contents)) expect.fail(`← of ${count + 1}`);
      const step = advance(world);
      if (contents && !hasContents(worldAt(history, count), contents)) expect.fail(`step ${count}`);
      expect(step).toEqual(history.steps[count] ?? null);
    }
  });

  test('breaks no monitor of PBFT', () => {
    expect(history.violations.filter(({ monitor }) => monitor.startsWith('M'))).toEqual([]);
  });

  test('is answered more than once, and breaks nothing else, where the Go demo runs', () => {
    const broken = new Set(history.violations.map(({ monitor }) => monitor));
    expect([...broken]).toEqual(setup.protocol === 'broadcast-demo' ? ['B2'] : []);
  });
});
