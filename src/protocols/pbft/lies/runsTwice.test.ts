import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { at } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { lie, runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, withStatus } from '../../../testing/pbft/runRow.ts';
import { whoFired } from '../../../testing/pbft/runTwisted.ts';
import { runOf } from '../../run.ts';

/** Twins: what two honest copies of one replica can do to the others, and where that ends. */

/** Each of two clients asks for something of its own, at the same time. */
const twoRequests = [0, 1].map((client) => at(0, { kind: 'request', client, operation: `put x ${client}` }));

const twins = (groups: readonly string[]) =>
  groups.map((letters, node) => ({ node, behaviour: 'runsTwice', groups: letters }) as const);

function runTwins(groups: readonly string[], interventions: readonly PlannedIntervention[] = twoRequests): Run {
  return runLies(twins(groups), { cluster: withStatus, interventions, untilTick: 3000 });
}

/** What a replica executed first. */
function firstAt({ steps }: Run, replica: number): string | undefined {
  const executed = notesOf(steps, 'executed').find(({ node }) => node === replica);
  return executed?.note.requests.map(({ operation }) => operation).join();
}

describe('more than f twins', () => {
  test('make a quorum with each half, and the halves execute different requests', () => {
    const run = runTwins(['xcabab', 'cxabab']);
    expect([firstAt(run, 2), firstAt(run, 3)]).toEqual(['put x 0', 'put x 1']);
    expect(whoFired(run)).toEqual(expect.arrayContaining(['M1', 'M2']));
  });

  test('do no harm where both copies are on one side', () => {
    expect(whoFired(runTwins(['xaaaaa', 'axaaaa']))).toEqual([]);
  });
});

describe('one twin', () => {
  test('can split the proposals, but no two quorums go without a correct replica that knows of both', () => {
    for (const others of ['aab', 'aba', 'baa', 'abb', 'abc', 'cab', 'ccc']) {
      const run = runTwins([`x${others}ab`]);
      expect(whoFired(run)).toEqual([]);
      expect(acceptedResults(run).sort()).toEqual(['put x 0→ok', 'put x 1→ok']);
    }
  });
});

test('a copy keeps its own timers and wakes up with what it had on disk', () => {
  const crash = [
    at(40, { kind: 'crash', replica: 3 }),
    at(60, { kind: 'restart', replica: 3, memory: 'kept' }),
  ] as const;
  const lying = lie({ node: 3, behaviour: 'runsTwice', groups: 'abcxbb' });
  const interventions = [lying, ...twoRequests, ...crash];
  const history = runOf({ ...runTwins([]).world.setup, interventions });
  const timers = history.steps.flatMap(({ cause, node }) =>
    cause.kind === 'timeout' && node === 3 ? [cause.timer] : [],
  );
  expect(timers.some((timer) => timer.startsWith('second '))).toBe(true);
});
