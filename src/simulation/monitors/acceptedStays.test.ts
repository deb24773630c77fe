import { describe, expect, test } from 'vitest';
import { replyBy } from '../../protocol/testing/paperMessages.ts';
import { acceptsFirstReply, executesOutOfOrder } from '../testing/brokenRules.ts';
import type { Different } from '../testing/buildSetup.ts';
import { at } from '../testing/buildSetup.ts';
import { putCrafted } from '../testing/crafted.ts';
import { notesOf } from '../testing/lookAtTrace.ts';
import { briefSetup, runTwisted, whoFired } from '../testing/runTwisted.ts';
import type { Run } from '../testing/runWorld.ts';
import { runWorld } from '../testing/runWorld.ts';
import type { Twist, Twisted } from '../testing/twistedPbft.ts';
import { createTwistedWorld, saying } from '../testing/twistedPbft.ts';

describe('M6: R3 answers EVIL', () => {
  const evil = replyBy(3, { result: 'EVIL' });
  const early: Twisted = { liars: { 3: saying({ to: 4, message: evil }) } };

  /** EVIL reaches the client when the others have executed, and before their replies. */
  function runWithLateEvil(brokenRule?: Twist): Run {
    const twisted: Twisted = { liars: { 3: saying() }, ...(brokenRule && { brokenRule }) };
    const world = createTwistedWorld(briefSetup({}), twisted);
    putCrafted(world, { from: 3, to: 4, arrivesTick: 5 }, evil);
    return runWorld(world);
  }

  test('it fires at the first execution where the client accepted the first reply before (E25)', () => {
    const broken = runTwisted({}, { ...early, brokenRule: acceptsFirstReply });
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
    const broken = runWithLateEvil(acceptsFirstReply);
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
    expect(runWithLateEvil().violations).toEqual([]);
  });

  test('it fires where a replica executes out of order and gets another result (E16)', () => {
    const operations = ['put x 1', 'get x'].map((operation, client) =>
      at(client, { kind: 'request', client, operation }),
    );
    const two: Different = {
      cluster: { clients: 2 },
      interventions: [...operations, at(1, { kind: 'drop', message: 'PP0.1.0.3' }, 9)],
    };
    expect(whoFired(runTwisted(two, { brokenRule: executesOutOfOrder }))).toEqual(['M4', 'M6']);
    expect(runTwisted(two).violations).toEqual([]);
  });
});
