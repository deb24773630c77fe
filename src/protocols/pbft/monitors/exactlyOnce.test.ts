import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import { remembersNoReplies } from '../../../testing/pbft/twists.ts';

describe('M5: all replies are lost once, and the client asks again', () => {
  const lost: Different = {
    cluster: { clientTimeout: 50 },
    interventions: [
      requestA,
      at(4, { kind: 'conditions', latency: 1, jitter: 0, loss: 100, duplication: 0 }),
      at(5, { kind: 'conditions', latency: 1, jitter: 0, loss: 0, duplication: 0 }),
    ],
  };

  test('it fires where no replies are remembered (E23)', () => {
    const broken = runTwisted(lost, { brokenRule: remembersNoReplies });
    const [first, second] = notesOf(broken.steps, 'executed').filter(({ node }) => node === 1);
    expect([first?.note.sequence, second?.note.sequence]).toEqual([1, 2]);
    expect(broken.violations.find(({ node }) => node === 1)).toMatchObject({
      monitor: 'M5',
      step: second?.step,
      node: 1,
      witnesses: [{ step: first?.step, node: 1 }],
      values: { client: 0, timestamp: 1 },
    });
    expect(whoFired(broken)).toEqual(['M5']);
  });

  test('and is silent where they are', () => {
    const right = runTwisted(lost);
    expect(right.violations).toEqual([]);
    expect(notesOf(right.steps, 'executed')).toHaveLength(4);
    expect(notesOf(right.steps, 'replyResent')).toHaveLength(4);
  });
});
