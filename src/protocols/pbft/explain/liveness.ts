import type { History } from '../../../engine/history.ts';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import { areAllOpen } from '../../../engine/network/links.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import type { NodeId, Ticks } from '../../../engine/protocol.ts';
import type { Node, World } from '../../../engine/world.ts';
import type { Faulty } from '../../explain/faults.ts';
import { faultyAt } from '../../explain/faults.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import { policyOf } from '../broken/policyOf.ts';
import type { PbftState } from '../pbft.ts';
import type { ClientState } from '../rules/clientState.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { Slot } from '../rules/slot.ts';
import { thresholdsOf } from './counts.ts';
import { whenDecided } from './decisions.ts';
import { messagesCanHelp, retransmissionsCanHelp } from './help.ts';
import type { LeftBehind } from './leftBehind.ts';
import { leftBehindAt } from './leftBehind.ts';
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

/** The liveness light: whether the outstanding requests can still be answered, and if not, what is missing. */
export interface Liveness {
  /**
   * - `idle`: no client has sent a request yet.
   * - `done`: every request has been answered, and its client has accepted the result.
   * - `working`: a request is outstanding, and a message on its way will have an effect when it arrives, provided that
   *   nothing changes before: its receiver is up, the link is open, and the receiver would do more than ignore it or
   *   count a vote beyond those it needs.
   * - `viewChange`: the same, or a timer will help; but so many replicas are between two views that nothing can be
   *   ordered until the next view has begun (§4.4).
   * - `waiting`: no such message; but when a client's timer expires, a replica will act on the request: order it, or
   *   resend the reply.
   * - `timer`: a retransmission changes nothing; but a replica's timer will advance the request: it makes the replica
   *   ask for the next view, or tell the others what it lacks.
   * - `stuck`: none of these. Requests may be sent again and timers expire for ever without anything being ordered.
   *   Only an intervention helps.
   */
  readonly state: 'idle' | 'done' | 'working' | 'viewChange' | 'waiting' | 'timer' | 'stuck';
  /** The oldest request first. */
  readonly outstanding: readonly OutstandingRequest[];
  /** The lack of the oldest request; null if none is outstanding, or as long as the missing message is on its way. */
  readonly missing: MissingForRequest | null;
  readonly faulty: Faulty;
  /** Set if more views in a row failed than there can be faulty primaries; else null. */
  readonly livelock: Livelock | null;
  /** The requests that should have been answered by now in a stable network: the promise of liveness is broken (§3). */
  readonly overdue: readonly Unanswered[];
  /** Correct replicas that have executed less than others and come no further by themselves, though all is answered. */
  readonly leftBehind: readonly LeftBehind[];
  /** The messages that are held on their way, in the order in which they were held: released, they would arrive. */
  readonly held: readonly EnvelopeId[];
  readonly nowTick: Ticks;
}

/** Legal settings that do not fit the network: views end before anything can be executed in them (§4.5.2). */
export interface Livelock {
  /** Number of views that have ended since the last execution. */
  readonly views: number;
  /** Ticks that replicas wait in the current view before they leave it. */
  readonly waitTicks: Ticks;
}

export interface OutstandingRequest {
  readonly client: NodeId;
  readonly operation: string;
  readonly timestamp: number;
  /** The index of the step that first sent it, and the tick of that step. */
  readonly sinceStep: number;
  readonly sinceTick: Ticks;
  readonly attempts: number;
  /** Number of further operations of this client that wait behind it. */
  readonly queued: number;
}

export interface MissingForRequest {
  /** The slot in which a replica has it; null if no replica's log has it. */
  readonly sequence: SequenceNumber | null;
  /** The replicas that have executed it. */
  readonly executedBy: readonly NodeId[];
  /** The state of the request at the primary, if no replica has executed it or has it in a slot. */
  readonly unordered: Unordered | null;
  /** The replicas that are up and wait at a gate of this slot or a lower one; only those gates are listed. */
  readonly replicas: readonly NodeWaiting[];
  /** The replicas that are up and know nothing of the slot, with the whereabouts of the PRE-PREPARE to each. */
  readonly unaware: readonly { readonly node: NodeId; readonly proposal: MissingMessage }[];
  /** The client, and the replies it lacks. */
  readonly client: NodeWaiting;
}

