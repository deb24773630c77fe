import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import type { Action } from '../../../engine/interventions/index.ts';
import type { Ticks } from '../../../engine/protocol.ts';
import { at, buildSetup, requestA, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { stepOf, told } from '../../../testing/pbft/toldEvidence.ts';
import { runOf } from '../../run.ts';

/** What makes possible that views change, states are fetched, and slots are executed early. */

const cluster = { clientTimeout: 20, viewChangeTimeout: 50, statusInterval: 500 };

describe('with R0 crashed after its PRE-PREPAREs, and all COMMITs lost, what makes possible', () => {
  const history = runOf(
    buildSetup({
      cluster,
      untilTick: 300,
      interventions: [
        requestA,
        at(1, { kind: 'crash', replica: 0 }, 99),
        at(2, { kind: 'conditions', latency: 1, jitter: 0, loss: 100, duplication: 0 }, 99),
        at(5, { kind: 'conditions', latency: 1, jitter: 0, loss: 0, duplication: 0 }),
      ],
    }),
  );
  const asked = stepOf(history, 1, 'viewChangeStarted');
  const entered = stepOf(history, 2, 'enteredView');

  test('that R1 asks for view 1, is its timer, and the PRE-PREPARE with the request it waits for', () => {
    const accepted = stepOf(history, 1, 'prePrepared');
    expect(told(history, asked)).toEqual([`timer request 1 @${accepted}`, `message prePrepare 0 @${accepted}`]);
  });

  test('that R1 makes the NEW-VIEW, are the VIEW-CHANGEs of three, its own among them', () => {
    const made = stepOf(history, 1, 'enteredView');
    const [, ...others] = told(history, made);
    expect(told(history, made)[0]).toBe(`own viewChange 1 @${asked}`);
    expect(others.map((item) => item.split(' @')[0])).toEqual(['message viewChange 2', 'message viewChange 3']);
  });

  test('that R2 accepts it, is the NEW-VIEW, and the VIEW-CHANGEs in it', () => {
    const items = told(history, entered).map((item) => item.split(' @')[0]);
    expect(items[0]).toBe('message newView 1');
    expect(items.slice(1)).toEqual([
      'message viewChange 1',
      'own viewChange 2',
      expect.stringContaining('viewChange 3'),
    ]);
  });

  test('that the slot is prepared in view 1, is the NEW-VIEW in the place of the PRE-PREPARE', () => {
    const prepared = stepOf(history, 2, 'prepared', (note) => note.kind === 'prepared' && note.view === 1);
    expect(told(history, prepared)).toContain(`message newView 1 @${entered}`);
  });
});

test('that a replica joins, are the f+1 VIEW-CHANGEs of others', () => {
  const history = runOf(
    buildSetup({
      cluster,
      untilTick: 200,
      interventions: [
        requestA,
        at(0, { kind: 'crash', replica: 0 }),
        at(20, { kind: 'drop', message: 'R0.1.c0.3' }, 99),
      ],
    }),
  );
  const joining = notesOf(history.steps, 'viewChangeStarted').find(({ note }) => note.why === 'joined');
  expect(joining).toMatchObject({ node: 3, note: { joined: [1, 2] } });
  const items = told(history, (joining?.step ?? 0) + 1).map((item) => item.split(' @')[0]);
  expect(items).toEqual(['message viewChange 1', 'message viewChange 2']);
});

test('that no NEW-VIEW came in time, is the timer, and that the view was asked for', () => {
  const crashes: Action[] = [0, 1].map((replica) => ({ kind: 'crash', replica }));
  const history = runOf(
    buildSetup({
      cluster: { ...cluster, replicas: 7 },
      untilTick: 400,
      interventions: [requestA, ...crashes.map((action) => at(0, action))],
    }),
  );
  const again = notesOf(history.steps, 'viewChangeStarted').find(({ note }) => note.why === 'newViewTimeout');
  const items = told(history, (again?.step ?? 0) + 1);
  expect(items[0]).toMatch(/^timer newView /);
  expect(items[1]).toMatch(/^decision viewChangeStarted /);
});

describe('with R3 in the dark for two checkpoints, what makes possible', () => {
  const history = darkHistory();
  const installed = stepOf(history, 3, 'stateInstalled');

  test('that it fetches the state, are the CHECKPOINTs that certify it', () => {
    const items = told(history, stepOf(history, 3, 'fetchStarted')).map((item) => item.split(' @')[0]);
    expect(items.filter((item) => item?.includes('checkpoint')).length).toBeGreaterThanOrEqual(2);
  });

  test('that another sends it, is the question, and that its checkpoint is stable', () => {
    const sender = notesOf(history.steps, 'stateSent')[0];
    const items = told(history, (sender?.step ?? 0) + 1).map((item) => item.split(' @')[0]);
    expect(items).toEqual(['message fetchState 3', `decision stable ${sender?.node}`]);
  });

  test('that it takes the state over, are the state, the question, and the CHECKPOINTs', () => {
    const items = told(history, installed);
    expect(items[0]).toMatch(new RegExp(`^message stateCopy \\d @${installed}$`));
    expect(items[1]).toBe(`decision fetchStarted 3 @${stepOf(history, 3, 'fetchStarted')}`);
    expect(items.filter((item) => item.includes('checkpoint')).length).toBeGreaterThanOrEqual(2);
  });

  test('that it executes the slot after it, is that it has the state before', () => {
    const executed = stepOf(history, 3, 'executed');
    expect(told(history, executed)).toContain(`decision stateInstalled 3 @${installed}`);
  });
});

/** Eight requests pass R3 by. Then it hears the others again: the next checkpoint tells it how far they are. */
function darkHistory(): History {
  const cuts = [0, 1, 2].map((from) => at(0, { kind: 'cutLink', from, to: 3 }));
  const asked = (tick: Ticks, count: number) =>
    Array.from({ length: count }, (_, index) => at(tick, { kind: 'request', client: 0, operation: `put y ${index}` }));
  return runOf(
    buildSetup({
      cluster: { checkpointInterval: 4, window: 8, statusInterval: 50 },
      untilTick: 1000,
      interventions: [...cuts, ...requestsInTurn(8), at(100, { kind: 'heal' }), ...asked(100, 4), ...asked(300, 1)],
    }),
  );
}

describe('with tentative execution, what makes possible', () => {
  const history = runOf(
    buildSetup({ cluster: { tentativeExecution: 1 }, untilTick: 100, interventions: requestsInTurn(2) }),
  );

  test('that a slot is executed tentatively, is that it is prepared, and the lower one executed', () => {
    const early = stepOf(
      history,
      1,
      'executedTentatively',
      (note) => note.kind === 'executedTentatively' && note.sequence === 2,
    );
    const items = told(history, early);
    expect(items).toContain(`decision executed 1 @${stepOf(history, 1, 'executed')}`);
    expect(items.some((item) => item.startsWith('message prepare'))).toBe(true);
  });
});
