import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { History } from './history.ts';
import { createHistory, worldAt } from './history.ts';
import type { PlannedIntervention } from './interventions/index.ts';
import type { Liveness } from './liveness.ts';
import { livenessAt } from './liveness.ts';
import { at, buildSetup, requestA, requestsInTurn, requestsOfClients } from './testing/buildSetup.ts';
import { figureSetup } from './testing/figureSetup.ts';
import { randomSetup, withMeddling } from './testing/randomSetup.ts';
import type { Step } from './trace.ts';
import type { World } from './world.ts';
import { envelopesInFlight } from './world.ts';

const crash = (replica: number): PlannedIntervention => at(0, { kind: 'crash', replica });

/** The light after every so many steps and at the end, without repeats. */
function story(history: History, every = 1): Liveness['state'][] {
  const { length } = history.steps;
  const counts = Array.from({ length: Math.ceil(length / every) }, (_, index) => index * every);
  const states = [...counts, length].map((count) => livenessAt(history, count).state);
  return states.filter((state, index) => state !== states[index - 1]);
}

function endOf(history: History): Liveness {
  return livenessAt(history, history.steps.length);
}

describe('the light', () => {
  test('goes from idle over working to done where nothing is in the way', () => {
    expect(story(createHistory(figureSetup))).toEqual(['idle', 'working', 'done']);
    expect(story(createHistory(buildSetup({ interventions: requestsInTurn(3) })))).toEqual(['idle', 'working', 'done']);
  });

  test('is stuck once two of four replicas are down, as soon as no message helps, and asking again changes nothing', () => {
    const setup = buildSetup({
      cluster: { clientTimeout: 20 },
      untilTick: 100,
      interventions: [crash(2), crash(3), requestA],
    });
    expect(story(createHistory(setup))).toEqual(['idle', 'working', 'stuck']);
  });

  test('is waiting where the request was lost: the client’s timer will help', () => {
    const setup = buildSetup({
      cluster: { clientTimeout: 20 },
      interventions: [requestA, at(0, { kind: 'drop', message: 'R0.1.c0.0' })],
    });
    expect(story(createHistory(setup))).toEqual(['idle', 'working', 'waiting', 'working', 'done']);
  });

  test('is waiting where all but one reply were lost, and stuck where the repliers are cut off from the client', () => {
    const lost = [0, 1, 2].map((replica) => at(4, { kind: 'drop', message: `Re0.1.${replica}.c0` } as const, 99));
    const cluster = { clientTimeout: 20 };
    const waiting = createHistory(buildSetup({ cluster, interventions: [requestA, ...lost] }));
    expect(story(waiting)).toContain('waiting');
    const cut = [0, 1, 2].map((replica) => at(3, { kind: 'cutLink', from: replica, to: 4 } as const));
    const stuck = createHistory(buildSetup({ cluster, untilTick: 60, interventions: [requestA, ...cut] }));
    expect(endOf(stuck).state).toBe('stuck');
  });

  test('is stuck with a crashed primary: relaying does not help', () => {
    const setup = buildSetup({ cluster: { clientTimeout: 20 }, untilTick: 60, interventions: [requestA, crash(0)] });
    const end = endOf(createHistory(setup));
    expect(end.state).toBe('stuck');
    expect(end.missing?.unordered).toMatchObject({ primary: 0, isUp: false });
  });

  test('does not count a vote beyond those needed as help', () => {
    const held = at(2, { kind: 'delay', message: 'P0.1.1.0', ticks: 500 } as const, 99);
    const lost = [1, 2, 3].map((from) => at(3, { kind: 'drop', message: `C0.1.${from}.0` } as const, 99));
    const others = [1, 2, 3].map((replica) => at(3, { kind: 'crash', replica } as const, 99));
    const setup = buildSetup({ untilTick: 400, interventions: [requestA, held, ...lost, ...others] });
    const history = createHistory(setup);
    expect(envelopesInFlight(worldAt(history, history.steps.length))).toHaveLength(1);
    expect(endOf(history).state).toBe('stuck');
  });
});

