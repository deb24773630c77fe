import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA, requestsInTurn } from '../../testing/engine/buildSetup.ts';
import { countSent, executions, notesOf, replicaOf } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { worldAt } from '../history.ts';

/** Interventions on replicas (crash, restart, cut off, rejoin) and on clients (a request). */

describe('a crash', () => {
  const history = runOf(buildSetup({ interventions: [requestA, at(3, { kind: 'crash', replica: 2 })] }));

  test('stops a replica: it receives nothing and sends nothing from then on', () => {
    const crashed = history.steps.findIndex(
      ({ cause }) => cause.kind === 'intervention' && cause.intervention.action.kind === 'crash',
    );
    const later = history.steps.slice(crashed + 1);
    expect(later.some(({ node }) => node === 2)).toBe(false);
    expect(later.some(({ sent }) => sent.some(({ from }) => from === 2))).toBe(false);
    const missed = later.filter(({ cause }) => cause.kind === 'missed' && cause.why === 'crashed');
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.every(({ cause }) => cause.kind === 'missed' && cause.envelope.to === 2)).toBe(true);
  });

  test('does not stop what it had sent before', () => {
    // R2's PREPAREs were on their way: with R1's and R3's, the three other replicas count three.
    expect(Object.keys(executions(history.steps))).toEqual(['0', '1', '3']);
    expect(
      notesOf(history.steps, 'counted').filter(({ node, note }) => node === 0 && note.vote === 'prepare'),
    ).toHaveLength(3);
  });

  test('takes the timers of a node with it', () => {
    const client = runOf(
      buildSetup({
        cluster: { clientTimeout: 50 },
        untilTick: 500,
        interventions: [requestA, at(0, { kind: 'drop', message: 'R0.1.c0.0' }), at(10, { kind: 'crash', replica: 4 })],
      }),
    );
    expect(client.steps.filter(({ cause }) => cause.kind === 'timeout')).toEqual([]);
    expect(client.end).toBe('quiet');
  });
});

describe('a restart', () => {
  const run = (memory: 'kept' | 'lost') =>
    runOf(
      buildSetup({
        interventions: [
          ...requestsInTurn(2),
          at(9, { kind: 'crash', replica: 2 }),
          at(50, { kind: 'restart', replica: 2, memory }),
          at(60, { kind: 'request', client: 0, operation: 'put y 3' }),
        ],
      }),
    );

  const restartStep = ({ steps }: History) => steps.findIndex(({ tick }) => tick >= 50);

  test('with what was on the disk goes on where the replica stopped', () => {
    const history = run('kept');
    const end = worldAt(history, history.steps.length);
    expect(end.nodes[2]).toMatchObject({ up: true, forgot: false });
    const before = replicaOf(worldAt(history, restartStep(history)), 2);
    const after = replicaOf(worldAt(history, restartStep(history) + 1), 2);
    // Only its timers differ: the crash stopped them.
    expect({ ...after, timedRequest: null, statusMark: null }).toEqual({
      ...before,
      timedRequest: null,
      statusMark: null,
    });
    expect(after.lastExecuted).toBe(1);
  });

  test('tells the others what it has, and they send what it lacks', () => {
    const history = run('kept');
    expect(notesOf(history.steps, 'statusSent')[0]).toMatchObject({ node: 2, tick: 50, note: { why: 'restarted' } });
    expect(executions(history.steps)[2]).toEqual(['1 put x 1→ok', '2 put x 2→ok', '3 put y 3→ok']);
    expect(history.violations).toEqual([]);
  });

  test('without it starts from nothing, and counts as faulty from then on', () => {
    const history = run('lost');
    const after = worldAt(history, restartStep(history) + 1);
    expect(after.nodes[2]).toMatchObject({ up: true, forgot: true });
    expect(replicaOf(after, 2)).toMatchObject({ view: 0, lastExecuted: 0, lowWaterMark: 0 });
    expect(replicaOf(after, 2).log.size).toBe(0);
    // The others still have the messages of both slots, so it executes both again from the beginning.
    const caughtUp = history.steps.findIndex(({ tick }) => tick >= 60);
    expect(replicaOf(worldAt(history, caughtUp), 2).lastExecuted).toBe(2);
    expect(history.violations).toEqual([]);
  });

  test('leaves messages that came meanwhile lost', () => {
    const history = run('kept');
    expect(history.steps.some(({ cause }) => cause.kind === 'missed' && cause.envelope.to === 2)).toBe(true);
  });
});

describe('a replica that is cut off', () => {
  const cut = [at(0, { kind: 'cutOff', replica: 3 }), requestA];

  test('keeps running, but nothing reaches it', () => {
    const history = runOf(buildSetup({ interventions: cut }));
    expect(countSent(history.steps)).toEqual({ R: 1, PP: 3, P: 6, C: 9, Re: 3 });
    const blocked = history.steps.flatMap(({ sent }) => sent.filter(({ fate }) => fate === 'blocked'));
    expect(blocked.map(({ to }) => to)).toEqual(Array(1 + 2 + 3).fill(3));
    expect(worldAt(history, history.steps.length).nodes[3]).toMatchObject({ up: true });
  });

  test('and nothing leaves it, not even what it had sent', () => {
    const history = runOf(buildSetup({ interventions: [requestA, at(2, { kind: 'cutOff', replica: 2 }, 2)] }));
    const missed = history.steps.flatMap(({ cause }) =>
      cause.kind === 'missed' && cause.why === 'cut' ? [cause.envelope] : [],
    );
    expect(missed.filter(({ from }) => from === 2).map(({ letters, to }) => [letters, to])).toEqual([
      ['P', 0],
      ['P', 1],
      ['P', 3],
    ]);
  });

  test('is connected again when it rejoins', () => {
    const history = runOf(
      buildSetup({
        interventions: [
          ...cut,
          at(50, { kind: 'rejoin', replica: 3 }),
          at(51, { kind: 'request', client: 0, operation: 'put x 2' }),
        ],
      }),
    );
    // Both ends are told, and R3 gets what it missed.
    expect(history.steps.filter(({ cause }) => cause.kind === 'connected').map(({ node }) => node)).toEqual([
      0, 1, 2, 3,
    ]);
    expect(notesOf(history.steps, 'committedLocal').filter(({ node }) => node === 3)).toMatchObject([
      { note: { sequence: 1 } },
      { note: { sequence: 2 } },
    ]);
  });
});

describe('a request', () => {
  test('makes the client ask; with one outstanding it waits its turn', () => {
    const history = runOf(buildSetup({ interventions: requestsInTurn(2) }));
    expect(history.steps.slice(0, 2).map(({ node, notes }) => [node, notes[0]?.kind])).toEqual([
      [4, 'requested'],
      [4, 'queued'],
    ]);
    expect(notesOf(history.steps, 'accepted').map(({ note }) => note.operation)).toEqual(['put x 1', 'put x 2']);
  });
});
