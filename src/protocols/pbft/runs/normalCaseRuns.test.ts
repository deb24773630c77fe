import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import {
  countSent,
  executions,
  notesOf,
  replicaOf,
  repliesBeforeAccepting,
  sumOf,
} from '../../../testing/pbft/lookAtTrace.ts';
import { messagesOfOneRequest } from '../../quorum.ts';
import { runOf } from '../../run.ts';

/** Runs N1 to N3 and N14 of `protocols/pbft/README.md`, and the formulas on the number of messages. */

/** One request in a cluster whose last replica is down from the start, or is not. */
function runOnce(replicas: number, isLastDown: boolean): History {
  const crash = at(0, { kind: 'crash', replica: replicas - 1 });
  const interventions = isLastDown ? [crash, requestA] : [requestA];
  return runOf(buildSetup({ cluster: { replicas }, interventions }));
}

function expectHealthy(history: History): void {
  expect(history.violations).toEqual([]);
  expect(history.end).toBe('quiet');
}

/** The steps a request takes from the client and back, which unit links show as ticks. */
function latency(history: History): number {
  const [requested] = notesOf(history.steps, 'requested');
  const [accepted] = notesOf(history.steps, 'accepted');
  return (accepted?.tick ?? Number.NaN) - (requested?.tick ?? Number.NaN);
}

describe('N1: the seed’s figure, R3 crashed from the start (§4.2, Fig. 1)', () => {
  const history = runOnce(4, true);

  test('sends 22 messages: 1 request, 3 PRE-PREPAREs, 6 PREPAREs, 9 COMMITs, 3 replies', () => {
    expect(countSent(history.steps)).toEqual({ R: 1, PP: 3, P: 6, C: 9, Re: 3 });
    expectHealthy(history);
  });

  test('A executes at 0, 1 and 2 as (v 0, n 1)', () => {
    expect(executions(history.steps)).toEqual({ 0: ['1 put x 1→ok'], 1: ['1 put x 1→ok'], 2: ['1 put x 1→ok'] });
    expect(notesOf(history.steps, 'executed').map(({ note }) => [note.view, note.sequence])).toEqual(
      Array(3).fill([0, 1]),
    );
  });

  test('the PREPAREs of 1 and 2 are the 2f, the COMMITs of 0, 1 and 2 the 2f+1', () => {
    expect(notesOf(history.steps, 'prepared').map(({ note }) => note.voters)).toEqual(Array(3).fill([1, 2]));
    expect(notesOf(history.steps, 'committedLocal').map(({ note }) => note.voters)).toEqual(Array(3).fill([0, 1, 2]));
  });

  test('the client accepts after 2 replies, 5 steps after it asked', () => {
    expect(notesOf(history.steps, 'accepted').map(({ note }) => note)).toMatchObject([{ result: 'ok', timestamp: 1 }]);
    expect(repliesBeforeAccepting(history.steps)).toBe(2);
    expect(latency(history)).toBe(5);
  });

  test('what was sent to R3 arrives nowhere', () => {
    const missed = history.steps.flatMap(({ cause }) => (cause.kind === 'missed' ? [cause] : []));
    expect(missed.map(({ envelope, why }) => [envelope.letters, envelope.to, why])).toEqual([
      ['PP', 3, 'crashed'],
      ...Array(2).fill(['P', 3, 'crashed']),
      ...Array(3).fill(['C', 3, 'crashed']),
    ]);
  });
});

describe('N2: no fault', () => {
  const history = runOnce(4, false);

  test('29 messages: 1, 3, 9, 12, 4', () => {
    expect(countSent(history.steps)).toEqual({ R: 1, PP: 3, P: 9, C: 12, Re: 4 });
    expectHealthy(history);
  });

  test('all four execute, and end in the same state', () => {
    expect(executions(history.steps)).toEqual({
      0: ['1 put x 1→ok'],
      1: ['1 put x 1→ok'],
      2: ['1 put x 1→ok'],
      3: ['1 put x 1→ok'],
    });
    const world = worldAt(history, history.steps.length);
    const services = [0, 1, 2, 3].map((node) => replicaOf(world, node).service);
    expect(services).toEqual(Array(4).fill(services[0]));
  });

  test('votes held when executing: a backup has received 1 PRE-PREPARE, q−2 PREPAREs, q−1 COMMITs at least', () => {
    for (const node of [0, 1, 2, 3]) {
      const executed = history.steps.findIndex(
        (step) => step.node === node && step.notes.some(({ kind }) => kind === 'executed'),
      );
      const received = history.steps.slice(0, executed + 1).filter((step) => step.node === node);
      const letters = received.flatMap(({ cause }) => (cause.kind === 'delivered' ? [cause.envelope.letters] : []));
      const count = (wanted: string) => letters.filter((one) => one === wanted).length;
      expect(count('PP')).toBe(node === 0 ? 0 : 1);
      expect(count('P')).toBeGreaterThanOrEqual(node === 0 ? 2 : 1);
      expect(count('C')).toBe(2);
    }
  });
});

