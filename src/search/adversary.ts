import type { PlannedIntervention } from '../engine/interventions/index.ts';
import { inOrder } from '../engine/interventions/intervention.ts';
import type { Draw } from '../engine/network/draws.ts';
import { drawsOf } from '../engine/network/draws.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import { INTERVALS_IN_WINDOW_MIN, INTERVENTIONS_MAX } from '../scenario/limits.ts';
import type { LiePlan } from './lies.ts';
import { clientLies, liesOf, planOf } from './lies.ts';
import { forgetfulTwins, meetingNetwork, meetingRequests, meetingSettings, tripOf } from './meetings.ts';
import { EXCHANGE, partedNetwork, phasedNetwork } from './partedNetwork.ts';
import {
  passingOver,
  slowRequests,
  slowSettings,
  slowTripOf,
  streamEnd,
  streamRequests,
  streamSettings,
} from './slowness.ts';
import { successionNetwork, successionRequests, successionSettings } from './successions.ts';
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

/** Long enough for a run that does not come to rest to show it; others end long before. */
const OBSERVED: Ticks = 15_000;

/**
 * Designs an experiment: replicas that lie differently to each receiver, with or without a plan, and a network that is
 * partitioned by phases of the protocol or by time; clients may lie as well. In some runs reads, fetches and
 * checkpoints are brought together (`meetings.ts`). It depends only on the seed and on `wanted`. Uniform chance finds
 * nothing: agreement is broken by different messages to different receivers, and by messages withheld in one phase of
 * one view.
 */
export function adversary(seed: number, wanted: AdversaryWanted): Setup {
  const draw = drawsOf(seed);
  const { cluster, conditions, plan, lies, requested, network, observed = OBSERVED } = designOf(draw, wanted);
  const { replicas, liars, untilTick = observed } = wanted;
  const { clients } = cluster;
  const fixed = [
    ...requested,
    ...(lies ?? liesOf(draw, plan, { replicas, liars, nodes: replicas + clients })),
    ...(draw('client lies', 3) === 0 ? clientLies(draw, replicas, clients) : []),
  ];
  const interventions = inOrder([...fixed, ...network(INTERVENTIONS_MAX - fixed.length)]);
  return { protocol: 'pbft', cluster, seed, conditions, untilTick, interventions };
}

function designOf(draw: Draw, wanted: AdversaryWanted): Design {
  const design = designs[draw('which design', designs.length)] ?? encounter;
  return design(draw, wanted);
}

/** An experiment but for its lies. */
interface Design {
  readonly cluster: Cluster;
  readonly conditions: Setup['conditions'];
  readonly plan: LiePlan | null;
  /** The lies of its replicas, where they are part of it. */
  readonly lies?: readonly PlannedIntervention[];
  readonly requested: readonly PlannedIntervention[];
  /** The observed time, where it matters. */
  readonly observed?: Ticks;
  /** @param most - the largest number of interventions */
  network(most: number): PlannedIntervention[];
}

/** Phases of the protocol, or times, in which links are cut. */
function encounter(draw: Draw, { replicas, cluster: fixed }: AdversaryWanted): Design {
  const cluster: Cluster = { replicas, ...settings(draw, fixed), ...fixed };
  const { clients, viewChangeTimeout } = cluster;
  const plan = planOf(draw);
  const isStepwise = draw('stepwise', 3) > 0;
  const deposed = plan?.primaryOf === 1 ? 0 : null;
  return {
    cluster,
    conditions: isStepwise ? { latency: 1, jitter: 0, loss: 0, duplication: 0 } : weather(draw),
    plan,
    requested: requests(draw, clients, isStepwise),
    network: (most) =>
      isStepwise
        ? phasedNetwork(draw, { replicas, viewChangeTimeout, deposed, most })
        : partedNetwork(draw, replicas, clients),
  };
}

/** Reads, fetches, checkpoints and view changes close to each other. */
function meeting(draw: Draw, { replicas, liars, cluster: fixed = {} }: AdversaryWanted): Design {
  const cluster: Cluster = { replicas, ...fitting(meetingSettings(draw, liars), fixed), ...fixed };
  const trip = tripOf(draw);
  const { clients } = cluster;
  return {
    cluster,
    conditions: { latency: trip, jitter: 0, loss: 0, duplication: 0 },
    plan: planOf(draw, 'states'),
    ...(clients > 1 && draw('twins', 3) === 0 ? { lies: forgetfulTwins(replicas, liars, clients) } : {}),
    requested: meetingRequests(draw, clients, trip),
    network: (most) => meetingNetwork(draw, { replicas, clients, trip, most }),
  };
}

type DesignKind = (draw: Draw, wanted: AdversaryWanted) => Design;

/** The kinds of experiments, each as often as it is listed. */
const designs: readonly DesignKind[] = [
  ...Array.from({ length: 12 }, () => encounter),
  ...Array.from({ length: 5 }, () => meeting),
  succession,
  succession,
  slowness,
  stream,
];

/** Views one after the other, each of which goes a little way. */
function succession(draw: Draw, { replicas, cluster: fixed = {} }: AdversaryWanted): Design {
  const cluster: Cluster = { replicas, ...fitting(successionSettings(draw), fixed), ...fixed };
  return {
    cluster,
    conditions: { latency: 1, jitter: 0, loss: 0, duplication: 0 },
    plan: planOf(draw, 'successor'),
    requested: successionRequests(draw, cluster),
    network: () => successionNetwork(draw, replicas, cluster),
  };
}

/** A network that is slower than the waits of replicas. */
function slowness(draw: Draw, { replicas, cluster: fixed = {} }: AdversaryWanted): Design {
  const latency = slowTripOf(draw);
  const cluster: Cluster = { replicas, ...fitting(slowSettings(draw, latency), fixed), ...fixed };
  return {
    cluster,
    conditions: { latency, jitter: 0, loss: 0, duplication: 0 },
    plan: planOf(draw),
    requested: slowRequests(draw, cluster.clients),
    network: () => [],
  };
}

/** One client is served without end, and one is ignored. */
function stream(draw: Draw, { replicas, liars, cluster: fixed = {} }: AdversaryWanted): Design {
  const latency = 4 + draw('trip', 3);
  const cluster: Cluster = { replicas, ...fitting(streamSettings(draw), fixed), ...fixed };
  return {
    cluster,
    conditions: { latency, jitter: 0, loss: 0, duplication: 0 },
    plan: null,
    lies: passingOver(liars, replicas + cluster.clients),
    requested: streamRequests(draw, cluster.clients),
    observed: streamEnd(latency),
    network: () => [],
  };
}

/** An interval and a window that fit each other, whichever of the two is given. */
function fitting(
  usual: Omit<Cluster, 'replicas'>,
  { window = Number.POSITIVE_INFINITY, ...wanted }: Partial<Cluster>,
): Omit<Cluster, 'replicas'> {
  const most = Math.max(1, Math.floor(window / INTERVALS_IN_WINDOW_MIN));
  const checkpointInterval = wanted.checkpointInterval ?? Math.min(usual.checkpointInterval, most);
  return { ...usual, checkpointInterval, window: checkpointInterval * INTERVALS_IN_WINDOW_MIN };
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
