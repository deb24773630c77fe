import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import { noReplyCache } from '../broken/noReplyCache.ts';

/**
 * All replies are lost once, a checkpoint covers the request, and its primary crashes. The client asks again, and so the
 * next primary hears of it. (Without the crash the old primary would still know that the request has a number.)
 */
const lost = (brokenRule: number): Different => ({
  cluster: { clientTimeout: 50, viewChangeTimeout: 60, checkpointInterval: 1, window: 4, brokenRule },
  interventions: [
    requestA,
    ...[0, 1, 2, 3].map((from) => at(3, { kind: 'cutLink', from, to: 4 })),
    at(10, { kind: 'crash', replica: 0 }),
    ...[0, 1, 2, 3].map((from) => at(12, { kind: 'restoreLink', from, to: 4 })),
    at(20, { kind: 'request', client: 1, operation: 'put y 1' }),
  ],
});

describe('M5: all replies are lost once, and the client asks the primary of the next view', () => {
  test('it fires where no replies are remembered (E23)', () => {
    const broken = runTwisted(lost(noReplyCache.number));
    const [first, ...later] = notesOf(broken.steps, 'executed').filter(({ node }) => node === 1);
    const again = later.find(({ note }) => note.requests.some(({ client }) => client === 0));
    expect(first?.note).toMatchObject({ sequence: 1, requests: [{ client: 0, timestamp: 1 }] });
    expect(broken.violations.find(({ node }) => node === 1)).toMatchObject({
      monitor: 'M5',
      step: again?.step,
      node: 1,
      witnesses: [{ step: first?.step, node: 1 }],
      values: { client: 0, timestamp: 1 },
    });
    expect(whoFired(broken)).toEqual(['M5']);
  });

  test('and is silent where they are', () => {
    const right = runTwisted(lost(0));
    expect(right.violations).toEqual([]);
    const ofFirst = notesOf(right.steps, 'executed').filter(({ note }) => note.requests[0]?.client === 0);
    expect(ofFirst).toHaveLength(4);
    expect(notesOf(right.steps, 'replyResent').length).toBeGreaterThan(0);
  });
});
