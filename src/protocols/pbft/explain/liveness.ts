import type { History } from '../../../engine/history.ts';
import { areAllOpen } from '../../../engine/network/links.ts';
import type { NodeId, Ticks } from '../../../engine/protocol.ts';
import type { Node, World } from '../../../engine/world.ts';
import type { Faulty } from '../../explain/faults.ts';
import { faultyAt } from '../../explain/faults.ts';
import { primaryOf, quorumSize } from '../../quorum.ts';
import { policyOf } from '../broken/policyOf.ts';
import type { PbftState } from '../pbft.ts';
import type { ClientState } from '../rules/clientState.ts';
import type { ReplicaState, Slot } from '../rules/replicaState.ts';
import { whenDecided } from './decisions.ts';
import { messagesCanHelp, retransmissionsCanHelp } from './help.ts';
import { comesFurtherAlone } from './lookahead.ts';
import type { Waiting } from './replicaWaiting.ts';
import type { Unanswered } from './stabilisation.ts';
import { unansweredAt } from './stabilisation.ts';
import type { Unordered } from './unordered.ts';
import { slotWith, unorderedAt } from './unordered.ts';
import type { MissingMessage, NodeWaiting } from './waiting.ts';
import { waitingIn } from './waiting.ts';
import type { Instant } from './whereabouts.ts';
import { createInstant, whereaboutsOf } from './whereabouts.ts';

/** The liveness light: whether what was asked for is still coming, and what is missing where it is not. */
export interface Liveness {
  /**
   * - `idle`: no client has asked for anything yet.
   * - `done`: every request has been answered, and accepted by its client.
   * - `working`: a request is outstanding, and a message is on its way that will have an effect when it arrives, as
   *   things stand: its receiver is up, the link is open, and the receiver would do more than ignore it or count a vote
   *   beyond those it needs.
   * - `viewChange`: the same, or a timer will help; but so many replicas are between two views that nothing can be
   *   ordered until the next one has begun (§4.4).
   * - `waiting`: no such message; but when a client's timer runs out, a replica will have something to do about the
   *   request: order it, or send the reply again.
   * - `timer`: asking again changes nothing; but a replica's timer will bring the request further: it asks for the next
   *   view, or tells the others what it lacks.
   * - `stuck`: none of these. Requests may be sent again and timers run out for ever, and nothing will be ordered.
   *   Only something from outside helps.
   */
  readonly state: 'idle' | 'done' | 'working' | 'viewChange' | 'waiting' | 'timer' | 'stuck';
  /** The oldest first. */
  readonly outstanding: readonly OutstandingRequest[];
  /** What the oldest lacks; null where nothing is outstanding, and as long as what it lacks is on its way. */
  readonly missing: MissingForRequest | null;
  readonly faulty: Faulty;
  /** Where more views in a row came to nothing than there can be faulty primaries; else null. */
  readonly livelock: Livelock | null;
  /** What should have been answered by now, since the network is stable: the promise of liveness is broken (§3). */
  readonly overdue: readonly Unanswered[];
  readonly nowTick: Ticks;
}

/** The settings are legal, but do not fit the network: views end before anything can be executed in them (§4.5.2). */
export interface Livelock {
  /** How many views have ended since the last in which something was executed. */
  readonly views: number;
  /** How long replicas wait in the view they are in now. */
  readonly waitTicks: Ticks;
}

export interface OutstandingRequest {
  readonly client: NodeId;
  readonly operation: string;
  readonly timestamp: number;
  /** The index of the step that sent it first, and its tick. */
  readonly sinceStep: number;
  readonly sinceTick: Ticks;
  readonly attempts: number;
  /** How many further operations of this client wait behind it. */
  readonly queued: number;
}

export interface MissingForRequest {
  /** The slot in which a replica has it; null where no replica's log has it. */
  readonly sequence: number | null;
  /** The replicas that have executed it. */
  readonly executedBy: readonly NodeId[];
  /** Where no replica has it in a slot or executed it: what the primary has of it. */
  readonly unordered: Unordered | null;
  /** The replicas that are up and wait at a gate of this slot or a lower one; only those gates are listed. */
  readonly replicas: readonly NodeWaiting[];
  /** The replicas that are up and have not heard of the slot, with what became of the PRE-PREPARE to each. */
  readonly unaware: readonly { readonly node: NodeId; readonly proposal: MissingMessage }[];
  /** The client, and the replies it lacks. */
  readonly client: NodeWaiting;
}

/** The light of a run of PBFT after `count` steps. */
export function pbftLiveness(history: History, count: number, world: World): Liveness {
  const outstanding = outstandingIn(history, count, world);
  const [oldest] = outstanding;
  const faulty = faultyAt(world);
  const light = {
    outstanding,
    faulty,
    livelock: oldest ? livelockIn(world, faulty) : null,
    overdue: oldest ? unansweredAt(history, count, world) : [],
    nowTick: world.tick,
  };
  if (!oldest) return { ...light, state: hasAsked(world) ? 'done' : 'idle', missing: null };
  const state = stateOf(world);
  const missing = state === 'working' ? null : missingFor(createInstant(history, count, world), oldest);
  return { ...light, state, missing };
}

function stateOf(world: World): Exclude<Liveness['state'], 'idle' | 'done'> {
  const isBetweenViews = !canOrder(world);
  if (messagesCanHelp(world)) return isBetweenViews ? 'viewChange' : 'working';
  if (retransmissionsCanHelp(world)) return 'waiting';
  if (!comesFurtherAlone(world)) return 'stuck';
  return isBetweenViews ? 'viewChange' : 'timer';
}

