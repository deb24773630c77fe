import { expect, test } from 'vitest';
import { advance } from '../simulation/advance.ts';
import { createHistory, worldAt } from '../simulation/history.ts';
import { hasContents, worldContents } from '../simulation/testing/worldContents.ts';
import { createWorld } from '../simulation/world.ts';
import { adversary } from './adversary.ts';

test('any world of a run with liars is reached by replaying as well: nothing that liars remember is shared', () => {
  for (let seed = 0; seed < 12; seed++) {
    const setup = adversary(seed, { replicas: 4, liars: 2 });
    const history = createHistory(setup);
    const world = createWorld(setup);
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