describe('N3: larger clusters with the last replica crashed', () => {
  test.each([
    [7, 79, { R: 1, PP: 6, P: 30, C: 36, Re: 6 }],
    [10, 172, { R: 1, PP: 9, P: 72, C: 81, Re: 9 }],
  ])('n = %i: %i messages, executed by all others', (replicas, total, counts) => {
    const history = runOnce(replicas, true);
    expect(countSent(history.steps)).toEqual(counts);
    expect(sumOf(counts)).toBe(total);
    const others = Array.from({ length: replicas - 1 }, (_, node) => String(node));
    expect(Object.keys(executions(history.steps))).toEqual(others);
    expect(latency(history)).toBe(5);
    expectHealthy(history);
  });
});

describe('N14: n = 6 is not 3f+1: q is 4, not 2f+1 = 3', () => {
  const history = runOnce(6, true);

  test('with R5 crashed it executes, with 3 PREPAREs and 4 COMMITs', () => {
    expect(notesOf(history.steps, 'prepared').map(({ note }) => note.voters.length)).toEqual(Array(5).fill(3));
    expect(notesOf(history.steps, 'committedLocal').map(({ note }) => note.voters.length)).toEqual(Array(5).fill(4));
    expect(Object.keys(executions(history.steps))).toEqual(['0', '1', '2', '3', '4']);
    expectHealthy(history);
  });

  test('the client accepts after f+1 = 2 replies, 5 steps after it asked', () => {
    expect(repliesBeforeAccepting(history.steps)).toBe(2);
    expect(latency(history)).toBe(5);
  });

  test('with a second backup crashed, 4 COMMITs still come; with a third, nothing is prepared', () => {
    const down = (...replicas: number[]) =>
      runOf(
        buildSetup({
          cluster: { replicas: 6 },
          untilTick: 1000,
          interventions: [...replicas.map((replica) => at(0, { kind: 'crash', replica })), requestA],
        }),
      );
    expect(Object.keys(executions(down(4, 5).steps))).toEqual(['0', '1', '2', '3']);
    expect(notesOf(down(3, 4, 5).steps, 'prepared')).toEqual([]);
  });
});

describe('the formulas of messages, replies and steps', () => {
  test('hold for n = 4 … 10, with and without a crashed backup', async () => {
    const lines = [4, 5, 6, 7, 8, 9, 10].flatMap((replicas) => [lineOf(replicas, 0), lineOf(replicas, 1)]);
    const head = '  n  crashed  REQUEST  PRE-PREPARE  PREPARE  COMMIT  REPLY  total  replies awaited  steps';
    await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot('golden/messageCounts.txt');
  });

  /** One line of the table, measured; each number checked against its formula. */
  function lineOf(replicas: number, crashed: 0 | 1): string {
    const history = runOnce(replicas, crashed === 1);
    const { R = 0, PP = 0, P = 0, C = 0, Re = 0 } = countSent(history.steps);
    const others = replicas - 1;
    expect([R, PP]).toEqual([1, others]);
    expect(P).toBe((others - crashed) * others);
    expect(C).toBe((replicas - crashed) * others);
    expect(Re).toBe(replicas - crashed);
    const total = R + PP + P + C + Re;
    expect(total).toBe(messagesOfOneRequest(replicas, crashed));
    if (crashed === 0) expect(total).toBe(2 * replicas * replicas - replicas + 1);
    const awaited = repliesBeforeAccepting(history.steps);
    expect(awaited).toBe(Math.floor((replicas - 1) / 3) + 1);
    expect(latency(history)).toBe(5);
    const widths = [3, 9, 9, 13, 9, 8, 7, 7, 17, 7];
    const numbers = [replicas, crashed, R, PP, P, C, Re, total, awaited, latency(history)];
    return numbers.map((number, index) => String(number).padStart(widths[index] ?? 0)).join('');
  }
});
