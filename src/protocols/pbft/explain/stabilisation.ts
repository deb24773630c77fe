import { ticksAtRate } from '../../../engine/clock.ts';
import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import { memoBy } from '../../../engine/memoBy.ts';
import type { Conditions } from '../../../engine/network/conditions.ts';
import { delayOf, EVERYBODY } from '../../../engine/network/delays.ts';
import { linkNumber } from '../../../engine/network/links.ts';
import { readSetting } from '../../../engine/network/linkTable.ts';
import type { StepCount, StepIndex } from '../../../engine/numbers.ts';
import type { NodeId, Ticks } from '../../../engine/protocol.ts';
import type { Node, World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { faultyAt } from '../../explain/faults.ts';
import { policyOf } from '../broken/policyOf.ts';
import type { PbftState } from '../pbft.ts';
import type { ClientState } from '../rules/clientState.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import { whenDecided } from './decisions.ts';

/**
 * Liveness (§3, §4.5.2): PBFT promises an answer once the network is stable. A run is stable from its last intervention
 * on, if at most f replicas are faulty then, every link is open and nothing is lost.
 */
export interface Stabilisation {
  /** The index of the step that made the run stable, −1 if it is stable from the start; and its tick. */
  readonly step: StepIndex;
  readonly tick: Ticks;
  /**
   * Upper bound on the time until the answer of each request of a correct client, in ticks, sent before or after that
   * step.
   */
  readonly boundTicks: Ticks;
}

/** A request of a correct client that has had no answer within the bound. */
export interface Unanswered {
  /** The tick from which the bound is counted. */
  readonly stableTick: Ticks;
  readonly client: NodeId;
  readonly timestamp: number;
  readonly operation: string;
  /** The tick by which it should have been answered. */
  readonly dueTick: Ticks;
}

/** Returns the stabilisation of a run; null if its plan never makes it stable. Computed once. */
export const stabilisationOf = memoBy((history: History): Stabilisation | null => {
  const step = lastIntervention(history);
  if (step === null) return null;
  const world = worldAt(history, step + 1);
  return isStable(world) ? { step, tick: world.tick, boundTicks: boundOf(world) } : null;
});

/**
 * Returns the requests that break the promise of liveness after `count` steps; empty if it holds, or if it is too early
 * to tell. A client sends one request at a time (§4.1), so each of its requests has the whole bound for itself.
 */
export function unansweredAt(history: History, count: StepCount, world: World = worldAt(history, count)): Unanswered[] {
  const stable = stabilisationOf(history);
  if (!stable || count <= stable.step) return [];
  return world.nodes.flatMap(({ state, lied }, client) => {
    const { kind } = state as PbftState;
    if (kind !== 'client' || lied) return [];
    const { outstanding } = state as ClientState;
    if (!outstanding) return [];
    const { timestamp, operation } = outstanding.request;
    const asked = Math.max(stable.tick, tickOfRequest(history, client, timestamp));
    const dueTick = asked + stable.boundTicks;
    return world.tick > dueTick ? [{ stableTick: stable.tick, client, timestamp, operation, dueTick }] : [];
  });
}

/**
 * Returns the index of the last intervention other than a request, −1 if there is none; null if some are still to come.
 */
function lastIntervention({ setup, steps }: History): number | null {
  const planned = setup.interventions.filter(({ action }) => action.kind !== 'request').length;
  let done = 0;
  let last = -1;
  for (const [index, { cause }] of steps.entries()) {
    if (cause.kind !== 'intervention' || cause.intervention.action.kind === 'request') continue;
    done++;
    last = index;
  }
  return done === planned ? last : null;
}

/** True if at most f replicas are faulty, every link is open, and nothing is lost. */
export function isStable(world: World): boolean {
  const { links, patterns } = world;
  const losesNothing = conditionsAnywhere(world).every(({ loss }) => loss === 0);
  return !faultyAt(world).isTooMany && !links.restricted && losesNothing && patterns.length === 0;
}

/**
 * Returns an upper bound on the time of an answer from here, in ticks. The replica with the longest timer waits it out;
 * timeouts double from view to view, until the f faulty primaries are passed and the correct replicas have met in one
 * view (§4.5.2). Meanwhile the client retransmits, lost messages are sent again, and delayed messages arrive.
 */
export function boundOf(world: World): Ticks {
  const { cluster } = world.setup;
  const { tolerated } = faultyAt(world);
  const views = tolerated + 2;
  const waits = correctUp(world).map((node) => ({
    // By its own clock, and by its own settings where it has any.
    longest: ticksAtRate(policyOf(cluster).patience(node.place.cluster, node.state as ReplicaState), node.rate),
    status: ticksAtRate(node.place.cluster.statusInterval, node.rate),
  }));
  const longestWait = longestOf(waits, ({ longest }) => longest);
  const held = longestOf(envelopesInFlight(world), ({ arrivesTick }) => arrivesTick - world.tick);
  const trip = longestTravel(world) + longestDelay(world);
  const rounds = views * (2 * longestOf(waits, ({ status }) => status) + PHASES * trip);
  return held + 2 * cluster.clientTimeout + longestWait * (2 ** views - 1) + rounds;
}

/** VIEW-CHANGE, NEW-VIEW, the three phases, the reply, and a question with its answer in between. */
const PHASES = 8;

function correctUp({ nodes }: World): Node[] {
  return nodes.filter(({ state, up, lied }) => up && !lied && (state as PbftState).kind === 'replica');
}

/** The largest additional latency that a message can have: that of the slowest link, between the slowest two nodes. */
function longestDelay({ delays, nodes }: World): Ticks {
  const ofLinks = new Map(delays);
  for (const node of nodes.keys()) ofLinks.delete(linkNumber(node, EVERYBODY));
  const ofNodes = [...nodes.keys()].map((node) => delayOf(delays, node, EVERYBODY));
  const [slowest = 0, second = 0] = ofNodes.sort((a, b) => b - a);
  return longestOf([...ofLinks.values()], (ticks) => ticks) + slowest + second;
}

/** The longest that a message travels before anything delays it, on the slowest link. */
function longestTravel(world: World): Ticks {
  return longestOf(conditionsAnywhere(world), ({ latency, jitter }) => latency + jitter);
}

/** The conditions of the network, and those that links have for themselves. */
function conditionsAnywhere({ conditions, linkTable: [, ...settings] }: World): readonly Conditions[] {
  return [conditions, ...settings.map(readSetting)];
}

/** The largest of the numbers, 0 where there is none. There may be more of them than a call can have arguments. */
function longestOf<Item>(items: readonly Item[], ticksOf: (item: Item) => Ticks): Ticks {
  let longest = 0;
  for (const item of items) longest = Math.max(longest, ticksOf(item));
  return longest;
}

function tickOfRequest(history: History, client: NodeId, timestamp: number): Ticks {
  const step = whenDecided(history, client, { kind: 'requested', timestamp }, history.steps.length);
  return step === null ? 0 : (history.steps[step]?.tick ?? 0);
}
