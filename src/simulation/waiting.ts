import type { Envelope, EnvelopeId } from '../network/envelope.ts';
import { envelopeId } from '../network/envelope.ts';
import type { PbftMessageKind } from '../protocol/pbft/messages.ts';
import { pbftLetters } from '../protocol/pbft/messages.ts';
import type { IgnoredReason } from '../protocol/pbft/notes.ts';
import type { PbftState } from '../protocol/pbft/pbft.ts';
import type { StateWaiting, Waiting } from '../protocol/pbft/waiting.ts';
import { waitingOf } from '../protocol/pbft/waiting.ts';
import type { MessageLabel, NodeId, Ticks, TimerName } from '../protocol/protocol.ts';
import { memoryBegins } from './decisions.ts';
import type { History } from './history.ts';
import { worldAt } from './history.ts';
import type { Journey } from './journeys.ts';
import { journeysNamed } from './namedJourneys.ts';
import type { Node, World } from './world.ts';
import { envelopesInFlight } from './world.ts';

/** What one node waits for, with what became of each message it lacks. */
export interface NodeWaiting {
  readonly node: NodeId;
  /** A crashed node waits for nothing: it does nothing. */
  readonly up: boolean;
  /** The lowest unexecuted slot first; empty where the node is idle. */
  readonly items: readonly WaitingItem[];
  /** Its timers, the one that runs out first at the head. */
  readonly timers: readonly DueTimer[];
}

export interface DueTimer {
  readonly timer: TimerName;
  readonly startedTick: Ticks;
  readonly dueTick: Ticks;
}

export interface WaitingItem {
  readonly waiting: Waiting;
  /** Every message that would count and is not here, by ascending sender. */
  readonly missing: readonly MissingMessage[];
}

export interface MissingMessage {
  readonly message: PbftMessageKind;
  readonly from: NodeId;
  readonly whereabouts: Whereabouts;
}

/** What became of a message, as of a step. All steps are indexes into the steps of the history. */
export type Whereabouts =
  | { readonly kind: 'inFlight'; readonly id: EnvelopeId; readonly arrivesTick: Ticks }
  /** The network lost it, somebody dropped it, a cut link stopped it, or it came while the receiver was down. */
  | { readonly kind: 'lost' | 'dropped' | 'blocked' | 'missed'; readonly id: EnvelopeId; readonly step: number }
  | { readonly kind: 'ignored'; readonly id: EnvelopeId; readonly step: number; readonly why: IgnoredReason }
  /** It was taken in before the receiver lost its memory. */
  | { readonly kind: 'forgotten'; readonly id: EnvelopeId; readonly step: number }
  /** It does not exist: its sender is down or cut off, or has not come to the point at which it sends it. */
  | { readonly kind: 'notSent'; readonly why: 'crashed' | 'cutOff' | 'notReached' };

/**
 * What a node waits for after `count` steps. What happens later in the run is not known yet: a message that will be
 * lost on its way is in flight.
 */
export function waitingAt(
  history: History,
  count: number,
  node: NodeId,
  world: World = worldAt(history, count),
): NodeWaiting {
  return waitingIn(createInstant(history, count, world), node);
}

/** A run after so many steps, to be asked about several nodes. */
export interface Instant {
  readonly history: History;
  readonly count: number;
  readonly world: World;
  /** The messages on their way, by name. Of a name only the world knows when it arrives as things stand. */
  readonly inFlight: ReadonlyMap<EnvelopeId, Envelope>;
}

export function createInstant(history: History, count: number, world: World): Instant {
  const { replicas } = history.setup.cluster;
  const inFlight = new Map(envelopesInFlight(world).map((envelope) => [envelopeId(envelope, replicas), envelope]));
  return { history, count, world, inFlight };
}

