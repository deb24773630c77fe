import { describe, expect, test } from 'vitest';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted } from '../../../testing/pbft/runTwisted.ts';
import { saysFalsely } from '../../../testing/pbft/saysFalsely.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';

/** It counts as faulty, whatever it does: its word is worth nothing. */
const honest: Twist = (given, right) => right(given);

describe('M3: what is committed-local is prepared at f+1 correct replicas', () => {
  test('it fires where a replica commits another request than the others prepared', () => {
    const everyone = saysFalsely(2, 'committedLocal', (note) => ({ ...note, digest: 'another' }));
    const broken = runTwisted({}, { everyone });
    const [committed] = notesOf(broken.steps, 'committedLocal').filter(({ node }) => node === 2);
    expect(broken.violations.filter(({ monitor }) => monitor === 'M3')).toMatchObject([
      { step: committed?.step, node: 2, witnesses: [], values: { view: 0, sequence: 1 } },
    ]);
  });

  test('the witnesses are those who prepared it, where they are too few', () => {
    const liars = Object.fromEntries([0, 1, 3].map((node) => [node, honest]));
    const broken = runTwisted({}, { liars });
    const [prepared] = notesOf(broken.steps, 'prepared').filter(({ node }) => node === 2);
    expect(broken.violations).toMatchObject([
      { monitor: 'M3', node: 2, witnesses: [{ step: prepared?.step, node: 2 }] },
    ]);
  });

  test('it is silent where the rules are kept', () => {
    expect(runTwisted({ conditions: { duplication: 100 } }).violations).toEqual([]);
  });
});
