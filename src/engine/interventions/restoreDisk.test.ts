import { describe, expect, test } from 'vitest';
import { faultyAt } from '../../protocols/explain/faults.ts';
import { memoryBegins, remembers } from '../../protocols/explain/outages.ts';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup } from '../../testing/engine/buildSetup.ts';
import { replicaOf } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { worldAt } from '../history.ts';
import type { PlannedIntervention } from './index.ts';

/** A replica that restarts with its disk as it was at an earlier time. */

const request = (tick: number, value: number): PlannedIntervention =>
  at(tick, { kind: 'request', client: 0, operation: `put x ${value}` });

function restoredTo(tick: number, restart = 50): History {
  return runOf(
    buildSetup({
      untilTick: 60,
      interventions: [
        request(0, 1),
        request(10, 2),
        request(20, 3),
        at(40, { kind: 'crash', replica: 2 }),
        at(restart, { kind: 'restoreDisk', replica: 2, tick }),
      ],
    }),
  );
}

const executedAfterwards = (tick: number): number => {
  const history = restoredTo(tick);
  const restart = history.steps.findIndex((step) => step.tick === 50);
  return replicaOf(worldAt(history, restart + 1), 2).lastExecuted;
};

describe('a restart with an old disk', () => {
  test('has the state after the last step of that tick, and nothing later', () => {
    expect([0, 9, 19, 29].map(executedAfterwards)).toEqual([0, 1, 2, 3]);
  });

  test('makes the replica count as faulty from then on', () => {
    const history = restoredTo(9);
    const restart = history.steps.findIndex(({ tick }) => tick === 50);
    expect(faultyAt(worldAt(history, restart))).toMatchObject({ crashed: [2], amnesiac: [] });
    expect(faultyAt(worldAt(history, restart + 1))).toMatchObject({ crashed: [], amnesiac: [2], all: [2] });
  });

  test('is what the replica remembers: the steps up to that tick, and those after the restart', () => {
    const history = restoredTo(9);
    const last = history.steps.length - 1;
    const at9 = history.steps.findLastIndex(({ tick }) => tick <= 9);
    const restart = history.steps.findIndex(({ tick }) => tick === 50);
    expect(memoryBegins(history, 2, last)).toBe(-1);
    expect([at9, at9 + 1, restart, restart + 1].map((step) => remembers(history, 2, step, last))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(remembers(history, 2, at9 + 1, restart - 1)).toBe(true);
  });

  test('copies nothing in a run that asks for none', () => {
    const plain = runOf(buildSetup({ untilTick: 60, interventions: [request(0, 1)] }));
    expect(worldAt(plain, plain.steps.length).backups).toBeNull();
    const history = restoredTo(9);
    expect(worldAt(history, history.steps.length).backups?.states.size).toBe(1);
  });

  test('does not change the disk that was copied: two restarts from one tick find the same state', () => {
    const interventions = [
      request(0, 1),
      request(10, 2),
      at(40, { kind: 'crash', replica: 2 }),
      at(50, { kind: 'restoreDisk', replica: 2, tick: 9 }),
      request(60, 3),
      at(90, { kind: 'crash', replica: 2 }),
      at(100, { kind: 'restoreDisk', replica: 2, tick: 9 }),
    ] as const;
    const history = runOf(buildSetup({ untilTick: 200, interventions }));
    const { steps } = history;
    const executedAt = (tick: number): number =>
      replicaOf(worldAt(history, steps.findIndex((step) => step.tick >= tick) + 1), 2).lastExecuted;
    expect([executedAt(50), executedAt(100)]).toEqual([1, 1]);
  });
});
