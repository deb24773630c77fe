import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';
import { firstReply } from '../broken/firstReply.ts';
import type { Request } from '../rules/messages.ts';

/** R3 misses the ordered requests, and its answer to a read is the first to come. */
const staleR3 = (brokenRule: number): Different => ({
  cluster: { readOnly: 1, clientTimeout: 400, brokenRule },
  interventions: [
    requestA,
    ...[0, 1, 2].map((from) => at(0, { kind: 'cutLink', from, to: 3 })),
    at(20, { kind: 'request', client: 1, operation: 'get x' }),
    ...[0, 1, 2].map((replica) => at(20, { kind: 'delay', message: `R1.1.c1.${replica}`, ticks: 5 })),
  ],
});

describe('M12: a read returns what was last written', () => {
  test('it fires where the client accepts the first answer (E25)', () => {
    const broken = runTwisted(staleR3(firstReply.number));
    const [written, read] = notesOf(broken.steps, 'accepted');
    expect(whoFired(broken)).toEqual(['M12']);
    expect(broken.violations).toMatchObject([
      {
        monitor: 'M12',
        step: read?.step,
        node: 5,
        witnesses: [{ step: written?.step, node: 4 }],
        values: { timestamp: 1, result: 'none', other: '1' },
      },
    ]);
  });

  test('it is silent where the client waits for a quorum of equal answers', () => {
    const right = runTwisted(staleR3(0));
    expect(notesOf(right.steps, 'accepted').map(({ note }) => note.result)).toEqual(['ok', '1']);
    expect(right.violations).toEqual([]);
  });

  test('a write counts from tentative replies on, before anybody has committed it', () => {
    const setup: Different = {
      cluster: { readOnly: 2, tentativeExecution: 1 },
      interventions: [
        requestA,
        // Nobody gets a COMMIT for a while: the write is accepted from tentative replies alone.
        ...[0, 1, 2, 3].flatMap((from) =>
          [0, 1, 2, 3]
            .filter((to) => to !== from)
            .map((to) => at(3, { kind: 'delay', message: `C0.1.${from}.${to}`, ticks: 100 }, 99)),
        ),
        at(20, { kind: 'request', client: 1, operation: 'get x' }),
      ],
    };
    const answersFromBefore: Twist = (given, right) => {
      const { input, out } = given;
      const isRead = input.kind === 'message' && input.message.kind === 'request' && input.message.readOnly;
      if (!isRead) return right(given);
      const { client, timestamp } = input.message as Request;
      const view = 0;
      const replica = given.place.self;
      out.send(4 + client, { kind: 'reply', view, timestamp, client, replica, result: 'none', stage: 'readOnly' });
    };
    expect(runTwisted(setup, { everyone: answersFromBefore }).violations).toMatchObject([
      { monitor: 'M12', node: 5, values: { timestamp: 1, result: 'none', other: '1' } },
    ]);
    expect(runTwisted(setup).violations).toEqual([]);
  });

  test('a read may see a write that nobody knows of yet, and then no later read may miss it', () => {
    const reads = (...results: string[]): Different => ({
      cluster: { readOnly: 1 },
      interventions: [
        requestA,
        // The replies to the write never come: its client has seen nothing.
        ...[0, 1, 2, 3].map((from) => at(3, { kind: 'cutLink', from, to: 4 })),
        ...results.map((_, index) => at(20 + 10 * index, { kind: 'request', client: 1, operation: 'get x' })),
      ],
    });
    const answering = (...results: string[]) => ({
      everyone: rewritesReads(results),
    });
    expect(runTwisted(reads('none', '1'), answering('none', '1')).violations).toEqual([]);
    expect(runTwisted(reads('1', 'none'), answering('1', 'none')).violations).toMatchObject([
      { monitor: 'M12', node: 5, values: { timestamp: 2, result: 'none', other: '1' } },
    ]);
  });
});

/** All replicas answer the reads like this, one after the other. */
function rewritesReads(results: readonly string[]): Twist {
  return (given, right) => {
    const { out } = given;
    right({
      ...given,
      out: {
        ...out,
        send: (to, message) =>
          out.send(
            to,
            message.kind === 'reply' && message.stage === 'readOnly'
              ? { ...message, result: results[message.timestamp - 1] ?? message.result }
              : message,
          ),
      },
    });
  };
}
