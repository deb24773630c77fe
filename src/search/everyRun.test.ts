import { expect, test } from 'vitest';
import { advance } from '../engine/advance.ts';
import { worldAt } from '../engine/history.ts';
import { faultyAt } from '../protocols/explain/faults.ts';
import { contradictionsOf } from '../protocols/pbft/explain/contradictions.ts';
import { runOf, worldOf } from '../protocols/run.ts';
import { hasContents, worldContents } from '../testing/engine/worldContents.ts';
import { seedsOf } from '../testing/runs.ts';
import { adversary } from './adversary.ts';

/** Properties of every run, tested with runs that the adversary designed. */

test('any world of a run with liars is reached by replaying as well: nothing that liars remember is shared', () => {
  for (const seed of seedsOf({ few: 3, many: 12 })) {
    const setup = adversary(seed, { replicas: 4, liars: 2 });
    const history = runOf(setup);
    const world = worldOf(setup);
    for (let count = 0; count <= history.steps.length; count++) {
      if (count % 97 === 0) {
        const kept = worldAt(history, count);
        expect(hasContents(kept, worldContents(world))).toBe(true);
        // Moving the copy on changes neither the history nor the world it came from.
        for (let more = 0; more < 60; more++) advance(kept);
      }
      expect(advance(world)).toEqual(history.steps[count] ?? null);
    }
  }
});

test('in random runs with liars only liars are convicted', () => {
  const seeds = seedsOf({ few: 25, many: 90 });
  let convicted = 0;
  for (const seed of seeds) {
    const history = runOf(adversary(seed, { replicas: 4, liars: 1 }));
    const liars = new Set(contradictionsOf(history).map(({ liar }) => liar));
    const { byzantine } = faultyAt(worldAt(history, history.steps.length));
    for (const liar of liars) expect(byzantine, `seed ${seed}`).toContain(liar);
    convicted += liars.size;
  }
  expect(convicted / seeds.length).toBeGreaterThan(1 / 30);
});
