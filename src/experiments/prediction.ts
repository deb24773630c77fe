import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import { onlyReads } from '../protocols/keyValue.ts';
import { faultsTolerated } from '../protocols/quorum.ts';
import type { KindId, MetricId } from './metrics.ts';
import { kindIds, metricIds } from './metrics.ts';
import { quantileOf } from './statistics.ts';
import { LIES_OF_LIARS } from './swept.ts';

/** The figures that the formulas of the protocol give for a run, without making it. */
export type Prediction = Readonly<Record<MetricId, Predicted>>;

export interface Predicted {
  readonly value: number;
  /** False where the run does what the formula leaves out: it then says what would be, if all went well. */
  readonly holds: boolean;
}

/**
 * Each formula, and the section of the paper that it follows from by counting. n replicas, of which k are down; r
 * requests in s slots; c changes of views; f the faults tolerated; K, T as in the paper; l the latency, t the time that
 * a client waits.
 */
export const formulas: Readonly<Record<MetricId, { readonly text: string; readonly source: `§${string}` }>> = {
  messages: { text: 'r + s(n−1) + s(n−1−k)(n−1) + s(n−k)(n−1) + r(n−k) + ⌊s/K⌋(n−k)(n−1)', source: '§4.2' },
  request: { text: 'r', source: '§4.1' },
  prePrepare: { text: 's(n−1)', source: '§4.2' },
  prepare: { text: 's(n−1−k)(n−1)', source: '§4.2' },
  commit: { text: 's(n−k)(n−1)', source: '§4.2' },
  reply: { text: 'r(n−k)', source: '§4.2' },
  checkpoint: { text: '⌊s/K⌋(n−k)(n−1)', source: '§4.3' },
  viewChange: { text: 'c(n−k)(n−1)', source: '§4.4' },
  newView: { text: 'n−1', source: '§4.4' },
  latencyMedian: { text: '5l; c > 0: t + l + T + (2^(c−1)−1)T + (c−1)l + 5l', source: '§4.5.2' },
  latency95: { text: '5l; c > 0: t + l + T + (2^(c−1)−1)T + (c−1)l + 5l', source: '§4.5.2' },
  viewChanges: { text: 'c', source: '§4.4' },
};

/** The part of a setup that the formulas need to know. */
interface Load {
  /** Requests, and those of them that are under way at a time. */
  readonly requests: number;
  readonly abreast: number;
  readonly slots: number;
  /** Replicas that are down from the start, and the primaries of the first views that order nothing. */
  readonly down: number;
  readonly badPrimaries: number;
  /** Those of them that are not down but lie. */
  readonly liars: number;
  /** False where the setup has something else in it: no formula covers it. */
  readonly isPlain: boolean;
}

export function predict(setup: Setup): Prediction {
  const load = loadOf(setup);
  const [values, holding] = [valuesOf(setup, load), holdingOf(setup, load)];
  const entries = metricIds.map((id) => [id, { value: values[id], holds: holding.has(id) }] as const);
  return Object.fromEntries(entries) as Prediction;
}

function loadOf(setup: Setup): Load {
  const { cluster, interventions } = setup;
  const asked = interventions.filter(({ action }) => action.kind === 'request');
  const crashed = new Set(interventions.flatMap(({ action }) => (action.kind === 'crash' ? [action.replica] : [])));
  const lying = new Map<number, Set<string>>();
  for (const { action } of interventions) {
    if (action.kind !== 'misbehave') continue;
    lying.set(action.node, (lying.get(action.node) ?? new Set<string>()).add(action.behaviour));
  }
  const liars = [...lying].filter(([, lies]) => LIES_OF_LIARS.every((lie) => lies.has(lie))).map(([node]) => node);
  const isBad = (node: number): boolean => crashed.has(node) || liars.includes(node);
  let badPrimaries = 0;
  while (badPrimaries < cluster.replicas && isBad(badPrimaries)) badPrimaries++;
  const requests = asked.length;
  const abreast = Math.min(requests, cluster.clients);
  return {
    ...{ requests, abreast, badPrimaries },
    slots: slotsOf(requests, abreast, cluster.batchSize),
    down: crashed.size,
    liars: lying.size,
    isPlain:
      interventions.every(isPlain) &&
      isInTurn(asked, cluster.clients) &&
      [...lying.values()].every(({ size }) => size === LIES_OF_LIARS.length) &&
      // A liar whose turn as primary never comes may do what it likes in vain; this is not told apart.
      liars.length === lying.size &&
      liars.every((node) => node < badPrimaries && !crashed.has(node)),
  };
}

