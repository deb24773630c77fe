import { describe, expect, test } from 'vitest';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { proposalA } from '../../../testing/pbft/equivocation.ts';
import { lieStages } from '../../../testing/pbft/lieStages.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import type { Lie } from '../../../testing/pbft/runLies.ts';
import { reasonsFor, runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, executedAlike } from '../../../testing/pbft/runRow.ts';

/** Runs V of `protocols/pbft/README.md` in which the primary of view 1 or another replica lies. */

const honest = [0, 2, 3];

/** A prepares everywhere in view 0 and commits nowhere; R1, primary of view 1, lies in one way. */
function newViewBy(lie: Omit<Lie, 'node'>): Run {
  return runLies([{ node: 1, ...lie }], { ...lieStages.viewChange, interventions: [requestA] });
}

/** Expects that no correct replica entered view 1, and that view 2 executes A. */
function expectViewTwo(run: Run): void {
  const entered = notesOf(run.steps, 'enteredView').filter(({ node }) => node !== 1);
  expect([...new Set(entered.map(({ note }) => note.view))]).toEqual([2]);
  expect(executedAlike(run, honest)).toEqual(['1 put x 1→ok']);
  expect([acceptedResults(run), run.violations]).toEqual([['put x 1→ok'], []]);
}

test('V2: R3 hides what it prepared, and R2 prepared nothing: the certificate of R1 is enough', () => {
  const run = runLies([{ node: 3, behaviour: 'omitsPrepared' }], {
    ...lieStages.viewChange,
    interventions: [requestA, at(4, { kind: 'cutOff', replica: 0 }, 20)],
    treat: ({ letters, label, to }) =>
      label.major === 0 && (letters === 'C' || (letters === 'P' && to === 2)) ? 'lose' : null,
  });
  const [entered] = notesOf(run.steps, 'enteredView');
  expect(entered?.note).toMatchObject({
    members: [1, 2, 3],
    choices: [{ sequence: 1, digest: proposalA.digest, competing: [{ replica: 1 }] }],
  });
  expect(executedAlike(run, [1, 2])).toEqual(['1 put x 1→ok']);
  expect(run.violations).toEqual([]);
});

describe('V7: R1 sends a NEW-VIEW whose O does not follow from V', () => {
  test.each([
    ['none', 'b'],
    ['the null request in the slot of A', 'c'],
    ['one slot too many', 'd'],
  ])('%s: refused; view 2 executes A', (_, letter) => {
    const run = newViewBy({ behaviour: 'proposesWrongly', groups: letter.repeat(6) });
    expect(reasonsFor(run, 'newView')).toContain('wrongProposals');
    expectViewTwo(run);
  });
});

describe('V8: R1 sends a NEW-VIEW whose V is none', () => {
  test.each([
    ['its own VIEW-CHANGE three times', 'b', 'repeatedViewChange'],
    ['one for view 2', 'c', 'wrongViewInside'],
    ['those of others, without the certificates they signed', 'd', 'invalidViewChange'],
  ] as const)('%s: refused; view 2 executes A', (_, letter, why) => {
    const run = newViewBy({ behaviour: 'stuffsNewView', groups: letter.repeat(6) });
    expect(reasonsFor(run, 'newView')).toContain(why);
    expectViewTwo(run);
  });
});

test('V9: R1 sends no NEW-VIEW: the others wait for it, and go on to view 2', () => {
  const run = newViewBy({ behaviour: 'withholdsNewView' });
  const left = notesOf(run.steps, 'viewChangeStarted').filter(({ node, note }) => node !== 1 && note.view === 2);
  expect(left.map(({ note }) => note.why)).toContain('newViewTimeout');
  expectViewTwo(run);
});

test('V11: R1 makes a bare proposal instead of a NEW-VIEW: no way into a view', () => {
  const run = newViewBy({ behaviour: 'proposesWithoutNewView' });
  const kept = notesOf(run.steps, 'keptForLater').filter(({ note }) => note.input === 'prePrepare' && note.view === 1);
  expect(kept.length).toBeGreaterThan(0);
  expect(notesOf(run.steps, 'prePrepared').filter(({ node, note }) => node !== 1 && note.view === 1)).toEqual([]);
  expectViewTwo(run);
});

describe('NV6: R1 makes two NEW-VIEWs of different VIEW-CHANGEs, and both are valid', () => {
  test('where others show A as well, both have A in O', () => {
    const run = newViewBy({ behaviour: 'twoNewViews', groups: 'aabaaa' });
    const entered = notesOf(run.steps, 'enteredView').filter(({ node }) => node !== 1);
    for (const { note } of entered) expect(note.choices).toMatchObject([{ digest: proposalA.digest }]);
    expect([executedAlike(run, honest), run.violations]).toEqual([['1 put x 1→ok'], []]);
  });

  test('where only R1 prepared A, one has A and the other has not: nothing was committed, and nothing breaks', () => {
    const run = runLies([{ node: 1, behaviour: 'twoNewViews', groups: 'aabbaa' }], {
      ...lieStages.viewChange,
      interventions: [requestA],
      treat: ({ letters, label, to }) =>
        label.major === 0 && (letters === 'C' || (letters === 'P' && to !== 1)) ? 'lose' : null,
    });
    const entered = notesOf(run.steps, 'enteredView').filter(({ node, note }) => node !== 1 && note.view === 1);
    expect(new Set(entered.map(({ note }) => note.choices.length))).toEqual(new Set([0, 1]));
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(run.violations).toEqual([]);
  });
});
