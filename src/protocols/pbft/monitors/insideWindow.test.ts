import { describe, expect, test } from 'vitest';
import { requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted } from '../../../testing/pbft/runTwisted.ts';
import { saysFalsely } from '../../../testing/pbft/saysFalsely.ts';

describe('M9: h < n ≤ h + L', () => {
  const long = { cluster: { checkpointInterval: 2, window: 4 }, interventions: requestsInTurn(9) };

  test.each(['prePrepared', 'prepared', 'committedLocal'] as const)('it fires where a slot above H is %s', (kind) => {
    const everyone = saysFalsely(2, kind, (note) => ({ ...note, sequence: 21 }));
    const broken = runTwisted({}, { everyone });
    const [acted] = notesOf(broken.steps, kind).filter(({ node }) => node === 2);
    expect(broken.violations.filter(({ monitor }) => monitor === 'M9')).toMatchObject([
      { step: acted?.step, node: 2, witnesses: [], values: { sequence: 21, lowWaterMark: 0, highWaterMark: 20 } },
    ]);
  });

  test('it fires where a slot is acted on that a stable checkpoint covers', () => {
    const everyone = saysFalsely(2, 'prePrepared', (note) => ({ ...note, sequence: Math.min(note.sequence, 2) }));
    const broken = runTwisted(long, { everyone });
    const [stable] = notesOf(broken.steps, 'stable').filter(({ node }) => node === 2);
    expect(broken.violations.find(({ monitor }) => monitor === 'M9')).toMatchObject({
      node: 2,
      witnesses: [{ step: stable?.step, node: 2 }],
      values: { sequence: 2, lowWaterMark: 2, highWaterMark: 6 },
    });
  });

  test('it is silent where the rules are kept, checkpoint after checkpoint', () => {
    const right = runTwisted(long);
    expect(notesOf(right.steps, 'stable').length).toBeGreaterThan(10);
    expect(right.violations).toEqual([]);
  });
});
