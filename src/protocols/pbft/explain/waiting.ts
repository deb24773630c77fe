import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { MessageLabel, NodeId, Ticks, TimerName } from '../../../engine/protocol.ts';
import type { Node, World } from '../../../engine/world.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { PbftState } from '../pbft.ts';
import type { PbftMessageKind } from '../rules/messages.ts';
import type { LeftBehind } from './leftBehind.ts';
import { leftBehindAt } from './leftBehind.ts';
import type { BodyWaiting, StateWaiting, Waiting } from './replicaWaiting.ts';
import { waitingOf } from './replicaWaiting.ts';
import type { Unordered } from './unordered.ts';
import { slotWith, unorderedAt } from './unordered.ts';
import type { Instant, Whereabouts } from './whereabouts.ts';
import { createInstant, whereaboutsOf } from './whereabouts.ts';

/** Everything that one node waits for, with the whereabouts of each message it lacks. */
export interface NodeWaiting {
  readonly node: NodeId;
  /** False for a crashed node, which waits for nothing. */
  readonly up: boolean;
  /** The lowest unexecuted slot first; empty if the node is idle. */
  readonly items: readonly WaitingItem[];
  /** Its timers, in the order in which they expire. */
  readonly timers: readonly DueTimer[];
  /** Set where it has executed less than others and comes no further by itself: it may not know that it waits. */
  readonly leftBehind: LeftBehind | null;
}

export interface DueTimer {
  readonly timer: TimerName;
  readonly startedTick: Ticks;
  readonly dueTick: Ticks;
}

export interface WaitingItem {
  readonly waiting: Waiting;
  /** Every message that would count and has not arrived, by ascending sender. */
  readonly missing: readonly MissingMessage[];
  /** The state of a request that the primary has not proposed. */
  readonly unordered?: Unordered;
}

/** `from` is another node; the node itself if its own question was never heard. */
export interface MissingMessage {
  readonly message: PbftMessageKind;
  readonly from: NodeId;
  readonly whereabouts: Whereabouts;
}

/**
 * Returns everything that a node waits for after `count` steps. Later steps of the run are not taken into account: a
 * message that will be lost on its way is in flight.
 */
export function waitingAt(
  history: History,
  count: number,
  node: NodeId,
  world: World = worldAt(history, count),
): NodeWaiting {
  return waitingIn(createInstant(history, count, world), node);
}

export function waitingIn(instant: Instant, node: NodeId): NodeWaiting {
  const { place, state, up, timers: running } = instant.world.nodes[node] as Node;
  if (!up) return { node, up, items: [], timers: [], leftBehind: null };
  const timers = [...running]
    .map(([timer, { startedTick, dueTick }]) => ({ timer, startedTick, dueTick }))
    .sort((a, b) => a.dueTick - b.dueTick || (a.timer < b.timer ? -1 : 1));
  // A protocol without a log has no slots that could wait.
  if (!instant.world.kit.protocol.parts.log) return { node, up, items: [], timers, leftBehind: null };
  const items = waitingOf(place, state as PbftState).map((waiting) => itemOf(instant, node, waiting));
  const leftBehind = leftBehindAt(instant.world).find((behind) => behind.node === node) ?? null;
  return { node, up, items, timers, leftBehind };
}

function itemOf(instant: Instant, node: NodeId, waiting: Waiting): WaitingItem {
  if (waiting.kind !== 'proposal') return { waiting, missing: missingMessages(instant, node, waiting) };
  // Nobody but the primary knows what became of the request there.
  if (instant.history.of !== undefined) return { waiting, missing: [] };
  const slot = slotWith(instant.world, waiting.primary, waiting);
  if (slot?.view !== waiting.view) {
    return { waiting, missing: [], unordered: unorderedAt(instant, waiting.primary, waiting) };
  }
  const wanted: Wanted = { message: 'prePrepare', label: slotLabel(slot), senders: [waiting.primary] };
  return { waiting, missing: soughtBy(instant, node, wanted) };
}

