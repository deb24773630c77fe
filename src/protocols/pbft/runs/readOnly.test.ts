import { describe, expect, test } from 'vitest';
import { executions, notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { acceptedResults, runRow, unsafe, withStatus } from '../../../testing/pbft/runRow.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';

/**
 * The published flaw of reads without an order (Berger, Reiser and Bessani, 2021), also called O8: the faulty primary
 * keeps one correct replica in the dark, and does not reply. With f+1 replies this is enough for the client; where it
 * waits for a quorum, it is not.
 */

/** A node that follows the protocol, but sends nothing to clients, and to R3 nothing but its VIEW-CHANGEs. */
const keepsR3InTheDark: Twist = (given, right) => {
  const { out, place } = given;
  const { replicas } = place.cluster;
  const isHidden = (to: number, kind: string) => to >= replicas || (to === 3 && kind !== 'viewChange');
  right({
    ...given,
    out: {
      ...out,
      send: (to, message) => {
        if (!isHidden(to, message.kind)) out.send(to, message);
      },
      multicast: (message) => {
        for (let to = 0; to < replicas; to++) {
          if (to !== place.self && !isHidden(to, message.kind)) out.send(to, message);
        }
      },
    },
  });
};

const runIn = (readOnly: 0 | 1 | 2) =>
  runRow({
    cluster: { ...withStatus, readOnly },
    twisted: { liars: { 0: keepsR3InTheDark } },
    untilTick: 5000,
  });

describe('1.14, O8: the primary keeps R3 in the dark and does not reply', () => {
  test('off: R1 and R2 execute, and their two replies are enough (O8: live)', () => {
    const run = runIn(0);
    expect(Object.keys(executions(run.steps))).toEqual(expect.arrayContaining(['1', '2']));
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });

  test('as published: R1 and R2 execute, R3 cannot, alone it cannot change the view: the client waits for ever', () => {
    const run = runIn(1);
    expect(executions(run.steps)).toMatchObject({ 1: ['1 put x 1→ok'], 2: ['1 put x 1→ok'] });
    expect(executions(run.steps)[3]).toBeUndefined();
    expect(notesOf(run.steps, 'viewChangeStarted').map(({ node }) => node)).toEqual([3]);
    expect(notesOf(run.steps, 'requested').length).toBeGreaterThan(3);
    expect(acceptedResults(run)).toEqual([]);
  });

  test('repaired: the decision is passed on to R3, which replies', () => {
    const run = runIn(2);
    expect(executions(run.steps)[3]).toEqual(['1 put x 1→ok']);
    expect(notesOf(run.steps, 'accepted')[0]?.note).toMatchObject({ result: 'ok', replicas: [1, 2, 3] });
    expect(unsafe(run)).toEqual([]);
  });
});
