import { describe, expect, test } from 'vitest';
import type { Step } from '../../../engine/trace.ts';
import { envelopeOf } from '../../../engine/trace.ts';
import { at, requestA, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import { executions, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import {
  acceptedResults,
  executedAlike,
  lastExecutedOf,
  runRow,
  unsafe,
  viewsEntered,
  withStatus,
} from '../../../testing/pbft/runRow.ts';
import type { Request } from '../rules/messages.ts';

/** Runs T of `protocols/pbft/README.md`: timers, partitions, loss, restarts. */

const everyone = [0, 1, 2, 3];

describe('T1: the network falls into {0, 1} and {2, 3} with a request pending, and heals', () => {
  const run = runRow({
    cluster: withStatus,
    interventions: [at(0, { kind: 'partition', groups: '0011xx' }), requestA, at(3000, { kind: 'heal' })],
  });

  test('while it is cut nothing is executed: each side has two VIEW-CHANGEs at most', () => {
    expect(notesOf(run.steps, 'viewChangeStarted').some(({ tick }) => tick < 3000)).toBe(true);
    const early = [...notesOf(run.steps, 'executed'), ...notesOf(run.steps, 'enteredView')];
    expect(early.filter(({ tick }) => tick < 3000)).toEqual([]);
  });

  test('afterwards the VIEW-CHANGEs, sent again, make one view, and it executes once', () => {
    expect(executedAlike(run, everyone)).toEqual(['1 put x 1→ok']);
    expect(new Set(everyone.map((node) => replicaOf(run.world, node).view)).size).toBe(1);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

describe('T2: R3 alone times out early', () => {
  const run = runRow({
    cluster: withStatus,
    interventions: [
      // The client of A reaches nobody but R3.
      at(0, { kind: 'partition', groups: '000aax' }),
      requestA,
      at(500, { kind: 'heal' }),
      at(600, { kind: 'request', client: 1, operation: 'put y 1' }),
      at(1000, { kind: 'crash', replica: 2 }),
      at(1100, { kind: 'request', client: 1, operation: 'put y 2' }),
    ],
  });

  test('the others go on in view 0 while R3 is between two views', () => {
    const early = notesOf(run.steps, 'viewChangeStarted').filter(({ tick }) => tick < 1000);
    expect(early.map(({ node }) => node)).toEqual([3]);
    const executed = notesOf(run.steps, 'executed').filter(({ tick }) => tick > 600 && tick < 1000);
    expect(executed.map(({ node, note }) => [node, note.view]).sort()).toContainEqual([0, 0]);
    // R3 stays where it is, and learns of what is decided without it when it has asked in vain.
    const learnt = notesOf(run.steps, 'committedLocal').filter(({ node, tick }) => node === 3 && tick < 1000);
    expect(learnt.map(({ step }) => causeLetters(run.steps[step]))).toEqual(learnt.map(() => 'De'));
  });

  test('when R2 goes down, 0 and 1 stall, time out, and with R3’s VIEW-CHANGE enter view 1', () => {
    const entered = notesOf(run.steps, 'enteredView');
    expect(entered[0]?.note).toMatchObject({ view: 1, members: [0, 1, 3] });
    expect(acceptedResults(run).sort()).toEqual(['put x 1→ok', 'put y 1→ok', 'put y 2→ok']);
    expect(lastExecutedOf(run)).toEqual([3, 3, 2, 3]);
    expect(unsafe(run)).toEqual([]);
  });
});

describe('T3: requests reach one backup only, first R3, then R2, and neither can hand them on', () => {
  const receiverOfClient: Readonly<Record<number, number>> = { 0: 3, 1: 2 };
  const run = runRow({
    interventions: [requestA, at(1000, { kind: 'request', client: 1, operation: 'put y 1' })],
    treat: ({ message, to }, { tick }) => {
      const isHidden = message.kind === 'request' && tick < 1250;
      return isHidden && to !== receiverOfClient[(message as Request).client] ? 'lose' : null;
    },
  });
  const asked = notesOf(run.steps, 'viewChangeStarted');

  test('one VIEW-CHANGE: nothing', () => {
    expect(asked.filter(({ tick }) => tick < 1250).map(({ node }) => node)).toEqual([3]);
    expect(notesOf(run.steps, 'enteredView').filter(({ tick }) => tick < 1250)).toEqual([]);
  });

  test('a second one: all join at once, and the new view executes what was asked for', () => {
    const [second, ...joined] = asked.filter(({ tick }) => tick >= 1250);
    expect(second?.node).toBe(2);
    expect(joined.map(({ node }) => node).sort()).toEqual([0, 1]);
    // They join with the second VIEW-CHANGE, which takes one tick, not by timers of their own.
    expect(joined.every(({ tick }) => tick === (second?.tick ?? 0) + 1)).toBe(true);
    expect(viewsEntered(run)).toEqual([1]);
    expect(acceptedResults(run).sort()).toEqual(['put x 1→ok', 'put y 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

test('T5: messages take three times T, until they take one tick: it ends once the doubled wait is longer; exactly once', () => {
  const run = runRow({
    cluster: withStatus,
    conditions: { latency: 600 },
    interventions: [requestA, at(6000, { kind: 'conditions', latency: 1, jitter: 0, loss: 0, duplication: 0 })],
    untilTick: 30_000,
  });
  expect(notesOf(run.steps, 'viewChangeStarted').length).toBeGreaterThan(1);
  expect(executedAlike(run, everyone)).toEqual(['1 put x 1→ok']);
  expect(acceptedResults(run)).toEqual(['put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});

describe('T6: the network works only while the crashed replica is primary', () => {
  const schedule = (until: number) =>
    runRow({
      cluster: withStatus,
      interventions: [at(0, { kind: 'crash', replica: 0 }), requestA],
      untilTick: 60_000,
      treat: ({ letters, from, sentTick }) =>
        sentTick < until && ['NV', 'PP'].includes(letters) && from > 0 ? 'lose' : null,
    });

  test('nothing is ever executed (PBFT is not live in an asynchronous network), and it is safe', () => {
    const run = schedule(100_000);
    expect(executions(run.steps)).toEqual({});
    expect(viewsEntered(run).length).toBeGreaterThan(3);
    expect(unsafe(run)).toEqual([]);
  });

  test('and as soon as the schedule ends, it is', () => {
    const run = schedule(10_000);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'T7: with a fifth of all messages lost everything is executed (seed %i)',
  (seed) => {
    const run = runRow({
      cluster: { ...withStatus, checkpointInterval: 4, window: 8 },
      conditions: { loss: 20, latency: 3, jitter: 2 },
      interventions: requestsInTurn(10),
      untilTick: 60_000,
      seed,
    });
    expect(acceptedResults(run)).toHaveLength(10);
    expect(unsafe(run)).toEqual([]);
  },
);

describe('T9: a crash and a restart, in every phase', () => {
  const ticks = Array.from({ length: 7 }, (_, tick) => tick);

  const runOf = (replica: number, tick: number, memory: 'kept' | 'lost') =>
    runRow({
      cluster: withStatus,
      interventions: [
        requestA,
        at(tick, { kind: 'crash', replica }, 20),
        at(tick + 30, { kind: 'restart', replica, memory }),
        at(1000, { kind: 'request', client: 1, operation: 'put y 1' }),
      ],
    });

  test.each([0, 1, 3])('with the log kept: R%i is as good as before', (replica) => {
    for (const tick of ticks) {
      const run = runOf(replica, tick, 'kept');
      expect(executedAlike(run, everyone)).toEqual(['1 put x 1→ok', '2 put y 1→ok']);
      expect(acceptedResults(run)).toHaveLength(2);
      expect(unsafe(run)).toEqual([]);
    }
  });

  test.each([0, 1, 3])('with the log lost: R%i counts as faulty, and the others are live and safe', (replica) => {
    for (const tick of ticks) {
      const run = runOf(replica, tick, 'lost');
      expect(run.world.nodes[replica]?.forgot).toBe(true);
      expect(acceptedResults(run)).toHaveLength(2);
      expect(unsafe(run)).toEqual([]);
    }
  });
});

/** The letters of the message that a step began with. */
function causeLetters(step: Step | undefined): string | undefined {
  return step && envelopeOf(step.cause)?.letters;
}

describe('T1: the primary is the only one that waits still', () => {
  // R1 executes with the COMMIT of R3, which goes down; R2 saw no PRE-PREPARE, and has left the view alone.
  const run = runRow({
    // As published: what R1 has decided is not passed on.
    cluster: { ...withStatus, readOnly: 1 },
    interventions: [requestA, at(4, { kind: 'crash', replica: 3 }, 20)],
    treat: ({ letters, label, from, to }) => {
      if (label.major > 0) return null;
      if (letters === 'C' && (to === 3 || (from === 3 && to !== 1))) return 'lose';
      return letters === 'PP' && to === 2 ? 'lose' : null;
    },
  });

  test('it doubts itself, and with R2 and R1 changes the view: the client is answered', () => {
    const first = notesOf(run.steps, 'viewChangeStarted').slice(0, 3);
    expect(first.map(({ node, note }) => [node, note.why]).sort()).toEqual([
      [0, 'requestTimeout'],
      [1, 'joined'],
      [2, 'requestTimeout'],
    ]);
    expect(executedAlike(run, [0, 1, 2])).toEqual(['1 put x 1→ok']);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

test('T2: n = 5, R3 and R4 have left the view, and each of the others knows of one of them only: they learn of both', () => {
  const run = runRow({
    // As published: the client needs q = 4 replies, and R0, R1 and R2 have answered and wait for nothing.
    cluster: { ...withStatus, replicas: 5, readOnly: 1 },
    treat: ({ letters, label, from, to, sentTick }) => {
      if (letters === 'VC' && sentTick < 1000) return from === (to === 2 ? 4 : 3) ? null : 'lose';
      if (label.major > 0 || !['PP', 'P', 'C'].includes(letters)) return null;
      // R3 votes, but receives no COMMIT; R4 receives nothing.
      return to === 4 || (to === 3 && letters === 'C') ? 'lose' : null;
    },
  });
  expect(notesOf(run.steps, 'viewChangeStarted').some(({ note }) => note.why === 'joined')).toBe(true);
  expect(acceptedResults(run)).toEqual(['put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});
