import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { countSent, executions, notesOf } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import type { Envelope } from '../network/envelope.ts';

/** Interventions on the network: partition, heal, cut and restore one direction, conditions. */

function blocked({ steps }: History): string[] {
  return steps.flatMap(({ sent }) => sent.filter(({ fate }) => fate === 'blocked').map(pathOf));
}

function missed({ steps }: History): string[] {
  return steps.flatMap(({ cause }) => (cause.kind === 'missed' && cause.why === 'cut' ? [pathOf(cause.envelope)] : []));
}

function pathOf({ letters, from, to }: Envelope): string {
  return `${letters} ${from}→${to}`;
}

describe('a partition {0, 1} ∣ {2, 3}', () => {
  test('blocks a message between the groups when it is sent', () => {
    const history = runOf(
      buildSetup({ untilTick: 100, interventions: [at(0, { kind: 'partition', groups: 'aabbx' }), requestA] }),
    );
    expect(blocked(history)).toEqual(['PP 0→2', 'PP 0→3', 'P 1→2', 'P 1→3']);
    expect(missed(history)).toEqual([]);
    expect(executions(history.steps)).toEqual({});
    expect(history.violations).toEqual([]);
  });

  test('and one that is on its way when it arrives', () => {
    const history = runOf(
      buildSetup({ untilTick: 100, interventions: [requestA, at(1, { kind: 'partition', groups: 'aabbx' }, 1)] }),
    );
    expect(missed(history)).toEqual(['PP 0→2', 'PP 0→3']);
    expect(blocked(history)).toEqual(['P 1→2', 'P 1→3']);
  });

  test('lets a message pass that arrives after it has healed; one that was blocked comes again when it is asked for', () => {
    const history = runOf(
      buildSetup({
        conditions: { latency: 10 },
        untilTick: 1000,
        interventions: [
          requestA,
          at(11, { kind: 'partition', groups: 'aabbx' }),
          at(19, { kind: 'heal' }),
          at(20, { kind: 'partition', groups: 'aabbx' }, 2),
          at(25, { kind: 'heal' }),
        ],
      }),
    );
    expect(missed(history).slice(0, 1)).toEqual(['PP 0→3']);
    expect(Object.keys(executions(history.steps)).sort()).toEqual(['0', '1', '2', '3']);
  });

  test('does not touch who is in a group of everybody, as clients are', () => {
    const history = runOf(
      buildSetup({ untilTick: 100, interventions: [at(0, { kind: 'partition', groups: 'bbbax' }), requestA] }),
    );
    expect(notesOf(history.steps, 'accepted')).toHaveLength(1);
    const client = runOf(
      buildSetup({ untilTick: 100, interventions: [at(0, { kind: 'partition', groups: 'aaaab' }), requestA] }),
    );
    expect(blocked(client)).toEqual(['R 4→0']);
  });
});

