import { describe, expect, test } from 'vitest';
import { runOf, startRun, worldOf } from '../protocols/run.ts';
import { at, buildSetup, requestA, requestsInTurn } from '../testing/engine/buildSetup.ts';
import { freezeDeep } from '../testing/engine/freezeDeep.ts';
import { randomSetup, withMeddling } from '../testing/engine/randomSetup.ts';
import { hasContents, worldContents } from '../testing/engine/worldContents.ts';
import { seedsOf } from '../testing/runs.ts';
import { advance } from './advance.ts';
import type { History } from './history.ts';
import { snapshotSpacing, worldAt } from './history.ts';
import { drawsOf } from './network/draws.ts';
import type { Setup } from './setup.ts';
import { copyWorld } from './world.ts';

/** The contents of the world after some numbers of steps, or after each, reached by nothing but going forward. */
function contentsOnTheWay(setup: Setup, wanted?: ReadonlySet<number>): unknown[] {
  const world = worldOf(setup);
  const contents: unknown[] = [];
  let count = 0;
  do {
    contents.push(!wanted || wanted.has(count) ? worldContents(world) : null);
    count++;
  } while (advance(world));
  return contents;
}

/** Expects a step forward and a step back from these step counts, or from all, to lead to the same worlds. */
function expectWayBack(history: History, places: readonly number[]): void {
  const onTheWay = contentsOnTheWay(history.setup, new Set(places.flatMap((count) => [count, count + 1])));
  expect(onTheWay).toHaveLength(history.steps.length + 1);
  for (const count of places) {
    // One assertion a world would be slow: there are tens of thousands of worlds.
    if (!hasContents(worldAt(history, count + 1), onTheWay[count + 1])) expect.fail(`→ of ${count}: ${where(history)}`);
    if (!hasContents(worldAt(history, count), onTheWay[count])) expect.fail(`← of ${count + 1}: ${where(history)}`);
  }
}

function where({ setup }: History): string {
  return JSON.stringify(setup);
}

describe('a step forth and a step back lead to an equal world', () => {
  test('at every step of random runs', () => {
    const seeds = seedsOf({ few: 25, many: 200 });
    let steps = 0;
    for (const seed of seeds) {
      const history = runOf(shortSetup(seed));
      expectWayBack(history, [...history.steps.keys()]);
      steps += history.steps.length;
    }
    expect(steps / seeds.length).toBeGreaterThan(40);
  });

  test('at some steps of others', () => {
    for (const seed of seedsOf({ from: 200, few: 80, many: 800 })) {
      const history = runOf(shortSetup(seed));
      if (history.steps.length === 0) continue;
      const draw = drawsOf(seed);
      expectWayBack(
        history,
        [0, 1, 2].map((index) => draw(`place ${index}`, history.steps.length)),
      );
    }
  });

  /** A random setup with a short observed time. */
  function shortSetup(seed: number): Setup {
    return withMeddling({ ...randomSetup(seed), untilTick: 130 });
  }
});

describe('the world after so many steps', () => {
  const cluster = { replicas: 7, checkpointInterval: 5, window: 10 };
  const long = runOf(buildSetup({ cluster, conditions: { latency: 2, jitter: 9 }, interventions: requestsInTurn(30) }));
  const spacing = snapshotSpacing(7);

  test('is the same whether it was kept, or reached from a kept one, or from the start', () => {
    expect(long.steps.length).toBeGreaterThan(2 * spacing);
    const around = [1, 2].flatMap((times) => [-1, 0, 1, 7].map((more) => times * spacing + more));
    const places = [0, 1, ...around, long.steps.length - 1, long.steps.length];
    const onTheWay = contentsOnTheWay(long.setup, new Set(places));
    for (const count of places) expect(hasContents(worldAt(long, count), onTheWay[count]), `step ${count}`).toBe(true);
  });

  test('goes on as the run went on', () => {
    for (const count of [0, 10, spacing - 3, spacing, spacing + 1]) {
      const world = worldAt(long, count);
      const next = Array.from({ length: 10 }, () => advance(world));
      expect(next).toEqual(long.steps.slice(count, count + 10));
    }
  });

  test('is that of the start below 0, and that of the end beyond the end', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }));
    expect(worldContents(worldAt(history, -5))).toEqual(worldContents(worldOf(history.setup)));
    expect(worldContents(worldAt(history, 1e9))).toEqual(worldContents(worldAt(history, history.steps.length)));
    expect(advance(worldAt(history, history.steps.length))).toBeNull();
  });
});