/** Returns the light of a run of PBFT after `count` steps. */
export function pbftLiveness(history: History, count: StepCount, world: World): Liveness {
  const outstanding = outstandingIn(history, count, world);
  const [oldest] = outstanding;
  const faulty = faultyAt(world);
  const light = {
    outstanding,
    faulty,
    livelock: oldest ? livelockIn(world, faulty) : null,
    overdue: oldest ? unansweredAt(history, count, world) : [],
    leftBehind: leftBehindAt(world),
    held: [...world.held.keys()],
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

/** True if a quorum of the replicas that are up take part in one view, or all that are up do, even if too few. */
function canOrder(world: World): boolean {
  const views = upReplicas(world).map(({ view, active }) => (active ? view : null));
  if (!views.includes(null)) return true;
  const { quorum } = thresholdsOf(world.setup.cluster);
  return views.some((view) => view !== null && views.filter((other) => other === view).length >= quorum);
}

/** Detects more than f views without an execution that neither faults, cut links nor dropped messages explain. */
function livelockIn(world: World, { tolerated, isTooMany }: Faulty): Livelock | null {
  if (isTooMany || !areAllOpen(world.links) || world.patterns.length > 0) return null;
  const [last] = upReplicas(world).sort((a, b) => b.view - a.view);
  const place = world.nodes.find(({ state }) => state === last)?.place;
  if (!last || !place) return null;
  const views = last.view - last.lastWorkingView;
  const { cluster } = place;
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

function outstandingIn(history: History, count: StepCount, world: World): OutstandingRequest[] {
  const outstanding = world.nodes.flatMap((node, client): OutstandingRequest[] => {
    const state = node.state as PbftState;
    if (state.kind !== 'client' || !state.outstanding) return [];
    const { operation, timestamp } = state.outstanding.request;
    const { attempts } = state.outstanding;
    const sinceStep = whenDecided(history, client, { kind: 'requested', timestamp }, count - 1) ?? 0;
    const sinceTick = history.steps[sinceStep]?.tick ?? 0;
    return [{ client, operation, timestamp, sinceStep, sinceTick, attempts, queued: state.queue.length }];
  });
  return outstanding.sort((a, b) => a.sinceStep - b.sinceStep);
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

/** Splits the replicas that have to execute the slot and have not, by whether they know of it. */
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

function isGateUpTo(sequence: SequenceNumber, waiting: Waiting): boolean {
  return waiting.kind !== 'stable' && 'sequence' in waiting && waiting.sequence <= sequence;
}

/**
 * Returns the replicas that have executed a request, from their reply caches: a slot may have left the log (§4.1,
 * §4.3).
 */
function executedAt(world: World, { client, timestamp }: OutstandingRequest): NodeId[] {
  const number = client - world.setup.cluster.replicas;
  return world.nodes.flatMap((node, replica) => {
    const state = node.state as PbftState;
    const last = state.kind === 'replica' ? state.service.lastReplies.get(number) : undefined;
    return last && last.timestamp >= timestamp ? [replica] : [];
  });
}

/** Returns the lowest slot of any replica whose batch contains the request. */
function slotOf(world: World, { client, timestamp }: OutstandingRequest): Slot | null {
  const name = { client: client - world.setup.cluster.replicas, timestamp };
  const slots = world.nodes.flatMap((_, node) => slotWith(world, node, name) ?? []);
  return slots.reduce<Slot | null>((low, slot) => (low && low.sequence <= slot.sequence ? low : slot), null);
}

/** Returns the state of the request at the primary of the view in which the client believes the cluster is. */
function unorderedFor(instant: Instant, { client, timestamp }: OutstandingRequest): Unordered {
  const { world } = instant;
  const { replicas } = world.setup.cluster;
  const { view } = (world.nodes[client] as Node).state as ClientState;
  return unorderedAt(instant, primaryOf(view, replicas), { client: client - replicas, timestamp });
}
