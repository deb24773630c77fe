import type { PlannedIntervention } from '../engine/interventions/index.ts';
import { inOrder } from '../engine/interventions/intervention.ts';
import type { Draw } from '../engine/network/draws.ts';
import { drawsOf } from '../engine/network/draws.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import { INTERVALS_IN_WINDOW_MIN, INTERVENTIONS_MAX } from '../scenario/limits.ts';
import { clientLies, liesOf, planOf } from './lies.ts';
import { EXCHANGE, partedNetwork, phasedNetwork } from './partedNetwork.ts';
import { at } from './timeline.ts';

/** The means of an adversary. */
export interface AdversaryWanted {
  readonly replicas: number;
  /** Number of replicas that lie; clients may lie in addition. */
  readonly liars: number;
  /** The observed time of its run. */
  readonly untilTick?: Ticks;
  /** Settings that are not left to chance. */
  readonly cluster?: Partial<Omit<Cluster, 'replicas'>>;
}

const OBSERVED: Ticks = 2500;

/**
 * Designs an experiment: replicas that lie differently to each receiver, with or without a plan, and a network that is
 * partitioned by phases of the protocol or by time; clients may lie as well. It depends only on the seed and on
 * `wanted`.
 * Uniform chance finds nothing: agreement is broken by different messages to different receivers, and by messages
 * withheld in one phase of one view.
 */
export function adversary(seed: number, wanted: AdversaryWanted): Setup {
  const { replicas, liars, untilTick = OBSERVED } = wanted;
  const draw = drawsOf(seed);
  const cluster: Cluster = { replicas, ...settings(draw, wanted.cluster), ...wanted.cluster };
  const { clients, viewChangeTimeout } = cluster;
  const plan = planOf(draw);
  const isStepwise = draw('stepwise', 3) > 0;
  const deposed = plan?.primaryOf === 1 ? 0 : null;
  const fixed = [
    ...requests(draw, clients, isStepwise),
    ...liesOf(draw, plan, { replicas, liars, nodes: replicas + clients }),
    ...(draw('client lies', 3) === 0 ? clientLies(draw, replicas, clients) : []),
  ];
  const most = INTERVENTIONS_MAX - fixed.length;
  const network = isStepwise
    ? phasedNetwork(draw, { replicas, viewChangeTimeout, deposed, most })
    : partedNetwork(draw, replicas, clients);
  return {
    protocol: 'pbft',
    cluster,
    seed,
    conditions: isStepwise ? { latency: 1, jitter: 0, loss: 0, duplication: 0 } : weather(draw),
    untilTick,
    interventions: inOrder([...fixed, ...network]),
  };
}

/** Draws an interval and a window that fit each other, whichever of the two is given. */
function settings(draw: Draw, wanted: Partial<Cluster> = {}): Omit<Cluster, 'replicas'> {
  const { window = Number.POSITIVE_INFINITY } = wanted;
  const intervals = [1, 2, 4, 10].filter((interval) => INTERVALS_IN_WINDOW_MIN * interval <= window);
  const checkpointInterval = wanted.checkpointInterval ?? intervals[draw('interval', intervals.length)] ?? 1;
  return {
    clients: 1 + draw('clients', 3),
    viewChangeTimeout: 80 + draw('view change', 150),
    checkpointInterval,
    window: checkpointInterval * INTERVALS_IN_WINDOW_MIN,
    clientTimeout: 60 + draw('timeout', 200),
    statusInterval: 40 + draw('status', 400),
    heartbeat: 0,
    batchSize: 1 + draw('batch', 2),
    tentativeExecution: draw('tentative', 3) === 0 ? 1 : 0,
    readOnly: draw('read only', 4) === 0 ? 2 : 0,
    brokenRule: 0,
    secondBrokenRule: 0,
  };
}

function weather(draw: Draw): Setup['conditions'] {
  return {
    latency: 1 + draw('latency', 8),
    jitter: draw('jitter', 40),
    loss: draw('lossy', 4) === 0 ? draw('loss', 10) : 0,
    duplication: draw('doubling', 4) === 0 ? 20 : 0,
  };
}

/** Plans the requests. If a phase is a tick, half of them are made in the phases that are disturbed. */
function requests(draw: Draw, clients: number, isStepwise: boolean): PlannedIntervention[] {
  return Array.from({ length: 2 + draw('requests', 5) }, (_, index) => {
    const operations = [`put x ${index}`, `add y ${index}`, 'get x', `cas x ${index - 1} ${index}`];
    const operation = operations[draw(`operation ${index}`, operations.length)] as string;
    const span = isStepwise && draw(`soon ${index}`, 2) === 0 ? EXCHANGE / 2 : 300;
    const client = draw(`client ${index}`, clients);
    return at(draw(`asks ${index}`, span), { kind: 'request', client, operation });
  });
}