describe('what is missing', () => {
  test('names the oldest request first, since when it waits, and what queues behind it', () => {
    const setup = buildSetup({
      cluster: { clients: 2 },
      untilTick: 20,
      interventions: [
        crash(0),
        at(2, { kind: 'request', client: 1, operation: 'put y 1' }),
        at(5, { kind: 'request', client: 0, operation: 'put x 1' }),
        at(6, { kind: 'request', client: 0, operation: 'put x 2' }),
      ],
    });
    expect(endOf(createHistory(setup)).outstanding).toEqual([
      { client: 5, operation: 'put y 1', timestamp: 1, sinceStep: 1, sinceTick: 2, attempts: 1, queued: 0 },
      { client: 4, operation: 'put x 1', timestamp: 1, sinceStep: 3, sinceTick: 5, attempts: 1, queued: 1 },
    ]);
  });

  test('names the replicas at a gate of the slot, and for whose votes they wait', () => {
    const end = endOf(createHistory(buildSetup({ untilTick: 20, interventions: [crash(2), crash(3), requestA] })));
    expect(end.missing?.sequence).toBe(1);
    expect(end.missing?.replicas.map(({ node, items }) => [node, items[0]?.waiting.kind])).toEqual([
      [0, 'prepared'],
      [1, 'prepared'],
    ]);
    expect(end.faulty).toMatchObject({ all: [2, 3], isTooMany: true });
  });

  test('names those who have not heard of the slot, and what became of the PRE-PREPARE to them', () => {
    const partition = at(1, { kind: 'partition', groups: 'aabbx' });
    const end = endOf(createHistory(buildSetup({ untilTick: 20, interventions: [requestA, partition] })));
    expect(end.missing?.unaware.map(({ node, proposal }) => [node, proposal.whereabouts.kind])).toEqual([
      [2, 'blocked'],
      [3, 'blocked'],
    ]);
  });

  test('says that the primary holds the request back, and not that it is lost', () => {
    const setup = buildSetup({
      cluster: { clients: 2, checkpointInterval: 1, window: 2 },
      untilTick: 20,
      interventions: [crash(2), crash(3), ...requestsOfClients(2)],
    });
    const history = createHistory(setup);
    const [first] = endOf(history).outstanding;
    expect(first?.client).toBe(4);
    const last = history.steps.length;
    const buffered = Array.from({ length: last }, (_, count) => livenessAt(history, count)).flatMap(({ missing }) =>
      missing?.unordered?.isBuffered ? [missing] : [],
    );
    expect(buffered).toEqual([]);
    expect(endOf(history).missing?.unordered).toBeNull();
  });

  test('knows who has executed the request even when its slot has left the log', () => {
    const setup = buildSetup({
      cluster: { checkpointInterval: 1, window: 2, clientTimeout: 500 },
      untilTick: 100,
      interventions: [requestA, ...[0, 1, 2, 3].map((from) => at(3, { kind: 'cutLink', from, to: 4 } as const))],
    });
    const { missing, state } = endOf(createHistory(setup));
    expect(missing).toMatchObject({ sequence: null, executedBy: [0, 1, 2, 3], unordered: null, replicas: [] });
    expect(missing?.client.items[0]?.missing.map(({ whereabouts }) => whereabouts.kind)).toEqual(
      Array.from({ length: 4 }, () => 'blocked'),
    );
    expect(state).toBe('stuck');
  });
});

describe('in 80 random runs', () => {
  const histories = Array.from({ length: 80 }, (_, seed) => createHistory(withMeddling(randomSetup(seed))));
  const lights = histories.map((history) => {
    const counts = Array.from({ length: Math.ceil(history.steps.length / 7) }, (_, index) => index * 7);
    return { history, states: counts.map((count) => ({ count, state: livenessAt(history, count).state })) };
  });
  /** The first moment of each run at which the light shows one of these. */
  const firstMoments = (wanted: readonly Liveness['state'][]) =>
    lights.flatMap(({ history, states }) => {
      const found = states.find(({ state }) => wanted.includes(state));
      return found ? [{ history, count: found.count }] : [];
    });

  test('a stuck run stays stuck: left to itself, nothing is ever ordered, decided or accepted again', {
    timeout: 30_000,
  }, () => {
    const stuck = firstMoments(['stuck']);
    const revived = stuck.filter(({ history, count }) => leftAlone(worldAt(history, count)).some(isProgress));
    expect(revived.map(({ history, count }) => `seed ${history.setup.seed} after ${count}`)).toEqual([]);
    expect(stuck.length).toBeGreaterThan(20);
  });

  test('a run that is done accepts nothing more', () => {
    const done = firstMoments(['done']);
    const accepting = done.filter(({ history, count }) =>
      leftAlone(worldAt(history, count)).some(({ notes }) => notes.some(({ kind }) => kind === 'accepted')),
    );
    expect(accepting).toEqual([]);
    expect(done.length).toBeGreaterThan(20);
  });

  test('a run in which nothing goes wrong is never stuck, and done at the end', { timeout: 30_000 }, () => {
    for (let seed = 0; seed < 12; seed++) {
      const setup = randomSetup(seed);
      const calm = createHistory({
        ...setup,
        untilTick: 20_000,
        conditions: { ...setup.conditions, loss: 0 },
        interventions: setup.interventions.filter(({ action }) => action.kind === 'request'),
      });
      const shown = new Set(story(calm, 11));
      expect([...shown].sort(), `seed ${seed}`).toEqual(['done', 'idle', 'working']);
    }
  });
});

/** The steps that follow by themselves, without what is still planned, for a long time. */
function leftAlone(world: World): Step[] {
  const alone = {
    ...world,
    plan: world.plan.slice(0, world.interventionsDone),
    setup: { ...world.setup, untilTick: world.tick + 5000 },
  };
  const steps: Step[] = [];
  for (let step = advance(alone); step && steps.length < 3000; step = advance(alone)) steps.push(step);
  return steps;
}

const progressKinds = new Set(['assigned', 'prePrepared', 'prepared', 'committedLocal', 'executed', 'accepted']);

function isProgress({ notes }: Step): boolean {
  return notes.some(({ kind }) => progressKinds.has(kind));
}