function missingMessages(instant: Instant, node: NodeId, waiting: Waiting): MissingMessage[] {
  const wanted = wantedMessages(instant, node, waiting);
  if (!wanted) return [];
  const missing = soughtBy(instant, node, wanted);
  return waiting.kind === 'state' ? withQuestion(instant, node, waiting, missing) : missing;
}

function soughtBy(instant: Instant, to: NodeId, { message, label, senders }: Wanted): MissingMessage[] {
  return senders
    .filter((from) => from !== to)
    .map((from) => ({ message, from, whereabouts: whereaboutsOf(instant, { message, label, from, to }) }));
}

/**
 * A state that was not sent may not have been requested: if the question went astray, its whereabouts are returned
 * instead.
 */
function withQuestion(
  instant: Instant,
  node: NodeId,
  { sequence, from: to }: StateWaiting,
  missing: MissingMessage[],
): MissingMessage[] {
  if (missing.some(({ whereabouts }) => whereabouts.kind !== 'notSent')) return missing;
  const label = { major: 0, minor: sequence };
  const whereabouts = whereaboutsOf(instant, { message: 'fetchState', label, from: node, to });
  return whereabouts.kind === 'notSent' ? missing : [{ message: 'fetchState', from: node, whereabouts }];
}

/**
 * Returns the messages that would count for a node that waits like this: their kind, their label, and their senders.
 */
function wantedMessages(instant: Instant, node: NodeId, waiting: Waiting): Wanted | null {
  const { world } = instant;
  switch (waiting.kind) {
    case 'prePrepared':
      return { message: 'prePrepare', label: slotLabel(waiting), senders: [waiting.primary] };
    case 'prepared':
      return { message: 'prepare', label: slotLabel(waiting), senders: waiting.votes.missing };
    case 'committedLocal':
      return { message: 'commit', label: slotLabel(waiting), senders: waiting.votes.missing };
    case 'stable':
      return { message: 'checkpoint', label: { major: 0, minor: waiting.sequence }, senders: waiting.votes.missing };
    case 'replies': {
      const label = { major: node - world.setup.cluster.replicas, minor: waiting.timestamp };
      return { message: 'reply', label, senders: waiting.missing };
    }
    case 'viewChanges':
      return { message: 'viewChange', label: { major: waiting.view, minor: 0 }, senders: waiting.votes.missing };
    case 'newView':
      return { message: 'newView', label: { major: waiting.view, minor: 0 }, senders: [waiting.primary] };
    case 'state':
      return {
        message: 'stateCopy',
        label: { major: 0, minor: sequenceOfAnswer(instant, node, waiting) },
        senders: [waiting.from],
      };
    case 'body':
      return { message: 'body', label: { major: 0, minor: waiting.sequence }, senders: ownersOf(world, waiting) };
    case 'proposal':
    case 'executed':
    case 'window':
    case 'laterView':
    case 'laterSlots':
      return null;
  }
}

/**
 * A replica that has discarded the requested state answers with a later one, which is as good (§4.3, state transfer).
 */
function sequenceOfAnswer({ history, count }: Instant, node: NodeId, { sequence, from }: StateWaiting): number {
  const answers = journeysOf(history).list.filter(({ envelope, sentStep }) => {
    const { message, label, from: sender, to } = envelope;
    return (
      message.kind === 'stateCopy' && sender === from && to === node && label.minor >= sequence && sentStep < count
    );
  });
  return answers.at(-1)?.envelope.label.minor ?? sequence;
}

/** Returns the replicas that have the requests with this digest. */
function ownersOf({ nodes }: World, { sequence, digest }: BodyWaiting): NodeId[] {
  return nodes.flatMap(({ state: nodeState }, node) => {
    const state = nodeState as PbftState;
    if (state.kind !== 'replica') return [];
    const slot = state.log.get(sequence);
    return slot?.batch && slot.proposal?.digest === digest ? [node] : [];
  });
}

interface Wanted {
  readonly message: PbftMessageKind;
  readonly label: MessageLabel;
  readonly senders: readonly NodeId[];
}

function slotLabel({ view, sequence }: { readonly view: ViewNumber; readonly sequence: SequenceNumber }): MessageLabel {
  return { major: view, minor: sequence };
}
