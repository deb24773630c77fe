import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import type { NodeId, Ticks } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { faultyAt } from '../../explain/faults.ts';
import { policyOf } from '../broken/policyOf.ts';
import type { PbftState } from '../pbft.ts';
import type { ClientState } from '../rules/clientState.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import { whenDecided } from './decisions.ts';

/**
 * Liveness (§3, §4.5.2): PBFT promises an answer once the network has become stable. A run has, when the last thing has
 * been done to it from outside, if from then on at most f replicas are faulty, every link is open and nothing is lost.
 */
export interface Stabilisation {
  /** The step that made the run stable, −1 where it is from the start; and its tick. */
  readonly step: number;
  readonly tick: Ticks;
  /** What a correct client has asked for by then, or asks for later, takes no longer than so many ticks, one by one. */
  readonly boundTicks: Ticks;
}

/** A request of a correct client that has had no answer in all that time. */
export interface Unanswered {
  /** Since when nothing stands in the way. */
  readonly stableTick: Ticks;
  readonly client: NodeId;
  readonly timestamp: number;
  readonly operation: string;
  /** When it should have been answered at the latest. */
  readonly dueTick: Ticks;
}

const known = new WeakMap<History, Stabilisation | null>();

/** Null where the run never becomes stable, as far as it was planned. Worked out once. */
export function stabilisationOf(history: History): Stabilisation | null {
  const found = known.get(history);
  if (found !== undefined) return found;
  const stabilisation = findStabilisation(history);
  known.set(history, stabilisation);
  return stabilisation;
}

function findStabilisation(history: History): Stabilisation | null {
  const step = lastDeed(history);
  if (step === null) return null;
  const world = worldAt(history, step + 1);
  return isStable(world) ? { step, tick: world.tick, boundTicks: boundOf(world) } : null;
}

/**
 * What breaks the promise of liveness after `count` steps; empty where it holds, or where it is too early to tell. A
 * client asks one thing at a time (§4.1), so each of its requests has the whole bound for itself.
 */
export function unansweredAt(history: History, count: number, world: World = worldAt(history, count)): Unanswered[] {
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

/** The step of the last thing done from outside, but for what clients are asked to send; null where some is to come. */
function lastDeed({ setup, steps }: History): number | null {
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

function isStable(world: World): boolean {
  return !faultyAt(world).isTooMany && !world.links.restricted && world.conditions.loss === 0;
}

/**
 * The longest it can take from here: whoever waits longest waits that out; the waits double from view to view, until
 * the f faulty primaries are passed and the correct replicas have come together in one view (§4.5.2). On the way the
 * client asks again, what was lost is sent again, and messages that were held up arrive.
 */
function boundOf(world: World): Ticks {
  const { cluster } = world.setup;
  const { tolerated } = faultyAt(world);
  const views = tolerated + 2;
  const longestWait = Math.max(...replicasUp(world).map((state) => policyOf(cluster).patience(cluster, state)));
  const held = Math.max(0, ...envelopesInFlight(world).map(({ arrivesTick }) => arrivesTick - world.tick));
  const trip = world.conditions.latency + world.conditions.jitter;
  const rounds = views * (2 * cluster.statusInterval + PHASES * trip);
  return held + 2 * cluster.clientTimeout + longestWait * (2 ** views - 1) + rounds;
}

/** VIEW-CHANGE, NEW-VIEW, the three phases, the reply, and a question with its answer on the way. */
const PHASES = 8;

function replicasUp({ nodes }: World): ReplicaState[] {
  return nodes.flatMap(({ state, up, lied }) => {
    return up && !lied && (state as PbftState).kind === 'replica' ? [state as ReplicaState] : [];
  });
}

function tickOfRequest(history: History, client: NodeId, timestamp: number): Ticks {
  const step = whenDecided(history, client, { kind: 'requested', timestamp }, history.steps.length);
  return step === null ? 0 : (history.steps[step]?.tick ?? 0);
}
