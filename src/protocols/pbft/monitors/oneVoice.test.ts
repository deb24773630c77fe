import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { equivocatingPrimary, proposalA, proposalB } from '../../../testing/pbft/equivocation.ts';
import { executions, notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { firstOf, runTwisted } from '../../../testing/pbft/runTwisted.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';
import { numberUsedTwice } from '../broken/numberUsedTwice.ts';
import { secondProposal } from '../broken/secondProposal.ts';

const A = proposalA.digest;
const B = proposalB.digest;

describe('M7: a correct replica says one thing about one (v, n)', () => {
  const liars = { 0: equivocatingPrimary([1, 2, 3], [1, 2, 3]) };

  test('it fires where a second PRE-PREPARE is accepted (E7): two PREPAREs, and later two COMMITs', () => {
    const broken = runTwisted({ cluster: { brokenRule: secondProposal.number } }, { liars });
    const spoken = (node: number, letters: string) =>
      broken.steps.flatMap((step, index) => (step.node === node && step.sent[0]?.letters === letters ? [index] : []));
    const [first, second] = spoken(1, 'P');
    expect(firstOf(broken, 'M7')).toMatchObject({
      monitor: 'M7',
      step: second,
      node: 1,
      witnesses: [{ step: first, node: 1 }],
      values: { view: 0, sequence: 1, digest: B, other: A },
    });
  });

  test('it is silent where the second one is ignored, and A executes', () => {
    const right = runTwisted({}, { liars });
    expect(right.violations).toEqual([]);
    expect(executions(right.steps)).toMatchObject({ 1: ['1 put x 1→ok'], 3: ['1 put x 1→ok'] });
  });

  /** The primary crashes after the first request: view 1 proposes that again, and then the second one. */
  const newView = (brokenRule: number): Different => ({
    cluster: { clientTimeout: 60, viewChangeTimeout: 60, brokenRule },
    interventions: [
      requestA,
      at(10, { kind: 'crash', replica: 0 }),
      at(20, { kind: 'request', client: 1, operation: 'put x 2' }),
    ],
  });

  test('it fires where a new primary gives out a number that O has used (E17)', () => {
    const broken = runTwisted(newView(numberUsedTwice.number));
    const [entered] = notesOf(broken.steps, 'enteredView').filter(({ node }) => node === 1);
    const [assigned] = notesOf(broken.steps, 'assigned').filter(({ node }) => node === 1);
    expect(assigned?.note).toMatchObject({ view: 1, sequence: 1 });
    expect(broken.violations[0]).toMatchObject({
      monitor: 'M7',
      step: assigned?.step,
      node: 1,
      witnesses: [{ step: entered?.step, node: 1 }],
    });
  });

  test('it is silent where the new primary goes on above O', () => {
    const right = runTwisted(newView(0));
    expect(notesOf(right.steps, 'assigned').map(({ note }) => note.sequence)).toEqual([1, 2]);
    expect(right.violations).toEqual([]);
  });

  test('it fires where a replica votes in a view it has left', () => {
    const broken = runTwisted({}, { everyone: votesInViewItLeft });
    expect(broken.violations[0]).toMatchObject({
      monitor: 'M7',
      step: 1,
      node: 0,
      witnesses: [],
      values: { view: 0, sequence: 1, currentView: 1 },
    });
  });
});

/**
 * The replica has left view 0, and acts as if it had not. No broken rule does so: E5 counts old votes, and casts none.
 */
const votesInViewItLeft: Twist = (given, right) => {
  const { state } = given;
  if (state.kind === 'client') return right(given);
  state.view = 0;
  right(given);
  state.view = 1;
};
