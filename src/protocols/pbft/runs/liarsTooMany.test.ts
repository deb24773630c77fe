import { describe, expect, test } from 'vitest';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { proposalA } from '../../../testing/pbft/equivocation.ts';
import { countSent, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, runRow, withStatus } from '../../../testing/pbft/runRow.ts';
import { whoFired } from '../../../testing/pbft/runTwisted.ts';
import { faultyAt } from '../../explain/faults.ts';
import { NULL_DIGEST } from '../rules/requestDigest.ts';

/** Runs X of `protocols/pbft/README.md`: more than f replicas are faulty, and PBFT promises nothing any more. */

describe('X1: R0 proposes two things, and R3 backs both', () => {
  const run = runLies([
    { node: 0, behaviour: 'equivocates', groups: 'xacaxx' },
    { node: 3, behaviour: 'conspires' },
  ]);

  test('R1 executes A, R2 executes another, in the same view; nothing had to be lost', () => {
    const executed = notesOf(run.steps, 'executed').filter(
      ({ node, note }) => node === 1 || (node === 2 && note.view === 0),
    );
    expect(executed.map(({ node, note }) => [node, note.view, note.sequence, note.digest])).toEqual([
      [1, 0, 1, proposalA.digest],
      [2, 0, 1, NULL_DIGEST],
    ]);
  });

  test('the monitors say so, and the app can name who is faulty', () => {
    expect(whoFired(run)).toEqual(expect.arrayContaining(['M1', 'M2']));
    expect(faultyAt(run.world)).toMatchObject({ byzantine: [0, 3], isTooMany: true });
  });

  test('with R3 honest the same lie breaks nothing', () => {
    const alone = runLies([{ node: 0, behaviour: 'equivocates', groups: 'xacaxx' }]);
    expect(alone.violations).toEqual([]);
  });

  test('a liar that agrees with everybody does as well, without a plan', () => {
    const echo = runLies([
      { node: 0, behaviour: 'equivocates', groups: 'xacaxx' },
      { node: 3, behaviour: 'votesForEverything' },
    ]);
    expect(whoFired(echo)).toEqual(expect.arrayContaining(['M1', 'M2']));
  });
});

test('X4: two crashed replicas stop everything for ever, and break nothing', () => {
  const crashes = [2, 3].map((replica) => at(0, { kind: 'crash', replica }));
  const run = runRow({ cluster: withStatus, interventions: [...crashes, requestA] });
  expect([notesOf(run.steps, 'prepared'), notesOf(run.steps, 'enteredView'), acceptedResults(run)]).toEqual([
    [],
    [],
    [],
  ]);
  expect(countSent(run.steps).VC).toBeGreaterThan(0);
  expect(run.violations).toEqual([]);
});

test('X5: one crashed and one that equivocates: neither side prepares, and nothing breaks', () => {
  const run = runLies([{ node: 0, behaviour: 'equivocates', groups: 'xacxxx' }], {
    interventions: [at(0, { kind: 'crash', replica: 3 }), requestA],
    untilTick: 190,
  });
  expect(notesOf(run.steps, 'prepared').filter(({ node }) => node !== 0)).toEqual([]);
  expect([acceptedResults(run), run.violations]).toEqual([[], []]);
});

test('X7: f+1 that answer falsely: the client accepts what no correct replica ever computed', () => {
  const run = runLies([
    { node: 2, behaviour: 'repliesFalsely' },
    { node: 3, behaviour: 'repliesFalsely' },
  ]);
  expect(acceptedResults(run)).toEqual(['put x 1→evil']);
  expect(whoFired(run)).toEqual(['M6']);
});

describe('X8: f+1 that vouch for a state nobody has', () => {
  const lies = [2, 3].flatMap((node) => [
    { node, behaviour: 'vouchesFarAhead' as const, amount: 1000 },
    { node, behaviour: 'sendsFalseState' as const },
  ]);
  const asking = {
    cluster: withStatus,
    interventions: [at(20, { kind: 'request', client: 0, operation: 'get x' })],
  } as const;

  test('make correct replicas install it, and vouch for it themselves: a client reads what nobody wrote', () => {
    const run = runLies(lies, asking);
    const installed = notesOf(run.steps, 'stateInstalled').filter(({ node }) => node < 2);
    expect(installed.map(({ node, note }) => [node, note.sequence])).toEqual([
      [0, 1000],
      [1, 1000],
    ]);
    const stable = notesOf(run.steps, 'stable').filter(({ node, note }) => node < 2 && note.sequence === 1000);
    expect(stable.map(({ note }) => note.voters)).toEqual([
      [0, 2, 3],
      [1, 2, 3],
    ]);
    expect(replicaOf(run.world, 0).service.values.get('x')).toBe('evil');
    expect(acceptedResults(run)).toEqual(['get x→evil']);
  });

  test('one alone makes nobody fetch anything', () => {
    const run = runLies(lies.slice(0, 2), asking);
    expect(notesOf(run.steps, 'fetchStarted')).toEqual([]);
    expect(acceptedResults(run)).toEqual(['get x→none']);
    expect(run.violations).toEqual([]);
  });
});
