import { expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { at } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, viewsEntered, withStatus } from '../../../testing/pbft/runRow.ts';
import { whoFired } from '../../../testing/pbft/runTwisted.ts';
import { shareOf } from '../../../testing/runs.ts';

/** Runs W of `protocols/pbft/README.md`: twins, unmodified copies of one replica in different parts of the network. */

/** A of client 0, and B of client 1, at the same time. */
const aAndB = [0, 1].map((client) => at(0, { kind: 'request', client, operation: `put x ${client}` } as const));

interface Parted {
  /** The partition of each replica that runs twice: the copy that each node talks with, one letter a node. */
  readonly twins: Readonly<Record<number, string>>;
  readonly interventions: readonly PlannedIntervention[];
}

function runParted({ twins, interventions }: Parted): Run {
  const lies = Object.entries(twins).map(([node, groups]) => {
    return { node: Number(node), behaviour: 'runsTwice', groups } as const;
  });
  const planned = [...aAndB, ...interventions].toSorted((one, other) => one.at.tick - other.at.tick);
  return runLies(lies, { cluster: withStatus, interventions: planned, untilTick: 3000 });
}

const partedAt = (tick: number, groups: string) => at(tick, { kind: 'partition', groups } as const);

test('W2: twins of R0 in {0a, 1} and {0b, 2, 3}: only the larger part has a quorum, so B commits and nothing breaks', () => {
  const run = runParted({ twins: { 0: 'xabbab' }, interventions: [partedAt(0, 'xabbxx')] });
  const committed = notesOf(run.steps, 'executed').filter(({ tick, node }) => tick < 100 && node !== 0);
  const operations = committed.flatMap(({ note }) => note.requests.map(({ operation }) => operation));
  expect(new Set(operations)).toEqual(new Set(['put x 1']));
  expect(new Set(committed.map(({ node }) => node))).toEqual(new Set([2, 3]));
  expect(whoFired(run)).toEqual([]);
});

test('W4: twins of R0 and of R3 in {0a, 3a, 1} and {0b, 3b, 2}: both parts decide in view 0, with no code for an attack', () => {
  const run = runParted({ twins: { 0: 'xabcab', 3: 'cabxab' }, interventions: [partedAt(0, 'xabxxx')] });
  expect(whoFired(run)).toContain('M1');
  expect(viewsEntered(run)).toEqual([]);
});

test('W5: one pair of twins at n = 4, whoever talks with which copy, in a network parted otherwise in each of 3 views: safe', () => {
  const partings = ['xabb', 'xbab', 'xbba'];
  const sides = ['a', 'b', 'c'];
  // From view to view the network is parted in another way than before.
  const changes = partings
    .flatMap((one) => partings.flatMap((two) => partings.map((three) => [one, two, three] as const)))
    .filter(([one, two, three]) => one !== two && two !== three);
  const twins = sides.flatMap((one) => sides.flatMap((two) => sides.map((three) => `x${one}${two}${three}ab`)));
  const all = twins.flatMap((twin) => changes.map((parted) => ({ twin, parted })));
  expect(all).toHaveLength(27 * 12);
  // 5 has no factor in common with 12: a share has every twin and every change.
  for (const { twin, parted } of shareOf(all, 5)) {
    const [first, second, third] = parted;
    const interventions = [
      partedAt(0, `${first}xx`),
      partedAt(250, `${second}xx`),
      partedAt(700, `${third}xx`),
      at(1600, { kind: 'heal' } as const),
    ];
    const run = runParted({ twins: { 0: twin }, interventions });
    expect(whoFired(run), `${twin} ${parted.join(' ')}`).toEqual([]);
    expect(acceptedResults(run), `${twin} ${parted.join(' ')}`).toHaveLength(2);
  }
});
