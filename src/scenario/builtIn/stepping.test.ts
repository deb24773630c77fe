import { describe, expect, test } from 'vitest';
import { advance } from '../../engine/advance.ts';
import { worldAt } from '../../engine/history.ts';
import { runOf, worldOf } from '../../protocols/run.ts';
import { hasContents, worldContents } from '../../testing/engine/worldContents.ts';
import { scenarios } from './index.ts';

/** Milliseconds a test over many runs may take on a busy machine. */
const PATIENCE = 120_000;

describe.each(Object.values(scenarios))('the built-in experiment $id', ({ setup }) => {
  const history = runOf(setup);

  test(
    'leads to an equal world by a step forth and a step back, at every step',
    () => {
      const world = worldOf(setup);
      for (let count = 0; count <= history.steps.length; count++) {
        const contents = worldContents(world);
        worldAt(history, count + 1);
        if (!hasContents(worldAt(history, count), contents)) expect.fail(`← of ${count + 1}`);
        const step = advance(world);
        if (count > 0 && !hasContents(worldAt(history, count), contents)) expect.fail(`step ${count}`);
        expect(step).toEqual(history.steps[count] ?? null);
      }
    },
    PATIENCE,
  );

  test('breaks no monitor of PBFT', () => {
    expect(history.violations.filter(({ monitor }) => monitor.startsWith('M'))).toEqual([]);
  });

  test('is answered more than once, and breaks nothing else, where the Go demo runs', () => {
    const broken = new Set(history.violations.map(({ monitor }) => monitor));
    expect([...broken]).toEqual(setup.protocol === 'broadcast-demo' ? ['B2'] : []);
  });
});
