import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import { inOrder } from '../../engine/interventions/intervention.ts';
import type { Draw } from '../../engine/network/draws.ts';
import { drawsOf } from '../../engine/network/draws.ts';
import type { Ticks } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import { faultsTolerated } from '../../protocols/quorum.ts';
import { at } from './buildSetup.ts';

/**
 * Random experiments that calm down: everything that goes wrong has gone wrong by a declared time, at most f replicas
 * are down or without their memory, and the network is whole from then on. Then every request must be answered. For
 * tests.
 */

/** The tick by which everything has gone wrong that will. */
export const STABLE_FROM: Ticks = 1200;

export function stabilisingSetup(seed: number): Setup {
  const draw = drawsOf(seed);
  const replicas = 4 + draw('replicas', 4);
  const clients = 1 + draw('clients', 4);
  const checkpointInterval = [1, 2, 3, 5][draw('interval', 4)] ?? 1;
  const interventions = [
    ...requests(draw, clients),
    ...faulty(draw, replicas),
    ...partitions(draw, replicas),
    ...cuts(draw, replicas, clients),
    ...weather(draw),
  ];
  return {
    protocol: 'pbft',
    cluster: {
      replicas,
      clients,
      checkpointInterval,
      window: checkpointInterval * (2 + draw('window', 2)),
      clientTimeout: 80 + draw('timeout', 400),
      viewChangeTimeout: 60 + draw('view change', 400),
      statusInterval: 40 + draw('status', 200),
      heartbeat: 0,
      batchSize: [1, 1, 2, 4][draw('batch', 4)] ?? 1,
      tentativeExecution: draw('tentative', 3) === 0 ? 1 : 0,
      readOnly: ([0, 0, 1, 2] as const)[draw('read only', 4)] ?? 0,
      brokenRule: 0,
      secondBrokenRule: 0,
    },
    seed,
    conditions: {
      latency: 1 + draw('latency', 10),
      jitter: draw('jitter', 60),
      loss: rarely(draw, 'loss', 15),
      duplication: rarely(draw, 'duplication', 30),
    },
    untilTick: STABLE_FROM + 12_000,
    interventions: inOrder([...interventions, ...calm(draw, interventions)]),
  };
}

function rarely(draw: Draw, question: string, most: number): number {
  return draw(`${question} at all`, 2) === 0 ? 0 : draw(question, most);
}

function requests(draw: Draw, clients: number): PlannedIntervention[] {
  return Array.from({ length: 2 + draw('requests', 7) }, (_, index) => {
    const key = ['x', 'y'][draw(`key ${index}`, 2)];
    const operations = [`put ${key} ${index}`, `add ${key} ${index}`, `get ${key}`, `cas ${key} ${index - 1} ${index}`];
    const operation = operations[draw(`operation ${index}`, operations.length)] as string;
    const client = draw(`client ${index}`, clients);
    return at(draw(`asks ${index}`, STABLE_FROM), { kind: 'request', client, operation });
  });
}

/** Up to f different replicas crash; half of them come back, some without their memory: those count as faulty. */
function faulty(draw: Draw, replicas: number): PlannedIntervention[] {
  const first = draw('first to crash', replicas);
  return Array.from({ length: draw('crashes', faultsTolerated(replicas) + 1) }, (_, index) => {
    const replica = (first + index) % replicas;
    const tick = draw(`crash ${index}`, STABLE_FROM - 300);
    const memory = draw(`memory ${index}`, 4) === 0 ? 'lost' : 'kept';
    const restart = at(tick + 1 + draw(`restart ${index}`, 290), { kind: 'restart', replica, memory });
    return [at(tick, { kind: 'crash', replica }), ...(draw(`comes back ${index}`, 2) === 0 ? [restart] : [])];
  }).flat();
}

function partitions(draw: Draw, replicas: number): PlannedIntervention[] {
  return Array.from({ length: draw('partitions', 3) }, (_, index) => {
    const groups = Array.from({ length: replicas }, (_, node) => ['a', 'b', 'x'][draw(`group ${index} ${node}`, 3)]);
    const tick = draw(`partition ${index}`, STABLE_FROM - 600);
    return [
      at(tick, { kind: 'partition', groups: groups.join('') }, draw(`partition after ${index}`, 3)),
      at(tick + 1 + draw(`heal ${index}`, 590), { kind: 'heal' }),
    ];
  }).flat();
}

function cuts(draw: Draw, replicas: number, clients: number): PlannedIntervention[] {
  return Array.from({ length: draw('cuts', 3) }, (_, index) => {
    const tick = draw(`cut ${index}`, STABLE_FROM - 500);
    const from = draw(`cut from ${index}`, replicas + clients);
    const to = draw(`cut to ${index}`, replicas);
    if (draw(`cut off ${index}`, 2) === 0) return [at(tick, { kind: 'cutOff', replica: to })];
    return [at(tick, { kind: 'cutLink', from, to })];
  }).flat();
}

/** A change of the network at some time, for the worse or the better. */
function weather(draw: Draw): PlannedIntervention[] {
  if (draw('weather', 3) > 0) return [];
  const conditions: Action = {
    kind: 'conditions',
    latency: 1 + draw('later latency', 40),
    jitter: draw('later jitter', 120),
    loss: draw('later loss', 40),
    duplication: draw('later duplication', 40),
  };
  return [at(draw('weather changes', STABLE_FROM - 100), conditions)];
}

/** The network is whole: links work in both directions, and nothing is lost. */
function calm(draw: Draw, interventions: readonly PlannedIntervention[]): PlannedIntervention[] {
  const mended = interventions.flatMap(({ action }): PlannedIntervention[] => {
    if (action.kind === 'cutOff') return [at(STABLE_FROM, { kind: 'rejoin', replica: action.replica })];
    if (action.kind === 'cutLink') {
      return [at(STABLE_FROM, { kind: 'restoreLink', from: action.from, to: action.to })];
    }
    return [];
  });
  const conditions: Action = {
    kind: 'conditions',
    latency: 1 + draw('last latency', 10),
    jitter: draw('last jitter', 60),
    loss: 0,
    duplication: rarely(draw, 'last duplication', 30),
  };
  return [at(STABLE_FROM, { kind: 'heal' }), ...mended, at(STABLE_FROM, conditions)];
}
