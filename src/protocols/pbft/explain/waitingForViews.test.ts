import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { runOf } from '../../run.ts';
import type { NodeWaiting } from './waiting.ts';
import { waitingAt } from './waiting.ts';

/** What a replica waits for between two views, for a proposal, and for a state; and what became of it. */

const cluster = { clientTimeout: 20, viewChangeTimeout: 50, statusInterval: 400 };

/** What a node waits for at the end of a run in which R0 is down. */
function endOf(node: number, untilTick: number, ...interventions: readonly PlannedIntervention[]): NodeWaiting {
  return atEnd(node, {
    cluster,
    untilTick,
    interventions: [at(0, { kind: 'crash', replica: 0 }), requestA, ...interventions],
  });
}

function atEnd(node: number, different: Different): NodeWaiting {
  const history = runOf(buildSetup(different));
  return waitingAt(history, history.steps.length, node);
}

describe('R1 has asked for view 1', () => {
  test('and lacks two VIEW-CHANGEs: R2’s was dropped, R3 is cut off, R0 is crashed', () => {
    const { items, timers } = endOf(
      1,
      90,
      at(21, { kind: 'cutOff', replica: 3 }, 99),
      at(71, { kind: 'drop', message: 'VC1.0.2.1' }, 99),
    );
    expect(items[0]).toMatchObject({
      waiting: { kind: 'viewChanges', view: 1, primary: 1, votes: { have: [1], need: 3, missing: [0, 2, 3] } },
      missing: [
        { message: 'viewChange', from: 0, whereabouts: { kind: 'notSent', why: 'crashed' } },
        { message: 'viewChange', from: 2, whereabouts: { kind: 'dropped' } },
        { message: 'viewChange', from: 3, whereabouts: { kind: 'blocked' } },
      ],
    });
    expect(timers.map(({ timer }) => timer)).toEqual(['status']);
  });

  test('while the others have not: they have not come to that point', () => {
    const patient = at(0, { kind: 'drop', message: 'R0.1.c0.0' });
    const dropped = [2, 3].map((replica) => at(20, { kind: 'drop', message: `R0.1.c0.${replica}` } as const, 99));
    const { items } = endOf(1, 90, patient, ...dropped);
    expect(items[0]?.missing.slice(1)).toMatchObject([
      { from: 2, whereabouts: { kind: 'notSent', why: 'notReached' } },
      { from: 3, whereabouts: { kind: 'notSent', why: 'notReached' } },
    ]);
  });
});

describe('R2 has the VIEW-CHANGEs for view 1', () => {
  const lost = [2, 3].map((to) => at(72, { kind: 'drop', message: `NV1.0.1.${to}` } as const, 99));

  test('and waits for the NEW-VIEW, which was dropped; its timer says when it gives up', () => {
    const { items, timers } = endOf(2, 90, ...lost);
    expect(items[0]).toMatchObject({
      waiting: { kind: 'newView', view: 1, primary: 1 },
      missing: [{ message: 'newView', from: 1, whereabouts: { kind: 'dropped' } }],
    });
    expect(timers[0]).toMatchObject({ timer: 'newView', dueTick: 122 });
  });

  test('and waits for one that R1 does not make, since it is in view 2', () => {
    const { items } = endOf(
      1,
      200,
      at(70, { kind: 'cutLink', from: 2, to: 1 }),
      at(70, { kind: 'cutLink', from: 3, to: 1 }),
    );
    expect(items[0]?.waiting).toMatchObject({ kind: 'viewChanges', view: 1 });
    expect(items[0]?.missing.map(({ from, whereabouts }) => [from, whereabouts.kind])).toEqual([
      [0, 'notSent'],
      [2, 'blocked'],
      [3, 'blocked'],
    ]);
  });
});

