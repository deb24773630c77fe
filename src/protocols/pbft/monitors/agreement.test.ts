import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { equivocatingBackup, equivocatingPrimary, proposalA, proposalB } from '../../../testing/pbft/equivocation.ts';
import type { Said } from '../../../testing/pbft/lookAtTrace.ts';
import { executions, notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { firstOf, runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import { countsMessages } from '../broken/countsMessages.ts';
import { votesForAnything } from '../broken/votesForAnything.ts';

/** M1 and M2: they fire where a rule is broken; with the rule kept the same schedule and the same liars break nothing. */

const A = proposalA.digest;
const B = proposalB.digest;

/** The first two that differ in what they say: the witness and the offence. */
function contradiction<Note>(all: readonly Said<Note>[], said: (note: Note) => unknown): [Said<Note>, Said<Note>] {
  const [witness] = all;
  const offence = all.find(({ note }) => witness && said(note) !== said(witness.note));
  if (!witness || !offence) throw new Error('nothing contradicts anything');
  return [witness, offence];
}

describe('M1 and M2: R0 tells R1 and R2 about A, and R3 about B; votes are not kept by digest (E4)', () => {
  const liars = { 0: equivocatingPrimary([1, 2], [3]) };
  const broken = runTwisted({ cluster: { brokenRule: votesForAnything.number } }, { liars });

  test('M2 fires: two correct replicas prepare different requests at (v 0, n 1)', () => {
    const [witness, offence] = contradiction(notesOf(broken.steps, 'prepared'), ({ digest }) => digest);
    expect(firstOf(broken, 'M2')).toMatchObject({
      monitor: 'M2',
      step: offence.step,
      node: offence.node,
      witnesses: [{ step: witness.step, node: witness.node }],
      values: { view: 0, sequence: 1, digest: offence.note.digest, other: witness.note.digest },
    });
    expect(new Set([witness.note.digest, offence.note.digest])).toEqual(new Set([A, B]));
  });

  test('M1 fires: two correct replicas execute different requests at n 1', () => {
    const [witness, offence] = contradiction(notesOf(broken.steps, 'executed'), ({ digest }) => digest);
    expect(firstOf(broken, 'M1')).toMatchObject({
      monitor: 'M1',
      step: offence.step,
      node: offence.node,
      witnesses: [{ step: witness.step, node: witness.node }],
      values: { sequence: 1, digest: offence.note.digest, other: witness.note.digest },
    });
  });

  test('with the rule kept nothing fires: A executes at 1 and 2, R3 has nothing (scenario P3)', () => {
    const right = runTwisted({}, { liars });
    expect(right.violations).toEqual([]);
    expect(Object.keys(executions(right.steps))).toEqual(['1', '2']);
  });

  test('and with 1–2 instead of 2–1 B executes at 2 and 3 (scenario P4)', () => {
    const right = runTwisted({}, { liars: { 0: equivocatingPrimary([1], [2, 3]) } });
    expect(right.violations).toEqual([]);
    expect(executions(right.steps)).toEqual({ 2: ['1 put x 2→ok'], 3: ['1 put x 2→ok'] });
  });
});

describe('M1 and M2: with n = 7, R0 and R6 tell 1 and 2 about A, and 3 to 5 about B; everything arrives twice', () => {
  const seven = (brokenRule: number): Different => ({
    cluster: { replicas: 7, clients: 2, brokenRule },
    conditions: { duplication: 100 },
  });
  const liars = { 0: equivocatingPrimary([1, 2], [3, 4, 5]), 6: equivocatingBackup(6, [1, 2], [3, 4, 5]) };

  test('they fire where messages are counted instead of senders (E2)', () => {
    expect(whoFired(runTwisted(seven(countsMessages.number), { liars }))).toEqual(['M1', 'M2', 'M3']);
  });

  test('and are silent where senders are', () => {
    expect(runTwisted(seven(0), { liars }).violations).toEqual([]);
  });
});

test('with n = 5 and q = 4 a primary cannot make two halves agree on different things', () => {
  const { violations, steps } = runTwisted(
    { cluster: { replicas: 5 } },
    { liars: { 0: equivocatingPrimary([1, 2], [3, 4]) } },
  );
  expect(violations).toEqual([]);
  expect(executions(steps)).toEqual({});
});

describe('M1: the bound of f faults is needed', () => {
  test('with two liars of four, R1 executes A and R2 executes B (scenario X1)', () => {
    const liars = { 0: equivocatingPrimary([1], [2]), 3: equivocatingBackup(3, [1], [2]) };
    const exceeded = runTwisted({}, { liars });
    expect(whoFired(exceeded)).toEqual(['M1', 'M2', 'M3']);
    expect(executions(exceeded.steps)).toEqual({ 1: ['1 put x 1→ok'], 2: ['1 put x 2→ok'] });
  });
});
