import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import { equivocatingPrimary, proposalA, proposalB } from '../../../testing/pbft/equivocation.ts';
import { executions, notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { firstOf, runTwisted } from '../../../testing/pbft/runTwisted.ts';
import {
  acceptsSecondPrePrepare,
  givesEveryRequestNumberOne,
  votesInViewItLeft,
} from '../../../testing/pbft/twists.ts';

const A = proposalA.digest;
const B = proposalB.digest;

describe('M7: a correct replica says one thing about one (v, n)', () => {
  const liars = { 0: equivocatingPrimary([1, 2, 3], [1, 2, 3]) };

  test('it fires where a second PRE-PREPARE is accepted (E7): two PREPAREs, and later two COMMITs', () => {
    const broken = runTwisted({}, { liars, brokenRule: acceptsSecondPrePrepare });
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

  test('it fires where the primary gives two requests one number (E17)', () => {
    const two: Different = { cluster: { clients: 2 }, interventions: requestsOfClients(2) };
    const broken = runTwisted(two, { brokenRule: givesEveryRequestNumberOne });
    const [first, second] = notesOf(broken.steps, 'assigned');
    expect(broken.violations[0]).toMatchObject({
      monitor: 'M7',
      step: second?.step,
      node: 0,
      witnesses: [{ step: first?.step, node: 0 }],
    });
  });

  test('it fires where a replica votes in a view it has left', () => {
    const broken = runTwisted({}, { brokenRule: votesInViewItLeft });
    expect(broken.violations[0]).toMatchObject({
      monitor: 'M7',
      step: 1,
      node: 0,
      witnesses: [],
      values: { view: 0, sequence: 1, currentView: 1 },
    });
  });
});