test('a vote of one that has left the view is not to be had', () => {
  const { items } = atEnd(1, {
    cluster: { ...cluster, viewChangeTimeout: 200 },
    untilTick: 240,
    interventions: [
      requestA,
      at(0, { kind: 'crash', replica: 3 }),
      at(1, { kind: 'delay', message: 'PP0.1.0.1', ticks: 100 }, 99),
      at(1, { kind: 'drop', message: 'PP0.1.0.2' }, 99),
      at(20, { kind: 'drop', message: 'R0.1.c0.1' }, 99),
    ],
  });
  const prepared = items.find(({ waiting }) => waiting.kind === 'prepared');
  expect(prepared?.missing).toMatchObject([
    { from: 2, whereabouts: { kind: 'otherView', view: 1, active: false } },
    { from: 3, whereabouts: { kind: 'notSent', why: 'crashed' } },
  ]);
});

describe('a backup that has a request waits for the primary to propose it', () => {
  const held = (...interventions: readonly PlannedIntervention[]): Different => ({
    cluster: { ...cluster, viewChangeTimeout: 500 },
    untilTick: 40,
    interventions: [requestA, at(0, { kind: 'drop', message: 'R0.1.c0.0' }), ...interventions],
  });

  test('which is crashed', () => {
    const [item] = atEnd(1, held(at(19, { kind: 'crash', replica: 0 }))).items;
    expect(item).toMatchObject({
      waiting: { kind: 'proposal', primary: 0, client: 0, timestamp: 1 },
      unordered: { primary: 0, isUp: false },
    });
  });

  test('which the request has not reached', () => {
    const cuts = [1, 2, 3, 4].map((from) => at(19, { kind: 'cutLink', from, to: 0 } as const));
    const [item] = atEnd(1, held(...cuts)).items;
    expect(item?.unordered).toMatchObject({ isUp: true, isBuffered: false, request: { kind: 'blocked' } });
  });

  test('which holds it back', () => {
    const [item] = atEnd(1, {
      cluster: { ...cluster, clients: 2, checkpointInterval: 1, window: 2, viewChangeTimeout: 900, clientTimeout: 20 },
      untilTick: 60,
      interventions: [
        requestA,
        at(0, { kind: 'crash', replica: 3 }),
        at(0, { kind: 'crash', replica: 2 }),
        at(10, { kind: 'request', client: 1, operation: 'put y 1' }),
      ],
    }).items.filter(({ waiting }) => waiting.kind === 'proposal');
    expect(item?.unordered).toMatchObject({ primary: 0, isUp: true, active: true, isBuffered: true });
  });

  test('which has proposed it, to be told what became of the PRE-PREPARE', () => {
    const [item] = atEnd(
      1,
      held(at(21, { kind: 'drop', message: 'PP0.1.0.1' }, 99), at(22, { kind: 'cutOff', replica: 1 })),
    ).items.filter(({ waiting }) => waiting.kind === 'proposal');
    expect(item?.missing).toMatchObject([{ message: 'prePrepare', from: 0, whereabouts: { kind: 'dropped' } }]);
  });
});

describe('a replica that fetches a state', () => {
  const behind = (...interventions: readonly PlannedIntervention[]): Different => ({
    cluster: { checkpointInterval: 1, window: 2, statusInterval: 20, clientTimeout: 5000, viewChangeTimeout: 5000 },
    untilTick: 60,
    interventions: [
      at(0, { kind: 'cutLink', from: 0, to: 3 }),
      ...[1, 2, 3, 4, 5, 6, 7].map(() => requestA),
      ...interventions,
    ],
  });

  test('waits for it, and hears that its question was lost', () => {
    const { items } = atEnd(3, behind(...[0, 1, 2].map((to) => at(0, { kind: 'cutLink', from: 3, to } as const))));
    const item = items.find(({ waiting }) => waiting.kind === 'state');
    expect(item?.missing).toMatchObject([{ message: 'fetchState', from: 3, whereabouts: { kind: 'blocked' } }]);
  });
});