/** Whether a quorum of the replicas that are up take part in one view; or all that are up do, be they too few. */
function canOrder(world: World): boolean {
  const views = upReplicas(world).map(({ view, active }) => (active ? view : null));
  if (!views.includes(null)) return true;
  const need = quorumSize(world.setup.cluster.replicas);
  return views.some((view) => view !== null && views.filter((other) => other === view).length >= need);
}

/** More views than f ended in which nothing was executed, and neither faults nor cut links account for it. */
function livelockIn(world: World, { tolerated, isTooMany }: Faulty): Livelock | null {
  if (isTooMany || !areAllOpen(world.links)) return null;
  const [last] = upReplicas(world).sort((a, b) => b.view - a.view);
  if (!last) return null;
  const views = last.view - last.lastWorkingView;
  const { cluster } = world.setup;
  return views > tolerated ? { views, waitTicks: policyOf(cluster).patience(cluster, last) } : null;
}

function upReplicas({ nodes }: World): ReplicaState[] {
  return nodes.flatMap(({ up, state }) => {
    const { kind } = state as PbftState;
    return up && kind === 'replica' ? [state as ReplicaState] : [];
  });
}

function hasAsked(world: World): boolean {
  return world.nodes.some((node) => {
    const state = node.state as PbftState;
    return state.kind === 'client' && state.timestamp > 0;
  });
}

function outstandingIn(history: History, count: number, world: World): OutstandingRequest[] {
  const found = world.nodes.flatMap((node, client): OutstandingRequest[] => {
    const state = node.state as PbftState;
    if (state.kind !== 'client' || !state.outstanding) return [];
    const { operation, timestamp } = state.outstanding.request;
    const { attempts } = state.outstanding;
    const sinceStep = whenDecided(history, client, { kind: 'requested', timestamp }, count - 1) ?? 0;
    const sinceTick = history.steps[sinceStep]?.tick ?? 0;
    return [{ client, operation, timestamp, sinceStep, sinceTick, attempts, queued: state.queue.length }];
  });
  return found.sort((a, b) => a.sinceStep - b.sinceStep);
}

function missingFor(instant: Instant, request: OutstandingRequest): MissingForRequest {
  const { world } = instant;
  const slot = slotOf(world, request);
  const executedBy = executedAt(world, request);
  const isOrdered = slot !== null || executedBy.length > 0;
  return {
    sequence: slot?.sequence ?? null,
    executedBy,
    unordered: isOrdered ? null : unorderedFor(instant, request),
    ...(slot ? replicasBehind(instant, slot, executedBy) : { replicas: [], unaware: [] }),
    client: waitingIn(instant, request.client),
  };
}

/** Those who have to get the slot through and have not, by whether they know of it. */
function replicasBehind(instant: Instant, slot: Slot, executedBy: readonly NodeId[]) {
  const { world } = instant;
  const { view, sequence } = slot;
  const replicas: NodeWaiting[] = [];
  const unaware: MissingForRequest['unaware'][number][] = [];
  const primary = primaryOf(view, world.setup.cluster.replicas);
  for (let node = 0; node < world.setup.cluster.replicas; node++) {
    const { items, ...rest } = waitingIn(instant, node);
    const concerned = items.filter(({ waiting }) => isGateUpTo(sequence, waiting));
    if (concerned.length > 0) replicas.push({ ...rest, items: concerned });
    const knows = concerned.some(({ waiting }) => 'sequence' in waiting && waiting.sequence === sequence);
    if (!rest.up || knows || executedBy.includes(node) || node === primary) continue;
    const label = { major: view, minor: sequence };
    const whereabouts = whereaboutsOf(instant, { message: 'prePrepare', label, from: primary, to: node });
    unaware.push({ node, proposal: { message: 'prePrepare', from: primary, whereabouts } });
  }
  return { replicas, unaware };
}

function isGateUpTo(sequence: number, waiting: Waiting): boolean {
  return waiting.kind !== 'stable' && 'sequence' in waiting && waiting.sequence <= sequence;
}

/** The reply cache tells who has executed a request, also when its slot has left the log (§4.1, §4.3). */
function executedAt(world: World, { client, timestamp }: OutstandingRequest): NodeId[] {
  const number = client - world.setup.cluster.replicas;
  return world.nodes.flatMap((node, replica) => {
    const state = node.state as PbftState;
    const last = state.kind === 'replica' ? state.service.lastReplies.get(number) : undefined;
    return last && last.timestamp >= timestamp ? [replica] : [];
  });
}

/** The lowest slot whose batch holds the request, at any replica. */
function slotOf(world: World, { client, timestamp }: OutstandingRequest): Slot | null {
  const name = { client: client - world.setup.cluster.replicas, timestamp };
  const slots = world.nodes.flatMap((_, node) => slotWith(world, node, name) ?? []);
  return slots.reduce<Slot | null>((low, slot) => (low && low.sequence <= slot.sequence ? low : slot), null);
}

/** As the client sees it: what the primary of the view it believes in has of its request. */
function unorderedFor(instant: Instant, { client, timestamp }: OutstandingRequest): Unordered {
  const { world } = instant;
  const { replicas } = world.setup.cluster;
  const { view } = (world.nodes[client] as Node).state as ClientState;
  return unorderedAt(instant, primaryOf(view, replicas), { client: client - replicas, timestamp });
}