export function waitingIn(instant: Instant, node: NodeId): NodeWaiting {
  const { place, state, up, timers: running } = instant.world.nodes[node] as Node;
  if (!up) return { node, up, items: [], timers: [] };
  const timers = [...running]
    .map(([timer, { startedTick, dueTick }]) => ({ timer, startedTick, dueTick }))
    .sort((a, b) => a.dueTick - b.dueTick || (a.timer < b.timer ? -1 : 1));
  const items = waitingOf(place, state as PbftState).map((waiting) => {
    return { waiting, missing: missingMessages(instant, node, waiting) };
  });
  return { node, up, items, timers };
}

function missingMessages(instant: Instant, to: NodeId, waiting: Waiting): MissingMessage[] {
  const wanted = wantedMessages(instant, to, waiting);
  if (!wanted) return [];
  const { message, label, senders } = wanted;
  return senders
    .filter((from) => from !== to)
    .map((from) => ({ message, from, whereabouts: whereaboutsOf(instant, { message, label, from, to }) }));
}

/** Which messages a node that waits so would count: their kind, their label, and whose. */
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
      return { message: 'stateCopy', label: stateLabel(instant, node, waiting), senders: [waiting.from] };
    case 'proposal':
    case 'body':
    case 'executed':
    case 'window':
      return null;
  }
}

/** The state that was asked for; or a later one, where that is what the other sent since it was asked last (§4.3). */
function stateLabel({ history, count }: Instant, node: NodeId, { sequence, from }: StateWaiting): MessageLabel {
  for (let index = count - 1; index >= 0; index--) {
    for (const sent of history.steps[index]?.sent ?? []) {
      if (sent.from === from && sent.to === node && sent.message.kind === 'stateCopy') return sent.label;
      if (sent.from === node && sent.to === from && sent.message.kind === 'fetchState') {
        return { major: 0, minor: sequence };
      }
    }
  }
  return { major: 0, minor: sequence };
}

interface Wanted {
  readonly message: PbftMessageKind;
  readonly label: MessageLabel;
  readonly senders: readonly NodeId[];
}

function slotLabel({ view, sequence }: { readonly view: number; readonly sequence: number }): MessageLabel {
  return { major: view, minor: sequence };
}

/** One message, whether or not it exists. */
export interface Sought {
  readonly message: PbftMessageKind;
  readonly label: MessageLabel;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Of several sendings, one that is still on its way matters most; then the one whose fate was decided last. */
export function whereaboutsOf(instant: Instant, sought: Sought): Whereabouts {
  const { history, count, world } = instant;
  const { message, from } = sought;
  const sendings = journeysNamed(history, { ...sought, letters: pbftLetters[message] });
  const sent = sendings.filter((journey) => journey.sentStep < count);
  const travelling = sent.filter((journey) => journey.endStep === null || journey.endStep >= count);
  if (travelling.length > 0) return soonest(instant, travelling);
  const last = sent.toSorted((a, b) => (b.endStep as number) - (a.endStep as number))[0];
  if (last) return endOf(instant, sought.to, last);
  if (world.nodes[from]?.up === false) return { kind: 'notSent', why: 'crashed' };
  if (world.links.isolated.has(from)) return { kind: 'notSent', why: 'cutOff' };
  return { kind: 'notSent', why: 'notReached' };
}

function soonest({ inFlight }: Instant, travelling: readonly Journey[]): Whereabouts {
  const known = travelling.map(({ id, envelope }) => ({ id, arrivesTick: (inFlight.get(id) ?? envelope).arrivesTick }));
  const [first] = known.toSorted((a, b) => a.arrivesTick - b.arrivesTick) as [(typeof known)[number]];
  return { kind: 'inFlight', ...first };
}

function endOf({ history, count }: Instant, receiver: NodeId, { id, endStep, fate, ignored }: Journey): Whereabouts {
  const step = endStep as number;
  if (fate === 'lost' || fate === 'dropped' || fate === 'blocked' || fate === 'missed') return { kind: fate, id, step };
  const forgot = memoryBegins(history, receiver, count - 1);
  return ignored && step > forgot ? { kind: 'ignored', id, step, why: ignored.why } : { kind: 'forgotten', id, step };
}
