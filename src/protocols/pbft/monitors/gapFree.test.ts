import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { firstOf, runTwisted } from '../../../testing/pbft/runTwisted.ts';
import { outOfOrder } from '../broken/outOfOrder.ts';

describe('M4: R3 does not get the PRE-PREPARE for n 2 of three', () => {
  const three = (brokenRule: number): Different => ({
    cluster: { clients: 3, brokenRule },
    interventions: [...requestsOfClients(3), at(1, { kind: 'drop', message: 'PP0.2.0.3' }, 3)],
  });

  test('it fires where slots are executed as they commit (E16)', () => {
    const broken = runTwisted(three(outOfOrder.number));
    const [first, third] = notesOf(broken.steps, 'executed').filter(({ node }) => node === 3);
    expect([first?.note.sequence, third?.note.sequence]).toEqual([1, 3]);
    expect(firstOf(broken, 'M4')).toMatchObject({
      monitor: 'M4',
      step: third?.step,
      node: 3,
      witnesses: [{ step: first?.step, node: 3 }],
      values: { sequence: 3, before: 1 },
    });
  });

  test('and is silent where n − 1 is waited for', () => {
    const right = runTwisted(three(0));
    expect(right.violations).toEqual([]);
    expect(notesOf(right.steps, 'gap')).toMatchObject([{ node: 3, note: { sequence: 3, waitsFor: 2 } }]);
  });
});