describe('a copy of a world', () => {
  const setup = withMeddling(randomSetup(12));
  const half = Math.floor(runOf(setup).steps.length / 2);

  test('can move on without changing the one it was copied from: at six places of random runs', () => {
    for (const seed of seedsOf({ few: 3, many: 10 })) {
      const history = runOf(withMeddling(randomSetup(seed)));
      const kept = Array.from({ length: 6 }, (_, sixth) => {
        const world = worldAt(history, Math.floor((sixth * history.steps.length) / 6));
        freezeDeep(world.nodes);
        return { world, contents: worldContents(world) };
      });
      const end = worldContents(worldAt(history, history.steps.length));
      for (const { world, contents } of kept) {
        const copy = copyWorld(world);
        while (advance(copy)) {
          // To the end: a step that touches a frozen node throws.
        }
        if (!hasContents(copy, end) || !hasContents(world, contents)) expect.fail(where(history));
      }
    }
  });

  test('can be made of every kept world of a history, whose nodes nothing changes', () => {
    const history = runOf(setup);
    for (const { world } of history.snapshots) freezeDeep(world.nodes);
    const end = worldContents(worldAt(history, history.steps.length));
    for (const count of [0, half, history.steps.length]) worldAt(history, count);
    expect(worldContents(worldAt(history, history.steps.length))).toEqual(end);
  });

  test('names what it sends as the original would: each counts for itself from then on', () => {
    const original = worldAt(runOf(setup), half);
    const copy = copyWorld(original);
    const steps = (world: typeof copy) => {
      const all = [];
      for (let step = advance(world); step; step = advance(world)) all.push(step);
      return all;
    };
    expect(steps(copy)).toEqual(steps(original));
  });
});

describe('a run ends', () => {
  test('quiet, when nothing is left to happen', () => {
    expect(runOf(buildSetup({ interventions: [requestA] })).end).toBe('quiet');
    expect(runOf(buildSetup({}))).toMatchObject({ end: 'quiet', steps: [] });
  });

  test('with the observed time, when something would happen later', () => {
    const history = runOf(buildSetup({ untilTick: 3, interventions: [requestA] }));
    expect(history.end).toBe('time');
    expect(history.steps.at(-1)?.tick).toBe(3);
    const waiting = [at(0, { kind: 'crash', replica: 0 }), requestA];
    expect(runOf(buildSetup({ untilTick: 100, interventions: waiting })).end).toBe('time');
  });

  test('at the limit of steps', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }), 10);
    expect(history.end).toBe('limit');
    expect(history.steps).toHaveLength(10);
    expect(worldContents(worldAt(history, 99))).toEqual(contentsOnTheWay(history.setup)[10]);
  });

  test('not at the limit, when that is just where it ends', () => {
    const all = runOf(buildSetup({ interventions: [requestA] })).steps.length;
    expect(runOf(buildSetup({ interventions: [requestA] }), all).end).toBe('quiet');
  });
});

describe('a history', () => {
  test('is the same each time, and does not change its setup', () => {
    const setup = withMeddling(randomSetup(3));
    freezeDeep(setup);
    expect(runOf(setup)).toEqual(runOf(structuredClone(setup)));
  });

  test('that is computed piece by piece is the same as one computed at once', () => {
    const setup = withMeddling(randomSetup(4));
    const growing = startRun(setup);
    let grown = growing.grow(7);
    while (!grown) grown = growing.grow(7);
    expect(grown).toEqual(runOf(setup));
  });

  test('grows by so many steps, or until they have sent so many messages', () => {
    const growing = startRun(withMeddling(randomSetup(4)));
    const { steps } = runOf(withMeddling(randomSetup(4)));
    const sentBy = (count: number) => steps.slice(0, count).reduce((sum, { sent }) => sum + sent.length, 0);
    growing.grow(7);
    expect([growing.stepsDone, growing.messagesDone]).toEqual([7, sentBy(7)]);
    growing.grow(1000, 5);
    const { stepsDone, messagesDone } = growing;
    expect(messagesDone).toBe(sentBy(stepsDone));
    expect(sentBy(stepsDone)).toBeGreaterThanOrEqual(sentBy(7) + 5);
    expect(sentBy(stepsDone - 1)).toBeLessThan(sentBy(7) + 5);
  });

  test('can be looked at while it grows, and what is looked at stays as it is', () => {
    const setup = buildSetup({ interventions: requestsInTurn(60) });
    const growing = startRun(setup);
    const whole = runOf(setup);
    growing.grow(10);
    const early = growing.soFar();
    growing.grow(snapshotSpacing(4) + 5);
    const late = growing.soFar();
    expect([early.steps.length, early.end]).toEqual([10, 'unfinished']);
    expect(early.steps).toEqual(whole.steps.slice(0, 10));
    expect(late.steps).toEqual(whole.steps.slice(0, snapshotSpacing(4) + 15));
    for (const count of [0, 9, 10]) {
      expect(worldContents(worldAt(early, count))).toEqual(worldContents(worldAt(whole, count)));
    }
    const last = late.steps.length;
    expect(worldContents(worldAt(late, last))).toEqual(worldContents(worldAt(whole, last)));
  });
});
