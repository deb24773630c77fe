import { describe, expect, test } from 'vitest';
import { at, requestA, requestsInTurn, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import { proposalA } from '../../../testing/pbft/equivocation.ts';
import { countSent, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import {
  acceptedResults,
  executedAlike,
  lastExecutedOf,
  runRow,
  unsafe,
  viewsEntered,
  withStatus,
} from '../../../testing/pbft/runRow.ts';
import { NULL_DIGEST } from '../rules/requestDigest.ts';

/** Runs V of `protocols/pbft/README.md` that need no lying. */

const cutOff0 = at(4, { kind: 'cutOff', replica: 0 }, 20);

describe('V1: all COMMITs but those to R0 are lost: only R0 commits A; then it is cut off', () => {
  const run = runRow({
    interventions: [requestA, cutOff0],
    treat: ({ letters, label, to }) => (letters === 'C' && label.major === 0 && to !== 0 ? 'lose' : null),
  });

  test('V = {1, 2, 3} all show A, and O = {1: A}: prepared but not committed survives', () => {
    const [entered] = notesOf(run.steps, 'enteredView');
    expect(entered?.note).toMatchObject({ view: 1, members: [1, 2, 3], minSequence: 0, maxSequence: 1 });
    expect(entered?.note.choices).toMatchObject([{ sequence: 1, digest: proposalA.digest, certifiedView: 0 }]);
    expect(entered?.note.choices[0]?.competing).toHaveLength(3);
  });

  test('A executes at 1, 2 and 3 at n = 1, as it did at 0', () => {
    expect(executedAlike(run, [0, 1, 2, 3])).toEqual(['1 put x 1→ok']);
    const executed = notesOf(run.steps, 'executed').map(({ node, note }) => [node, note.view]);
    expect(executed.sort()).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

describe('V3: only R3 prepares A, and R3 is cut off', () => {
  const run = runRow({
    cluster: withStatus,
    interventions: [requestA, at(4, { kind: 'cutOff', replica: 3 }, 20), at(2000, { kind: 'rejoin', replica: 3 })],
    treat: ({ letters, label, from, to }) => {
      if (label.major > 0 || letters === 'R' || letters === 'Re') return null;
      const reaches = (letters === 'PP' && to > 1) || (letters === 'P' && from === 2 && to === 3);
      return reaches || letters === 'VC' || letters === 'S' ? null : 'lose';
    },
  });

  test('V = {0, 1, 2} shows nothing, O is empty: slot 1 is free again, and A is proposed anew', () => {
    const [entered] = notesOf(run.steps, 'enteredView');
    expect(notesOf(run.steps, 'prepared').map(({ node }) => node)[0]).toBe(3);
    expect(entered?.note).toMatchObject({ view: 1, members: [0, 1, 2], maxSequence: 0, choices: [] });
    expect(notesOf(run.steps, 'assigned').at(-1)?.note).toMatchObject({ view: 1, sequence: 1 });
  });

  test('it is safe: A executes once, at R3 too when it is back', () => {
    expect(executedAlike(run, [0, 1, 2, 3])).toEqual(['1 put x 1→ok']);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

describe('V5: the PRE-PREPARE of n = 1 is lost everywhere, n = 2 is prepared', () => {
  const run = runRow({
    interventions: [...requestsOfClients(2), at(2, { kind: 'crash', replica: 0 }, 20)],
    treat: ({ letters, label }) => (letters === 'PP' && label.major === 0 && label.minor === 1 ? 'lose' : null),
  });

  test('O = {1: null, 2: B}; the null request executes without effect, and the other request gets n = 3', () => {
    const [entered] = notesOf(run.steps, 'enteredView');
    expect(entered?.note.choices).toMatchObject([
      { sequence: 1, digest: NULL_DIGEST, certifiedView: null },
      { sequence: 2, certifiedView: 0 },
    ]);
    expect(executedAlike(run, [1, 2, 3])).toEqual(['1', '2 put x 1→ok', '3 put x 0→ok']);
    expect(acceptedResults(run).sort()).toEqual(['put x 0→ok', 'put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

test('V10: PREPAREs of view 1 reach R3 before its NEW-VIEW: they are kept, and counted after it', () => {
  const run = runRow({
    interventions: [requestA, at(0, { kind: 'crash', replica: 0 })],
    treat: ({ letters, to }) => (letters === 'NV' && to === 3 ? 5 : null),
  });
  const kept = notesOf(run.steps, 'keptForLater').filter(({ node }) => node === 3);
  expect(kept.map(({ note }) => note.input)).toContain('prepare');
  expect(notesOf(run.steps, 'statusSent')).toEqual([]);
  expect(executedAlike(run, [1, 2, 3])).toEqual(['1 put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});

test('V13: R2 never timed out, is still in view 0, and enters view 1 with its NEW-VIEW', () => {
  const run = runRow({
    treat: ({ letters, label, to }) => {
      if (to === 2) return letters === 'NV' || (letters !== 'VC' && label.major > 0) ? null : 'lose';
      return letters === 'C' && label.major === 0 ? 'lose' : null;
    },
    cluster: { clientTimeout: 5000 },
  });
  const started = notesOf(run.steps, 'viewChangeStarted').filter(({ tick }) => tick < 1000);
  expect(started.map(({ node }) => node).sort()).toEqual([0, 1, 3]);
  expect(notesOf(run.steps, 'enteredView').map(({ node, note }) => [node, note.view])).toContainEqual([2, 1]);
  expect(notesOf(run.steps, 'executed').every(({ note }) => note.view === 1)).toBe(true);
  expect(acceptedResults(run)).toEqual(['put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});

describe('V14: R1 and R3 have h = 10, R2 was in the dark and has h = 0', () => {
  const dark = (tick: number) => tick < 400;
  const run = runRow({
    cluster: { statusInterval: 40, clientTimeout: 5000 },
    interventions: [
      ...requestsInTurn(10),
      at(400, { kind: 'crash', replica: 0 }),
      at(401, { kind: 'request', client: 1, operation: 'put y 1' }),
      at(402, { kind: 'heal' }),
    ],
    treat: ({ to, sentTick }) => (to === 2 && dark(sentTick) ? 'lose' : null),
    prepare: (world) => {
      // The client of the eleventh request believes in no primary: it is made to ask all at once.
      (world.nodes[5]!.state as { view: number }).view = 1;
    },
  });

  test('min-s = 10; R2 fetches the state, no slot up to 10 is in O, and the request executes at all three', () => {
    const entered = notesOf(run.steps, 'enteredView');
    expect(entered[0]?.note).toMatchObject({ view: 1, members: [1, 2, 3], minSequence: 10 });
    expect(entered[0]?.note.choices.every(({ sequence }) => sequence > 10)).toBe(true);
    expect(notesOf(run.steps, 'stateInstalled').map(({ node, note }) => [node, note.sequence])).toEqual([[2, 10]]);
    expect(lastExecutedOf(run).slice(1)).toEqual([11, 11, 11]);
    expect(acceptedResults(run).at(-1)).toBe('put y 1→ok');
    expect(unsafe(run)).toEqual([]);
  });
});

test('V15: with slots up to the end of what was given out in O, the new primary goes on at max-s + 1', () => {
  const run = runRow({
    cluster: { clients: 6, checkpointInterval: 4, window: 8 },
    interventions: requestsOfClients(6),
    treat: ({ letters, label }) => (letters === 'C' && label.major === 0 ? 'lose' : null),
  });
  const [entered] = notesOf(run.steps, 'enteredView');
  expect(entered?.note.choices.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  const assigned = notesOf(run.steps, 'assigned').filter(({ note }) => note.view > 0);
  expect(assigned.map(({ note }) => note.sequence)).toEqual([5, 6]);
  expect(acceptedResults(run)).toHaveLength(6);
  expect(unsafe(run)).toEqual([]);
});

test('V17: five view changes with one request in flight: it executes once, the client sees one result', () => {
  const run = runRow({
    untilTick: 40_000,
    treat: ({ letters, label }) => (letters === 'C' && label.major < 5 ? 'lose' : null),
  });
  expect(viewsEntered(run)).toEqual([1, 2, 3, 4, 5]);
  expect(executedAlike(run, [0, 1, 2, 3])).toEqual(['1 put x 1→ok']);
  expect(notesOf(run.steps, 'executed').map(({ note }) => note.view)).toEqual([5, 5, 5, 5]);
  expect(acceptedResults(run)).toEqual(['put x 1→ok']);
  expect(countSent(run.steps).NV).toBe(15);
  expect(replicaOf(run.world, 1).certificates.get(1)?.view).toBe(5);
  expect(unsafe(run)).toEqual([]);
});
