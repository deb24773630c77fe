import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { runWorld } from '../../../testing/engine/runWorld.ts';
import { putCrafted } from '../../../testing/pbft/crafted.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { replyBy } from '../../../testing/pbft/paperMessages.ts';
import { runLies } from '../../../testing/pbft/runLies.ts';
import { briefSetup, runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import type { Twisted } from '../../../testing/pbft/twistedPbft.ts';
import { createTwistedWorld, saying } from '../../../testing/pbft/twistedPbft.ts';
import { firstReply } from '../broken/firstReply.ts';
import { outOfOrder } from '../broken/outOfOrder.ts';

describe('M6: R3 answers EVIL', () => {
  const evil = replyBy(3, { result: 'EVIL' });
  const early: Twisted = { liars: { 3: saying({ to: 4, message: evil }) } };

  /** EVIL reaches the client when the others have executed, and before their replies. */
  function runWithLateEvil(brokenRule: number): Run {
    const world = createTwistedWorld(briefSetup({ cluster: { brokenRule } }), { liars: { 3: saying() } });
    putCrafted(world, { from: 3, to: 4, arrivesTick: 5 }, evil);
    return runWorld(world);
  }

  test('it fires at the first execution where the client accepted the first reply before (E25)', () => {
    const broken = runTwisted({ cluster: { brokenRule: firstReply.number } }, early);
    const [accepted] = notesOf(broken.steps, 'accepted');
    const [executed] = notesOf(broken.steps, 'executed');
    expect(accepted).toMatchObject({ tick: 3, note: { result: 'EVIL' } });
    expect(broken.violations[0]).toMatchObject({
      monitor: 'M6',
      step: executed?.step,
      node: executed?.node,
      witnesses: [{ step: accepted?.step, node: 4 }],
      values: { timestamp: 1, result: 'ok', other: 'EVIL' },
    });
  });

  test('it fires at the acceptance where the request was executed before', () => {
    const broken = runWithLateEvil(firstReply.number);
    const [accepted] = notesOf(broken.steps, 'accepted');
    const [executed] = notesOf(broken.steps, 'executed');
    expect(broken.violations).toMatchObject([
      {
        monitor: 'M6',
        step: accepted?.step,
        node: 4,
        witnesses: [{ step: executed?.step, node: executed?.node }],
        values: { timestamp: 1, result: 'EVIL', other: 'ok' },
      },
    ]);
  });

  test('it is silent where the client waits for f+1', () => {
    expect(runTwisted({}, early).violations).toEqual([]);
    expect(runWithLateEvil(0).violations).toEqual([]);
  });

  test('it fires where a replica executes out of order and gets another result (E16)', () => {
    const operations = ['put x 1', 'get x'].map((operation, client) =>
      at(client, { kind: 'request', client, operation }),
    );
    const two = (brokenRule: number): Different => ({
      cluster: { clients: 2, brokenRule },
      interventions: [...operations, at(1, { kind: 'drop', message: 'PP0.1.0.3' }, 9)],
    });
    expect(whoFired(runTwisted(two(outOfOrder.number)))).toEqual(['M4', 'M6']);
    expect(runTwisted(two(0)).violations).toEqual([]);
  });
});

/** Found by the adversary: what a client reads is not ordered, so its timestamp is free for whoever has its key. */
test('M6 promises nothing to a client that lends its key once it has accepted a result', () => {
  const run = runLies(
    [
      { node: 0, behaviour: 'equivocates', groups: 'babbbbbba' },
      { node: 1, behaviour: 'equivocates', groups: 'bbabbbbbb' },
      { node: 7, behaviour: 'lendsItsKey', tick: 5 },
    ],
    {
      cluster: { replicas: 7, clients: 2, clientTimeout: 233, viewChangeTimeout: 92, statusInterval: 300, readOnly: 2 },
      interventions: [
        at(0, { kind: 'request', client: 0, operation: 'get x' }),
        at(0, { kind: 'request', client: 1, operation: 'put x 1' }),
      ],
      untilTick: 2000,
    },
  );
  const results = notesOf(run.steps, 'executed').flatMap(({ note }) => note.requests);
  expect(notesOf(run.steps, 'accepted')[0]).toMatchObject({ node: 7, note: { timestamp: 1, result: 'none' } });
  expect(results.some(({ client, timestamp, result }) => client === 0 && timestamp === 1 && result === 'ok')).toBe(
    true,
  );
  expect(run.violations).toEqual([]);
});