/** Every request, crash and lie is there from the start. */
function isPlain({ at, action, ...rest }: PlannedIntervention): boolean {
  const isKnown = action.kind === 'request' || action.kind === 'crash' || action.kind === 'misbehave';
  return isKnown && at.tick === 0 && at.after === 0 && Object.keys(rest).length === 0;
}

/** The clients have asked in turn, so each of them has about as much to ask as any other. */
function isInTurn(asked: readonly PlannedIntervention[], clients: number): boolean {
  return asked.every(({ action }, index) => action.kind === 'request' && action.client === index % clients);
}

/** The first request is ordered at once; the next batch waits for it, and takes what has come until then (§4.2). */
function slotsOf(requests: number, abreast: number, batchSize: number): number {
  if (requests === 0) return 0;
  return batchSize === 1 || abreast === 1 ? requests : 1 + Math.ceil((requests - 1) / batchSize);
}

function valuesOf(setup: Setup, load: Load): Record<MetricId, number> {
  const { replicas, checkpointInterval } = setup.cluster;
  const { requests, slots, badPrimaries } = load;
  const others = replicas - 1;
  const up = replicas - load.down;
  // A primary that is down sends no PREPARE in any case; a new one does not either.
  const kinds: Record<KindId, number> = {
    request: requests,
    prePrepare: slots * others,
    prepare: slots * (up - 1) * others,
    commit: slots * up * others,
    reply: requests * up,
    checkpoint: Math.floor(slots / checkpointInterval) * up * others,
    viewChange: badPrimaries * up * others,
    newView: badPrimaries > 0 ? others : 0,
  };
  const latencies = latenciesOf(setup, load).sort((a, b) => a - b);
  return {
    messages: kindIds.reduce((sum, kind) => sum + kinds[kind], 0),
    ...kinds,
    latencyMedian: quantileOf(latencies, 0.5) ?? 0,
    latency95: quantileOf(latencies, 0.95) ?? 0,
    viewChanges: badPrimaries,
  };
}

/** Message delays from a request to its reply (§4.2; §5.1 where replicas do not wait for the commits). */
const STEPS = 5;
const STEPS_TENTATIVE = 4;
/** Message delays of one batch before the next may begin: its PRE-PREPARE, PREPAREs and COMMITs. */
const STEPS_OF_BATCH = 3;

function latenciesOf({ cluster, conditions: { latency } }: Setup, load: Load): Ticks[] {
  const steps = cluster.tentativeExecution === 1 ? STEPS_TENTATIVE : STEPS;
  const waited = waitedForViews(cluster, latency, load.badPrimaries);
  return Array.from({ length: load.requests }, (_, index) => {
    const before = cluster.batchSize > 1 && load.abreast > 1 ? Math.ceil(index / cluster.batchSize) : 0;
    return waited + (steps + STEPS_OF_BATCH * before) * latency;
  });
}

/**
 * The time until the first good primary begins: the client's, the first timer of the backups, one wait for a NEW-VIEW
 * that does not come for each further bad primary, twice as long each time (§4.5.2). Each wait begins a latency after
 * the message that it begins with.
 */
function waitedForViews({ clientTimeout, viewChangeTimeout }: Setup['cluster'], latency: Ticks, bad: number): Ticks {
  if (bad === 0) return 0;
  const inVain = (2 ** (bad - 1) - 1) * viewChangeTimeout + (bad - 1) * latency;
  return clientTimeout + latency + viewChangeTimeout + inVain;
}

