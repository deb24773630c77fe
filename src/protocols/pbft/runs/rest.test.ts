import { describe, expect, test } from 'vitest';
import { advance } from '../../../engine/advance.ts';
import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import { isEmpty } from '../../../engine/network/agenda.ts';
import type { Ticks } from '../../../engine/protocol.ts';
import type { Node } from '../../../engine/world.ts';
import { at, buildSetup } from '../../../testing/engine/buildSetup.ts';
import { stabilisingSetup } from '../../../testing/engine/stabilisingSetup.ts';
import { seedsOf, testRuns } from '../../../testing/runs.ts';
import { faultyAt } from '../../explain/faults.ts';
import { runOf, worldOf } from '../../run.ts';
import { leftBehindAt } from '../explain/leftBehind.ts';
import type { ReplicaState } from '../rules/replicaState.ts';

/** 1.11: a run comes to rest, and nobody stays behind without a word. */

/** A random run that calms down. Reads as published are left out: their flaw is that a run does not come to rest. */
function calmRun(seed: number, heartbeat: Ticks): History {
  const setup = stabilisingSetup(seed);
  const readOnly = setup.cluster.readOnly === 1 ? 0 : setup.cluster.readOnly;
  return runOf({ ...setup, cluster: { ...setup.cluster, readOnly, heartbeat } });
}

/** The correct replicas that have executed less than another correct one. */
function behindIn(history: History): number[] {
  const world = worldAt(history, history.steps.length);
  const { all } = faultyAt(world);
  const correct = Array.from({ length: history.setup.cluster.replicas }, (_, node) => node).filter(
    (node) => !all.includes(node),
  );
  const executed = (node: number): number => ((world.nodes[node] as Node).state as ReplicaState).lastExecuted;
  const upTo = Math.max(...correct.map(executed));
  return correct.filter((node) => executed(node) < upTo);
}

const seeds = seedsOf({ few: 120, many: 2000, soak: 10_000 });

describe('random runs that calm down, n = 4 to 7', () => {
  test('end: no message repeats without end, and of who is behind the light says why', () => {
    const wrong = seeds.flatMap((seed) => {
      const history = calmRun(seed, 0);
      const told = leftBehindAt(worldAt(history, history.steps.length)).map(({ node }) => node);
      const untold = behindIn(history).filter((node) => !told.includes(node));
      return history.end === 'quiet' && untold.length === 0 ? [] : [{ seed, end: history.end, untold }];
    });
    expect(wrong).toEqual([]);
  });

  test('with the heartbeat every correct replica gets as far as the others', () => {
    const wrong = seeds.flatMap((seed) => {
      const behind = behindIn(calmRun(seed, 400));
      return behind.length === 0 ? [] : [{ seed, behind }];
    });
    expect(wrong).toEqual([]);
  });
});

/** The number of entries in everything that a replica keeps in lists. */
function sizeOf(state: ReplicaState): number {
  const lists = Object.values(state).filter((value) => value instanceof Map || Array.isArray(value));
  return lists.reduce((sum, list: ReadonlyMap<unknown, unknown> | readonly unknown[]) => {
    return sum + ('size' in list ? list.size : list.length);
  }, 0);
}

test('thousands of requests at n = 7: no replica grows, and after the last answer only late votes are sent', () => {
  const requests = { few: 500, rest: 2000, soak: 10_000 }[testRuns];
  const interventions = Array.from({ length: requests }, (_, index) =>
    at(index * 60, { kind: 'request' as const, client: 0, operation: `put x ${index % 7}` }),
  );
  const cluster = { replicas: 7, checkpointInterval: 10, window: 20 };
  const world = worldOf(buildSetup({ cluster, untilTick: 100 * requests, interventions }));
  const sizes: number[] = [];
  let accepted = 0;
  let sentAfter = new Set<string>();
  for (let step = advance(world); step; step = advance(world)) {
    for (const { letters } of step.sent) sentAfter.add(letters);
    if (!step.notes.some(({ kind }) => kind === 'accepted')) continue;
    accepted++;
    sentAfter = new Set();
    const replicas = world.nodes.slice(0, 7).map(({ state }) => sizeOf(state as ReplicaState));
    if (accepted % (requests / 10) === 0) sizes.push(Math.max(...replicas));
  }
  expect(accepted).toBe(requests);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(sizes[0] as number);
  expect([...sentAfter].filter((letters) => !['C', 'CK', 'Re'].includes(letters))).toEqual([]);
  expect(isEmpty(world.flight) && world.nodes.every(({ timers }) => timers.size === 0)).toBe(true);
});
