import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../../engine/history.ts';
import type { PlannedIntervention } from '../../../../engine/interventions/index.ts';
import type { World } from '../../../../engine/world.ts';
import { runOf } from '../../../../protocols/run.ts';
import { scenarios } from '../../../../scenario/builtIn/index.ts';
import { initialGroups, prospectsOf, separates } from './groups.ts';

function worldWith(...actions: PlannedIntervention['action'][]): World {
  const interventions = actions.map((action) => ({ at: { tick: 0, after: 0 }, action }));
  const history = runOf({ ...scenarios.clear.setup, interventions });
  return worldAt(history, actions.length);
}

function outlooks(world: World, groups: string): string[] {
  return prospectsOf(world, groups.split('')).map(({ group, able, outlook }) => `${group}${able} ${outlook}`);
}

describe('a partition', () => {
  test('starts as the network is: together, clients everywhere, or in the groups there are', () => {
    expect(initialGroups(worldWith()).join('')).toBe('aaaax');
    expect(initialGroups(worldWith({ kind: 'partition', groups: 'aabbc' })).join('')).toBe('aabbc');
  });

  test('separates nobody while all stand together', () => {
    expect(separates([...'aaaax'])).toBe(false);
    expect(separates([...'aaabx'])).toBe(true);
    expect(separates([...'aaaab'])).toBe(true);
  });

  test('leaves progress to a quorum with the primary in it, and to nobody else', () => {
    expect(outlooks(worldWith(), 'aaabx')).toEqual(['a3 progress', 'b1 tooFew']);
    expect(outlooks(worldWith(), 'aabbx')).toEqual(['a2 tooFew', 'b2 tooFew']);
    expect(outlooks(worldWith(), 'abbbx')).toEqual(['a1 tooFew', 'b3 leaderless']);
  });

  test('does not count replicas that are down or cut off', () => {
    expect(outlooks(worldWith({ kind: 'crash', replica: 2 }), 'aaabx')).toEqual(['a2 tooFew', 'b1 tooFew']);
    expect(outlooks(worldWith({ kind: 'cutOff', replica: 1 }), 'aaaax')).toEqual(['a3 progress']);
    expect(outlooks(worldWith({ kind: 'crash', replica: 0 }), 'aaaax')).toEqual(['a3 leaderless']);
  });
});