/** The metrics whose formulas hold: nothing happens in the run that they leave out. */
function holdingOf(setup: Setup, load: Load): ReadonlySet<MetricId> {
  if (!isCovered(setup, load) || !isInTime(setup, load)) return new Set();
  const { cluster, conditions } = setup;
  const isSteady = conditions.jitter === 0;
  const inOrder = !(cluster.batchSize > 1 && load.abreast > 1) || (isSteady && load.requests <= cluster.clients);
  if (!inOrder)
    return new Set(load.badPrimaries > 0 ? [] : ['request', 'reply', 'viewChange', 'newView', 'viewChanges']);
  const isTimed = isSteady && hasRoom(setup, load) && (cluster.tentativeExecution === 0 || load.abreast <= 1);
  const latencies = isTimed ? (['latencyMedian', 'latency95'] as const) : [];
  if (load.badPrimaries === 0) {
    const counted = metricIds.filter((id) => id !== 'latencyMedian' && id !== 'latency95');
    return new Set([...counted, ...latencies]);
  }
  // Waiting clients and backups repeat and relay the request, in numbers that no formula of the paper gives.
  if (load.requests !== 1 || !isSteady) return new Set();
  // So do replicas whose status goes out while they wait: what is on its way then is sent once more.
  const isSilent = cluster.statusInterval > waitedForViews(cluster, conditions.latency, load.badPrimaries);
  const kinds = ['prePrepare', 'prepare', 'commit', 'checkpoint', 'viewChange', 'newView'] as const;
  return new Set([...(isSilent ? kinds : []), 'viewChanges', ...latencies]);
}

function isCovered({ protocol, cluster, conditions, interventions }: Setup, load: Load): boolean {
  const { replicas, heartbeat, brokenRule, secondBrokenRule, readOnly } = cluster;
  const areOrdered =
    readOnly === 0 || interventions.every(({ action }) => action.kind !== 'request' || !onlyReads(action.operation));
  return (
    protocol === 'pbft' &&
    load.isPlain &&
    load.requests > 0 &&
    load.down + load.liars <= faultsTolerated(replicas) &&
    areOrdered &&
    heartbeat === 0 &&
    brokenRule === 0 &&
    secondBrokenRule === 0 &&
    conditions.loss === 0 &&
    conditions.duplication === 0
  );
}

/** No timer runs out but those that a bad primary makes run out: the last answer comes before any. */
function isInTime({ cluster, conditions: { latency, jitter } }: Setup, load: Load): boolean {
  const { clientTimeout, viewChangeTimeout, statusInterval, checkpointInterval, window, batchSize } = cluster;
  const delay = latency + jitter;
  // The primary assigns up to half a window beyond a stable checkpoint, which is a multiple of K.
  const atOnce = Math.max(1, Math.floor(window / 2 / checkpointInterval) * checkpointInterval);
  const isBatched = batchSize > 1 && load.abreast > 1;
  // The requests of the next round may come before those of this one are all ordered.
  const rounds = load.requests > load.abreast ? 2 : 1;
  const slots = isBatched ? rounds + Math.ceil((load.abreast - 1) / batchSize) : load.abreast;
  const waits = Math.ceil(slots / atOnce) - 1;
  const steps = STEPS + (isBatched ? STEPS_OF_BATCH * (slots - 1) : 0) + STEPS * waits;
  const longest = steps * delay;
  // A message that a replica lacks for so long is sent again.
  const isCalm = (STEPS - 1) * delay < statusInterval;
  return isCalm && longest < clientTimeout && longest < viewChangeTimeout;
}

/** No request waits for a checkpoint: those that are under way together fit into half a window (§4.3). */
function hasRoom({ cluster: { window, checkpointInterval } }: Setup, { abreast, slots }: Load): boolean {
  return abreast <= 1 || Math.min(abreast, slots) <= Math.max(1, Math.floor(window / 2) - checkpointInterval);
}