describe('one direction of one link', () => {
  test('is cut: the other still works', () => {
    const history = runOf(
      buildSetup({ untilTick: 1000, interventions: [at(0, { kind: 'cutLink', from: 0, to: 3 }), requestA] }),
    );
    expect(blocked(history)).toEqual(['PP 0→3', 'C 0→3']);
    expect(history.steps.some(({ cause }) => cause.kind === 'delivered' && pathOf(cause.envelope) === 'P 3→0')).toBe(
      false,
    );
    // R3 has no PRE-PREPARE; it counts the votes of the others and keeps them.
    expect(notesOf(history.steps, 'counted').filter(({ node }) => node === 3)).toMatchObject(
      [1, 2, 1, 2].map((have) => ({ note: { have, proposalKnown: false } })),
    );
    expect(notesOf(history.steps, 'accepted')).toHaveLength(1);
  });

  test('lets the other direction through', () => {
    const history = runOf(
      buildSetup({ untilTick: 1000, interventions: [at(0, { kind: 'cutLink', from: 3, to: 0 }), requestA] }),
    );
    expect(blocked(history)).toEqual(['P 3→0', 'C 3→0']);
    expect(Object.keys(executions(history.steps)).sort()).toEqual(['0', '1', '2', '3']);
  });

  test('is restored', () => {
    const history = runOf(
      buildSetup({
        interventions: [
          at(0, { kind: 'cutLink', from: 0, to: 3 }),
          requestA,
          at(3, { kind: 'restoreLink', from: 0, to: 3 }),
        ],
      }),
    );
    expect(blocked(history)).toEqual(['PP 0→3']);
  });

  test('opens again when everything heals', () => {
    const history = runOf(
      buildSetup({
        interventions: [
          at(0, { kind: 'cutLink', from: 0, to: 3 }),
          at(0, { kind: 'cutOff', replica: 2 }),
          at(0, { kind: 'heal' }),
          requestA,
        ],
      }),
    );
    const { S: statuses, ...others } = countSent(history.steps);
    expect(others).toEqual({ R: 1, PP: 3, P: 9, C: 12, Re: 4 });
    // One from each end of the four links that were cut: R2 with all others, R0 with R3.
    expect(statuses).toBe(8);
    expect(blocked(history)).toEqual([]);
  });

  test('is connected again once both directions are open: then both ends are told, before anything else happens', () => {
    const cut = (from: number, to: number) => at(0, { kind: 'cutLink' as const, from, to });
    const restored = (tick: number, from: number, to: number) => at(tick, { kind: 'restoreLink' as const, from, to });
    const history = runOf(buildSetup({ interventions: [cut(0, 3), cut(3, 0), restored(5, 0, 3), restored(9, 3, 0)] }));
    const told = history.steps.flatMap(({ tick, node, cause }) =>
      cause.kind === 'connected' ? [{ tick, node, peers: cause.peers }] : [],
    );
    expect(told).toEqual([
      { tick: 9, node: 0, peers: [3] },
      { tick: 9, node: 3, peers: [0] },
    ]);
  });

  test('a partition in place of another one opens links, and both ends are told', () => {
    const history = runOf(
      buildSetup({
        interventions: [at(0, { kind: 'partition', groups: 'aabbx' }), at(5, { kind: 'partition', groups: 'abbbx' })],
      }),
    );
    const told = history.steps.flatMap(({ node, cause }) => (cause.kind === 'connected' ? [[node, cause.peers]] : []));
    expect(told).toEqual([
      [1, [2, 3]],
      [2, [1]],
      [3, [1]],
    ]);
  });

  test('a replica that is down is not told', () => {
    const history = runOf(
      buildSetup({
        interventions: [
          at(0, { kind: 'cutOff', replica: 2 }),
          at(1, { kind: 'crash', replica: 2 }),
          at(2, { kind: 'rejoin', replica: 2 }),
        ],
      }),
    );
    const told = history.steps.filter(({ cause }) => cause.kind === 'connected').map(({ node }) => node);
    expect(told).toEqual([0, 1, 3]);
  });
});

describe('conditions', () => {
  const slow = at(2, { kind: 'conditions', latency: 30, jitter: 0, loss: 0, duplication: 0 }, 1);

  test('hold for what is sent from then on; messages on their way are not touched', () => {
    const history = runOf(buildSetup({ interventions: [requestA, slow] }));
    const travelled = history.steps.flatMap(({ sent }) =>
      sent.map(({ letters, from, sentTick, arrivesTick }) => [letters, from, arrivesTick - sentTick]),
    );
    expect(travelled.filter(([letters]) => letters === 'PP')).toEqual(Array(3).fill(['PP', 0, 1]));
    expect(travelled.filter(([letters]) => letters === 'P')).toEqual([
      ...Array(3).fill(['P', 1, 1]),
      ...Array(3).fill(['P', 2, 30]),
      ...Array(3).fill(['P', 3, 30]),
    ]);
  });

  test('may lose everything, or double everything', () => {
    const all = (loss: number, duplication: number) =>
      runOf(
        buildSetup({
          untilTick: 100,
          interventions: [at(0, { kind: 'conditions', latency: 1, jitter: 0, loss, duplication }), requestA],
        }),
      );
    expect(all(100, 0).steps.flatMap(({ sent }) => sent.map(({ fate }) => fate))).toEqual(['lost']);
    expect(
      all(0, 100)
        .steps.flatMap(({ sent }) => sent.map(({ copy }) => copy))
        .filter((copy) => copy === 1),
    ).toHaveLength(29);
  });
});
