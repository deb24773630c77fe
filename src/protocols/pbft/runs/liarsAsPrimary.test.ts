import { describe, expect, test } from 'vitest';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { proposalA } from '../../../testing/pbft/equivocation.ts';
import { executions, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import { reasonsFor, runLies } from '../../../testing/pbft/runLies.ts';
import {
  acceptedResults,
  executedAlike,
  lastExecutedOf,
  viewsEntered,
  withStatus,
} from '../../../testing/pbft/runRow.ts';
import { NULL_DIGEST } from '../rules/requestDigest.ts';

/** Runs P of `protocols/pbft/README.md` in which a primary lies, each by a behaviour of the registry. */

const honest = [1, 2, 3];

/** The digests that each backup prepared in view 0, by replica. */
function preparedInViewZero({ steps }: Run): string[] {
  return notesOf(steps, 'prepared')
    .filter(({ node, note }) => node > 0 && note.view === 0)
    .map(
      ({ node, note }) =>
        `${node}: ${note.digest === proposalA.digest ? 'A' : note.digest === NULL_DIGEST ? 'null' : '?'}`,
    )
    .sort();
}

/** Equivocation by these letters, observed for as long as nobody gives up on the primary. */
function equivocation(groups: string): Run {
  return runLies([{ node: 0, behaviour: 'equivocates', groups }], { interventions: [requestA], untilTick: 90 });
}

describe('what the primary tells whom decides what can be prepared', () => {
  test('P3: A to R1 and R2, another to R3: A executes at R1 and R2; R3 has nothing', () => {
    const run = equivocation('xaabxx');
    expect(preparedInViewZero(run)).toEqual(['1: A', '2: A']);
    expect([executions(run.steps)[1], executions(run.steps)[2]]).toEqual([['1 put x 1→ok'], ['1 put x 1→ok']]);
    expect(replicaOf(run.world, 3).lastExecuted).toBe(0);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(run.violations).toEqual([]);
  });

  test('P4: A to R1, another to R2 and R3: the other executes at R2 and R3', () => {
    const run = equivocation('xabbxx');
    expect(preparedInViewZero(run)).toEqual(['2: null', '3: null']);
    expect([executions(run.steps)[2], executions(run.steps)[3]]).toEqual([['1'], ['1']]);
    expect(replicaOf(run.world, 1).lastExecuted).toBe(0);
    expect(run.violations).toEqual([]);
  });

  test('P4: the other may be a request of a client in league with it; it executes once, as itself', () => {
    const run = runLies(
      [
        { node: 0, behaviour: 'equivocates', groups: 'xabbxx' },
        { node: 5, behaviour: 'lendsItsKey' },
      ],
      { interventions: [requestA], untilTick: 90 },
    );
    expect([executions(run.steps)[2], executions(run.steps)[3]]).toEqual([['1 put x evil→ok'], ['1 put x evil→ok']]);
    expect(run.violations).toEqual([]);
  });

  test('P5: three different things: nobody prepares; view 1 executes A', () => {
    const run = runLies([{ node: 0, behaviour: 'equivocates', groups: 'xacdxx' }], { cluster: withStatus });
    expect(preparedInViewZero(run)).toEqual([]);
    expect(reasonsFor(run, 'prePrepare')).toContain('wrongDigest');
    expect(viewsEntered(run)).toEqual([1]);
    expect(executedAlike(run, honest)).toEqual(['1 put x 1→ok']);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(run.violations).toEqual([]);
  });

  test('P6: A to R1 and R2, nothing to R3: R3 is in the dark, the client has f+1 replies', () => {
    const run = runLies([{ node: 0, behaviour: 'silentToSome', groups: 'aaaxaa' }]);
    expect(lastExecutedOf(run)).toEqual([1, 1, 1, 0]);
    expect([acceptedResults(run), viewsEntered(run), run.violations]).toEqual([['put x 1→ok'], [], []]);
  });

  test('P7: A to R1 only: not prepared; a view change', () => {
    const run = runLies([{ node: 0, behaviour: 'silentToSome', groups: 'aaxxaa' }], { cluster: withStatus });
    expect(preparedInViewZero(run)).toEqual([]);
    expect([viewsEntered(run), acceptedResults(run), run.violations]).toEqual([[1], ['put x 1→ok'], []]);
  });
});

describe('what the primary proposes is checked', () => {
  test.each([
    ['H+1', 21, 'aboveWindow'],
    ['10⁹', 1_000_000_000, 'aboveWindow'],
    ['h', 0, 'belowWindow'],
  ] as const)('P10: n = %s is ignored; the request waits, and view 1 executes it', (_, amount, why) => {
    const run = runLies([{ node: 0, behaviour: 'proposesOutsideWindow', amount }], { cluster: withStatus });
    expect(reasonsFor(run, 'prePrepare')).toContain(why);
    expect(Math.max(...honest.map((node) => replicaOf(run.world, node).log.size))).toBe(1);
    expect([viewsEntered(run), acceptedResults(run), run.violations]).toEqual([[1], ['put x 1→ok'], []]);
  });

  test('P11: d ≠ D(m) is ignored', () => {
    const run = runLies([{ node: 0, behaviour: 'equivocates', groups: 'xdddxx' }], { cluster: withStatus });
    expect(reasonsFor(run, 'prePrepare')).toEqual(['wrongDigest']);
    expect([viewsEntered(run), acceptedResults(run), run.violations]).toEqual([[1], ['put x 1→ok'], []]);
  });

  test('P11: a request under a bad signature is ignored', () => {
    const run = runLies([{ node: 0, behaviour: 'spoilsSignatures' }], { cluster: withStatus });
    expect(reasonsFor(run, 'prePrepare')).toEqual(['forgedRequest']);
    expect([viewsEntered(run), acceptedResults(run), run.violations]).toEqual([[1], ['put x 1→ok'], []]);
  });

  test('P11: a request that no client sent is ignored, and as long as no true one waits, nobody leaves the view', () => {
    const run = runLies([{ node: 0, behaviour: 'inventsRequests' }], { cluster: withStatus, interventions: [] });
    expect(reasonsFor(run, 'prePrepare')).toEqual(['forgedRequest']);
    expect([viewsEntered(run), notesOf(run.steps, 'executed'), run.violations]).toEqual([[], [], []]);
  });

  test('P12: a backup that makes a proposal is ignored', () => {
    const run = runLies([{ node: 2, behaviour: 'proposesOutOfTurn' }]);
    expect(reasonsFor(run, 'prePrepare')).toEqual(['notPrimary']);
    expect(executedAlike(run, [0, 1, 3])).toEqual(['1 put x 1→ok']);
    expect(run.violations).toEqual([]);
  });

  test('P15: what was executed is proposed again at n = 2: the slot is used up, and nothing is executed twice', () => {
    const run = runLies([{ node: 0, behaviour: 'proposesAgain' }]);
    expect(executedAlike(run, honest)).toEqual(['1 put x 1→ok', '2 put x 1→again']);
    expect([acceptedResults(run), run.violations]).toEqual([['put x 1→ok'], []]);
  });

  test('P17: proposals of view 0 that come again in view 1 are of another view', () => {
    const run = runLies(
      [
        { node: 0, behaviour: 'silentToSome', groups: 'aaxxaa' },
        { node: 0, behaviour: 'replaysOldMessages', amount: 200, tick: 220 },
      ],
      {
        cluster: withStatus,
        interventions: [requestA, at(400, { kind: 'request', client: 1, operation: 'put y 2' })],
        untilTick: 2000,
      },
    );
    expect(reasonsFor(run, 'prePrepare')).toContain('wrongView');
    expect([viewsEntered(run), acceptedResults(run)]).toEqual([[1], ['put x 1→ok', 'put y 2→ok']]);
    expect(run.violations).toEqual([]);
  });
});

describe('a primary that serves some, or serves slowly', () => {
  const others = Array.from({ length: 20 }, (_, index) =>
    at(20 * index, { kind: 'request', client: 1, operation: `put y ${index}` }),
  );

  test('P13: it ignores client 0 and serves client 1: the timers run for the oldest request, which is client 0’s', () => {
    const run = runLies([{ node: 0, behaviour: 'ignoresClient', amount: 0 }], {
      cluster: withStatus,
      interventions: [requestA, ...others],
      untilTick: 2000,
    });
    expect(viewsEntered(run)).toEqual([1]);
    expect(acceptedResults(run)).toHaveLength(21);
    expect(acceptedResults(run)).toContain('put x 1→ok');
    expect(run.violations).toEqual([]);
  });

  test('P14: it delays everything by 0.9 T: safe, live, one request in about 0.9 T, and it is never replaced', () => {
    const requests = Array.from({ length: 5 }, (_, index) =>
      at(0, { kind: 'request', client: 0, operation: `put x ${index}` }),
    );
    const run = runLies([{ node: 0, behaviour: 'delaysEverything', amount: 180 }], {
      cluster: { clientTimeout: 1000 },
      interventions: requests,
    });
    const ticks = notesOf(run.steps, 'accepted').map(({ tick }) => tick);
    expect(ticks).toHaveLength(5);
    for (let index = 1; index < ticks.length; index++) {
      const apart = (ticks[index] ?? 0) - (ticks[index - 1] ?? 0);
      expect(apart).toBeGreaterThanOrEqual(180);
      expect(apart).toBeLessThan(200);
    }
    expect([viewsEntered(run), run.violations]).toEqual([[], []]);
  });
});

test('P20: of seven replicas the primaries of views 0 and 1 both lie: view 2 is correct, and executes A', () => {
  const split = 'xaabbcdxx';
  const run = runLies(
    [
      { node: 0, behaviour: 'equivocates', groups: split },
      { node: 1, behaviour: 'equivocates', groups: split },
      { node: 1, behaviour: 'proposesWrongly', groups: 'ddddddddd' },
    ],
    { cluster: { ...withStatus, replicas: 7 }, untilTick: 5000 },
  );
  expect(viewsEntered(run).at(-1)).toBe(2);
  expect(executedAlike(run, [2, 3, 4, 5, 6])).toEqual(['1 put x 1→ok']);
  expect([acceptedResults(run), run.violations]).toEqual([['put x 1→ok'], []]);
});
