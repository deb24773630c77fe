import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import { inOrder } from '../../engine/interventions/intervention.ts';
import { journeysOf } from '../../engine/journeys.ts';
import type { Draw } from '../../engine/network/draws.ts';
import { drawsOf } from '../../engine/network/draws.ts';
import type { Ticks } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import { faultsTolerated } from '../../protocols/quorum.ts';
import { runOf } from '../../protocols/run.ts';
import { at } from './buildSetup.ts';

/** Bounds of random setups. */
const CRASHES_UNTIL: Ticks = 400;
const MEDDLINGS_MOST = 6;

/**
 * A random experiment without liars: n = 4 … 7, some clients with some requests, an uneven network that loses and
 * doubles, up to f replicas that crash (and may come back), partitions that heal, links cut and restored. For tests.
 */
export function randomSetup(seed: number): Setup {
  const draw = drawsOf(seed);
  const replicas = 4 + draw('replicas', 4);
  const clients = 1 + draw('clients', 4);
  const checkpointInterval = [1, 2, 3, 10][draw('interval', 4)] ?? 1;
  const interventions = [
    ...requests(draw, clients),
    ...crashes(draw, replicas),
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
      window: checkpointInterval * (1 + draw('window', 3)),
      clientTimeout: 60 + draw('timeout', 300),
      viewChangeTimeout: 200 + draw('view change', 300),
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
      jitter: draw('jitter', 80),
      loss: rarely(draw, 'loss', 12),
      duplication: rarely(draw, 'duplication', 30),
    },
    untilTick: 1500,
    interventions: inOrder(interventions),
  };
}

/** The same experiment with messages dropped, delayed, doubled and delivered next, each while it is on its way. */
export function withMeddling(setup: Setup): Setup {
  const draw = drawsOf(setup.seed);
  const { list } = journeysOf(runOf(setup));
  const travelling = list.filter(
    ({ envelope }) => envelope.fate === 'travels' && envelope.arrivesTick > envelope.sentTick + 1,
  );
  if (travelling.length === 0) return setup;
  const meddlings = Array.from({ length: draw('meddlings', MEDDLINGS_MOST + 1) }, (_, index) => {
    const journey = travelling[draw(`journey ${index}`, travelling.length)] as (typeof travelling)[number];
    const { sentTick, arrivesTick } = journey.envelope;
    const tick = sentTick + 1 + draw(`moment ${index}`, arrivesTick - sentTick - 1);
    const actions: readonly Action[] = [
      { kind: 'drop', message: journey.id },
      { kind: 'delay', message: journey.id, ticks: 1 + draw(`delay ${index}`, 300) },
      { kind: 'duplicate', message: journey.id },
      { kind: 'deliverNext', message: journey.id },
    ];
    return at(tick, actions[draw(`meddling ${index}`, actions.length)] as Action);
  });
  return { ...setup, interventions: inOrder([...setup.interventions, ...meddlings]) };
}

function rarely(draw: Draw, question: string, most: number): number {
  return draw(`${question} at all`, 2) === 0 ? 0 : draw(question, most);
}

function requests(draw: Draw, clients: number): PlannedIntervention[] {
  return Array.from({ length: 3 + draw('requests', 6) }, (_, index) => {
    const key = ['x', 'y'][draw(`key ${index}`, 2)];
    const operations = [`put ${key} ${index}`, `add ${key} ${index}`, `get ${key}`, `cas ${key} ${index - 1} ${index}`];
    const operation = operations[draw(`operation ${index}`, operations.length)] as string;
    const client = draw(`client ${index}`, clients);
    return at(draw(`asks ${index}`, 300), { kind: 'request', client, operation });
  });
}

/** Up to f different replicas crash; half of them come back, most with their memory: one without counts as faulty. */
function crashes(draw: Draw, replicas: number): PlannedIntervention[] {
  const first = draw('first to crash', replicas);
  return Array.from({ length: draw('crashes', faultsTolerated(replicas) + 1) }, (_, index) => {
    const replica = (first + index) % replicas;
    const tick = draw(`crash ${index}`, CRASHES_UNTIL);
    const memory = draw(`memory ${index}`, 4) === 0 ? 'lost' : 'kept';
    const restart = at(tick + 1 + draw(`restart ${index}`, 300), { kind: 'restart', replica, memory });
    return [at(tick, { kind: 'crash', replica }), ...(draw(`comes back ${index}`, 2) === 0 ? [restart] : [])];
  }).flat();
}

function partitions(draw: Draw, replicas: number): PlannedIntervention[] {
  return Array.from({ length: draw('partitions', 3) }, (_, index) => {
    const groups = Array.from({ length: replicas }, (_, node) => ['a', 'b', 'x'][draw(`group ${index} ${node}`, 3)]);
    const tick = draw(`partition ${index}`, CRASHES_UNTIL);
    return [
      at(tick, { kind: 'partition', groups: groups.join('') }, draw(`partition after ${index}`, 3)),
      at(tick + 1 + draw(`heal ${index}`, 200), { kind: 'heal' }),
    ];
  }).flat();
}

function cuts(draw: Draw, replicas: number, clients: number): PlannedIntervention[] {
  return Array.from({ length: draw('cuts', 3) }, (_, index) => {
    const tick = draw(`cut ${index}`, CRASHES_UNTIL);
    const later = tick + 1 + draw(`restore ${index}`, 200);
    const from = draw(`cut from ${index}`, replicas + clients);
    const to = draw(`cut to ${index}`, replicas);
    if (draw(`cut off ${index}`, 2) === 0) {
      return [at(tick, { kind: 'cutOff', replica: to }), at(later, { kind: 'rejoin', replica: to })];
    }
    return [at(tick, { kind: 'cutLink', from, to }), at(later, { kind: 'restoreLink', from, to })];
  }).flat();
}

/** A change of the network at some time, for the worse or the better. */
function weather(draw: Draw): PlannedIntervention[] {
  if (draw('weather', 3) > 0) return [];
  const conditions: Action = {
    kind: 'conditions',
    latency: 1 + draw('later latency', 40),
    jitter: draw('later jitter', 120),
    loss: draw('later loss', 20),
    duplication: draw('later duplication', 40),
  };
  return [at(draw('weather changes', CRASHES_UNTIL), conditions)];
}
