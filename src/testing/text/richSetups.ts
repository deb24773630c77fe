import { drawsOf } from '../../engine/network/draws.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Different } from '../engine/buildSetup.ts';
import { at, buildSetup, requestA, requestsInTurn, requestsOfClients } from '../engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../engine/randomSetup.ts';

/** Runs in which everything happens that there are sentences for. For tests. */

const impatient = { clientTimeout: 60, viewChangeTimeout: 50, statusInterval: 30 };

function impatientSetup({ cluster, ...different }: Different): Setup {
  return buildSetup({ untilTick: 600, ...different, cluster: { ...impatient, ...cluster } });
}

const crash = (replica: number, tick = 0) => at(tick, { kind: 'crash', replica });

/** One for each way in which a run leaves the normal case. */
export const richSetups = {
  crashedPrimary: impatientSetup({ interventions: [crash(0), requestA] }),
  twoInARow: impatientSetup({ cluster: { replicas: 7 }, interventions: [crash(0), crash(1), requestA] }),
  preparedSurvives: impatientSetup({
    interventions: [
      requestA,
      at(2, { kind: 'cutOff', replica: 1 }, 2),
      crash(0, 3),
      at(70, { kind: 'rejoin', replica: 1 }),
    ],
  }),
  nullSlot: impatientSetup({
    cluster: { clients: 2 },
    interventions: [
      ...requestsOfClients(2),
      ...[1, 2, 3].map((replica) => at(1, { kind: 'drop', message: `PP0.1.0.${replica}` }, 99)),
      crash(0, 4),
    ],
  }),
  partitionHeals: impatientSetup({
    interventions: [at(0, { kind: 'partition', groups: 'aabbx' }), requestA, at(150, { kind: 'heal' })],
  }),
  /** Nobody hears R0, and it hears everybody. */
  joins: impatientSetup({
    cluster: { statusInterval: 200 },
    interventions: [...[1, 2, 3].map((to) => at(0, { kind: 'cutLink', from: 0, to } as const)), requestA],
  }),
  inTheDark: impatientSetup({
    cluster: { checkpointInterval: 4, window: 8 },
    interventions: [
      at(0, { kind: 'cutOff', replica: 3 }),
      ...requestsInTurn(9),
      at(24, { kind: 'rejoin', replica: 3 }),
    ],
  }),
  farBehind: impatientSetup({
    cluster: { checkpointInterval: 2, window: 4 },
    interventions: [
      at(0, { kind: 'cutOff', replica: 3 }),
      ...requestsInTurn(16),
      at(66, { kind: 'rejoin', replica: 3 }),
    ],
  }),
  rolledBack: impatientSetup({
    cluster: { tentativeExecution: 1 },
    interventions: [requestA, at(3, { kind: 'partition', groups: 'abcdx' }, 4), at(70, { kind: 'heal' })],
  }),
  reads: impatientSetup({
    cluster: { tentativeExecution: 1, readOnly: 1, clients: 2 },
    interventions: [requestA, ...[3, 30].map((tick) => at(tick, { kind: 'request', client: 1, operation: 'get x' }))],
  }),
  decisionsPassedOn: impatientSetup({
    cluster: { readOnly: 2 },
    interventions: [at(0, { kind: 'cutOff', replica: 3 }), ...requestsInTurn(3), at(9, { kind: 'rejoin', replica: 3 })],
  }),
  /** Nobody reaches R3 for a while; it cannot know what it lacks, and its heartbeat tells the others. */
  heartbeat: impatientSetup({
    cluster: { heartbeat: 40 },
    interventions: [
      ...[0, 1, 2].map((from) => at(0, { kind: 'cutLink', from, to: 3 } as const)),
      requestA,
      ...[0, 1, 2].map((from) => at(30, { kind: 'restoreLink', from, to: 3 } as const)),
    ],
  }),
  batches: impatientSetup({ cluster: { batchSize: 4, clients: 6 }, interventions: requestsOfClients(6) }),
  byHand: impatientSetup({
    interventions: [
      requestA,
      at(2, { kind: 'say', replica: 3, message: 'commit', view: 0, sequence: 1, about: 'false', groups: 'axaxx' }, 99),
    ],
  }),
  memoryLost: impatientSetup({
    interventions: [requestA, crash(3, 1), at(40, { kind: 'restart', replica: 3, memory: 'lost' })],
  }),
  /** A lie at the end, so that the message before it is changed by nobody who can sign. */
  meddledWith: impatientSetup({
    cluster: { clients: 2 },
    conditions: { latency: 5 },
    interventions: [
      at(0, { kind: 'clockRate', replica: 1, rate: 50 }),
      at(0, { kind: 'ownDuration', replica: 2, setting: 'viewChangeTimeout', ticks: 40 }),
      at(0, { kind: 'slowReplica', replica: 3, ticks: 3 }),
      at(0, { kind: 'slowLink', from: 0, to: 1, ticks: 2 }),
      at(0, { kind: 'linkConditions', links: '0001_2~0~0~0' }),
      ...requestsOfClients(2),
      at(6, { kind: 'hold', message: 'PP0.1.0.2' }),
      at(6, { kind: 'tamper', message: 'PP0.1.0.3', part: 'digest' }),
      at(8, { kind: 'dropMatching', letters: 'C', view: '*', slot: 1, from: '*', to: 0 }),
      at(8, { kind: 'dropMatching', letters: 'NV', view: 9, slot: '*', from: '*', to: '*' }),
      at(9, { kind: 'fireTimer', node: 5, timer: 'retransmit' }),
      at(20, { kind: 'release', message: 'PP0.1.0.2', how: 'onWay' }),
      at(60, { kind: 'passMatching', letters: 'C', view: '*', slot: 1, from: '*', to: 0 }),
      at(80, { kind: 'crash', replica: 3 }),
      at(90, { kind: 'restoreDisk', replica: 3, tick: 10 }),
      at(100, { kind: 'request', client: 0, operation: 'put x 5' }),
      at(101, { kind: 'misbehave', node: 4, behaviour: 'lendsItsKey', groups: 'aaaaaa', amount: 0 }),
      at(102, { kind: 'tamper', message: 'R0.2.c0.0', part: 'timestamp' }),
    ],
  }),
} as const satisfies Readonly<Record<string, Setup>>;

/** Random runs with every setting that changes what is said. */
export function randomRichSetup(seed: number): Setup {
  const setup = withMeddling(randomSetup(seed));
  const draw = drawsOf(seed);
  const batchSize = [1, 1, 3][draw('batch', 3)] ?? 1;
  const tentativeExecution = draw('tentative', 3) === 0 ? 1 : 0;
  const readOnly = ([0, 0, 1, 2] as const)[draw('read only', 4)] ?? 0;
  return { ...setup, cluster: { ...setup.cluster, batchSize, tentativeExecution, readOnly } };
}
