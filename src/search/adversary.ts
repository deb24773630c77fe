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

/** What an adversary has at its disposal. */
export interface AdversaryWanted {
  readonly replicas: number;
  /** How many replicas lie; clients lie as they like. */
  readonly liars: number;
  /** How long its run is observed. */
  readonly untilTick?: Ticks;
  /** Settings that are not left to chance. */
  readonly cluster?: Partial<Omit<Cluster, 'replicas'>>;
}

const OBSERVED: Ticks = 2500;

/**
 * An experiment that an adversary designed: replicas that lie to each recipient as it suits them, with or without a
 * plan, and a network that is parted by phases of the protocol or by time; clients may lie as well. It depends on the
 * seed and on what is wanted, and on nothing else. Uniform chance finds nothing: what breaks agreement is different
 * words to different recipients, and messages that are withheld in one phase of one view.
 */
export function adversary(seed: number, wanted: AdversaryWanted): Setup {
  const { replicas, liars, untilTick = OBSERVED } = wanted;
  const draw = drawsOf(seed);
  const cluster: Cluster = { replicas, ...settings(draw, wanted.cluster), ...wanted.cluster };
  const { clients, viewChangeTimeout } = cluster;
  const plan = planOf(draw);
  const isStepwise = draw('stepwise', 3) > 0;
  const deposed = plan?.primaryOf === 1 ? 0 : null;
  const deeds = [
    ...requests(draw, clients, isStepwise),
    ...liesOf(draw, plan, { replicas, liars, nodes: replicas + clients }),
    ...(draw('client lies', 3) === 0 ? clientLies(draw, replicas, clients) : []),
  ];
  const most = INTERVENTIONS_MAX - deeds.length;
  const network = isStepwise
    ? phasedNetwork(draw, { replicas, viewChangeTimeout, deposed, most })
    : partedNetwork(draw, replicas, clients);
  return {
    protocol: 'pbft',
    cluster,
    seed,
    conditions: isStepwise ? { latency: 1, jitter: 0, loss: 0, duplication: 0 } : weather(draw),
    untilTick,
    interventions: inOrder([...deeds, ...network]),
  };
}

/** An interval and a window that go together, whichever of the two is not left to chance. */
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
    batchSize: 1 + draw('batch', 2),
    tentativeExecution: draw('tentative', 3) === 0 ? 1 : 0,
    readOnly: draw('read only', 4) === 0 ? 2 : 0,
    brokenRule: 0,
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

/** Where a phase is a tick, half of the requests are made in the phases that are disturbed. */
function requests(draw: Draw, clients: number, isStepwise: boolean): PlannedIntervention[] {
  return Array.from({ length: 2 + draw('requests', 5) }, (_, index) => {
    const operations = [`put x ${index}`, `add y ${index}`, 'get x', `cas x ${index - 1} ${index}`];
    const operation = operations[draw(`operation ${index}`, operations.length)] as string;
    const span = isStepwise && draw(`soon ${index}`, 2) === 0 ? EXCHANGE / 2 : 300;
    const client = draw(`client ${index}`, clients);
    return at(draw(`asks ${index}`, span), { kind: 'request', client, operation });
  });
}
