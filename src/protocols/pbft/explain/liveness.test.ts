import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { at, buildSetup, requestA, requestsInTurn, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import { figureSetup } from '../../../testing/engine/figureSetup.ts';
import { endOf, story } from '../../../testing/pbft/lightStory.ts';
import { livenessAt } from '../../explain/liveness.ts';
import { runOf } from '../../run.ts';

const crash = (replica: number): PlannedIntervention => at(0, { kind: 'crash', replica });

describe('the light', () => {
  test('goes from idle over working to done where nothing is in the way', () => {
    expect(story(runOf(figureSetup))).toEqual(['idle', 'working', 'done']);
    expect(story(runOf(buildSetup({ interventions: requestsInTurn(3) })))).toEqual(['idle', 'working', 'done']);
  });

  test('is stuck once two of four replicas are down, as soon as no message helps, and asking again changes nothing', () => {
    const setup = buildSetup({
      cluster: { clientTimeout: 20 },
      untilTick: 100,
      interventions: [crash(2), crash(3), requestA],
    });
    expect(story(runOf(setup))).toEqual(['idle', 'working', 'stuck']);
  });

  test('is waiting where the request was lost: the client’s timer will help', () => {
    const setup = buildSetup({
      cluster: { clientTimeout: 20 },
      interventions: [requestA, at(0, { kind: 'drop', message: 'R0.1.c0.0' })],
    });
    expect(story(runOf(setup))).toEqual(['idle', 'working', 'waiting', 'working', 'done']);
  });

  test('is waiting where all but one reply were lost, and stuck where the repliers are cut off from the client', () => {
    const lost = [0, 1, 2].map((replica) => at(4, { kind: 'drop', message: `Re0.1.${replica}.c0` } as const, 99));
    const cluster = { clientTimeout: 20 };
    const waiting = runOf(buildSetup({ cluster, interventions: [requestA, ...lost] }));
    expect(story(waiting)).toContain('waiting');
    const cut = [0, 1, 2].map((replica) => at(3, { kind: 'cutLink', from: replica, to: 4 } as const));
    const stuck = runOf(buildSetup({ cluster, untilTick: 60, interventions: [requestA, ...cut] }));
    expect(endOf(stuck).state).toBe('stuck');
  });

  test('waits for a timer with a crashed primary: relaying does not help, but a new view does', () => {
    const setup = buildSetup({
      cluster: { clientTimeout: 20, viewChangeTimeout: 100 },
      untilTick: 400,
      interventions: [requestA, crash(0)],
    });
    const history = runOf(setup);
    expect(story(history)).toEqual(['idle', 'working', 'waiting', 'working', 'timer', 'viewChange', 'working', 'done']);
    const atTimer = history.steps.findIndex((_, count) => livenessAt(history, count).state === 'timer');
    expect(livenessAt(history, atTimer).missing?.unordered).toMatchObject({ primary: 0, isUp: false });
  });

  test('is changing the view as long as no quorum is in one view, and stuck where none will ever come together', () => {
    const cluster = { clientTimeout: 20, viewChangeTimeout: 100 };
    const setup = buildSetup({ cluster, untilTick: 2000, interventions: [crash(0), crash(1), requestA] });
    const history = runOf(setup);
    expect(endOf(history).state).toBe('stuck');
    expect(endOf(history).faulty).toMatchObject({ isTooMany: true });
  });

  test('explains a wait that is too short for the network: more views end than there can be faulty primaries', () => {
    const cluster = { clientTimeout: 4000, viewChangeTimeout: 10, statusInterval: 40 };
    const setup = buildSetup({
      cluster,
      conditions: { latency: 30, jitter: 0, loss: 0, duplication: 0 },
      untilTick: 8000,
      interventions: [requestA],
    });
    const history = runOf(setup);
    const livelocks = history.steps.flatMap((_, count) => livenessAt(history, count).livelock ?? []);
    expect(livelocks[0]).toEqual({ views: 2, waitTicks: 20 });
    expect(endOf(history)).toMatchObject({ state: 'done', livelock: null });
  });

  test('does not count a vote beyond those needed as help', () => {
    const held = at(2, { kind: 'delay', message: 'P0.1.1.0', ticks: 500 } as const, 99);
    const lost = [1, 2, 3].map((from) => at(3, { kind: 'drop', message: `C0.1.${from}.0` } as const, 99));
    const others = [1, 2, 3].map((replica) => at(3, { kind: 'crash', replica } as const, 99));
    const setup = buildSetup({ untilTick: 400, interventions: [requestA, held, ...lost, ...others] });
    const history = runOf(setup);
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
    expect(endOf(runOf(setup)).outstanding).toEqual([
      { client: 5, operation: 'put y 1', timestamp: 1, sinceStep: 1, sinceTick: 2, attempts: 1, queued: 0 },
      { client: 4, operation: 'put x 1', timestamp: 1, sinceStep: 3, sinceTick: 5, attempts: 1, queued: 1 },
    ]);
  });

  test('names the replicas at a gate of the slot, and for whose votes they wait', () => {
    const end = endOf(runOf(buildSetup({ untilTick: 20, interventions: [crash(2), crash(3), requestA] })));
    expect(end.missing?.sequence).toBe(1);
    expect(end.missing?.replicas.map(({ node, items }) => [node, items[0]?.waiting.kind])).toEqual([
      [0, 'prepared'],
      [1, 'prepared'],
    ]);
    expect(end.faulty).toMatchObject({ all: [2, 3], isTooMany: true });
  });

  test('names those who have not heard of the slot, and what became of the PRE-PREPARE to them', () => {
    const partition = at(1, { kind: 'partition', groups: 'aabbx' });
    const end = endOf(runOf(buildSetup({ untilTick: 20, interventions: [requestA, partition] })));
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
    const history = runOf(setup);
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
    const { missing, state } = endOf(runOf(setup));
    expect(missing).toMatchObject({ sequence: null, executedBy: [0, 1, 2, 3], unordered: null, replicas: [] });
    expect(missing?.client.items[0]?.missing.map(({ whereabouts }) => whereabouts.kind)).toEqual(
      Array.from({ length: 4 }, () => 'blocked'),
    );
    expect(state).toBe('stuck');
  });
});
