import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysNamed } from '../../../engine/namedJourneys.ts';
import type { Envelope, EnvelopeId } from '../../../engine/network/envelope.ts';
import { envelopeId } from '../../../engine/network/envelope.ts';
import type { StepCount, StepIndex } from '../../../engine/numbers.ts';
import type { MessageLabel, NodeId, Ticks } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { remembers } from '../../explain/outages.ts';
import type { ViewNumber } from '../../numbers.ts';
import type { IgnoredReason } from '../notes.ts';
import type { PbftState } from '../pbft.ts';
import type { PbftMessageKind } from '../rules/messages.ts';
import { pbftLetters } from '../rules/messages.ts';

/** The whereabouts of a message after a number of steps. All steps are indexes into the steps of the history. */
export type Whereabouts =
  | { readonly kind: 'inFlight'; readonly id: EnvelopeId; readonly arrivesTick: Ticks }
  /** An intervention holds it on its way until it is released. */
  | { readonly kind: 'held'; readonly id: EnvelopeId; readonly step: StepIndex }
  /** The network lost it, an intervention dropped it, a cut link stopped it, or the receiver was down when it came. */
  | { readonly kind: 'lost' | 'dropped' | 'blocked' | 'missed'; readonly id: EnvelopeId; readonly step: StepIndex }
  | { readonly kind: 'ignored'; readonly id: EnvelopeId; readonly step: StepIndex; readonly why: IgnoredReason }
  /** The receiver stores it until it has entered its view (§4.4). */
  | { readonly kind: 'kept'; readonly id: EnvelopeId; readonly step: StepIndex }
  /** It was accepted before the receiver lost its memory. */
  | { readonly kind: 'forgotten'; readonly id: EnvelopeId; readonly step: StepIndex }
  /**
   * It arrived, but does not count: a tentative reply, a reply of another view than most, an answer to an earlier read.
   */
  | { readonly kind: 'uncounted'; readonly id: EnvelopeId; readonly step: StepIndex }
  /**
   * Its sender is in another view than the message or, if `active` is false, has not entered it: it does not send it.
   */
  | { readonly kind: 'otherView'; readonly view: ViewNumber; readonly active: boolean }
  /**
   * It does not exist: its sender is down or cut off, or has not reached the point at which it sends it. `unheard`: the
   * receiver, whose sight of the run this is, cannot tell.
   */
  | { readonly kind: 'notSent'; readonly why: 'crashed' | 'cutOff' | 'notReached' | 'unheard' };

/** A run after so many steps, for questions about several nodes. */
export interface Instant {
  readonly history: History;
  readonly count: number;
  readonly world: World;
  /** The messages in flight, by name. Only the world knows when they will arrive as things stand. */
  readonly inFlight: ReadonlyMap<EnvelopeId, Envelope>;
}

export function createInstant(history: History, count: StepCount, world: World): Instant {
  const { replicas } = history.setup.cluster;
  const inFlight = new Map(envelopesInFlight(world).map((envelope) => [envelopeId(envelope, replicas), envelope]));
  return { history, count, world, inFlight };
}

/** A message, whether or not it exists. */
export interface Sought {
  readonly message: PbftMessageKind;
  readonly label: MessageLabel;
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * Returns the whereabouts of a message. Among several sendings, one still on its way comes first; then the one whose
 * fate was decided last.
 */
export function whereaboutsOf(instant: Instant, sought: Sought): Whereabouts {
  const { history, count, world } = instant;
  const { message, from } = sought;
  const sendings = journeysNamed(history, { ...sought, letters: pbftLetters[message] });
  const sent = sendings.filter((journey) => journey.sentStep < count);
  const travelling = sent.filter((journey) => journey.endStep === null || journey.endStep >= count);
  const moving = travelling.filter(({ id }) => !world.held.has(id));
  if (moving.length > 0) return soonest(instant, moving);
  const [held] = travelling;
  if (held) return { kind: 'held', id: held.id, step: stepOfHold(instant, held.id) };
  const last = sent.toSorted((a, b) => (b.endStep as number) - (a.endStep as number))[0];
  if (last) return endOf(instant, sought, last);
  if (history.of !== undefined) return { kind: 'notSent', why: 'unheard' };
  if (world.nodes[from]?.up === false) return { kind: 'notSent', why: 'crashed' };
  if (world.links.isolated.has(from)) return { kind: 'notSent', why: 'cutOff' };
  return elsewhere(instant, sought) ?? { kind: 'notSent', why: 'notReached' };
}

function stepOfHold({ history, count }: Instant, id: EnvelopeId): StepIndex {
  return history.steps.findLastIndex(({ cause }, index) => {
    if (index >= count || cause.kind !== 'intervention' || cause.noEffect) return false;
    const { action } = cause.intervention;
    return action.kind === 'hold' && action.message === id;
  });
}

function soonest({ inFlight }: Instant, travelling: readonly Journey[]): Whereabouts {
  const arrivals = travelling.map(({ id, envelope }) => ({
    id,
    arrivesTick: (inFlight.get(id) ?? envelope).arrivesTick,
  }));
  const [first] = arrivals.toSorted((a, b) => a.arrivesTick - b.arrivesTick) as [(typeof arrivals)[number]];
  return { kind: 'inFlight', ...first };
}

function endOf(instant: Instant, sought: Sought, { id, endStep, fate, ignored }: Journey): Whereabouts {
  const { history, count } = instant;
  const step = endStep as number;
  if (fate === 'lost' || fate === 'dropped' || fate === 'blocked' || fate === 'missed') return { kind: fate, id, step };
  if (fate === 'unseen') return { kind: 'notSent', why: 'unheard' };
  if (!remembers(history, sought.to, step, count - 1)) return { kind: 'forgotten', id, step };
  if (ignored) return { kind: 'ignored', id, step, why: ignored.why as IgnoredReason };
  // It was accepted, and is missing all the same: it waits for its view, or a later message of its sender replaced it.
  return isKept(instant, sought)
    ? { kind: 'kept', id, step }
    : (elsewhere(instant, sought) ?? { kind: 'uncounted', id, step });
}

function isKept({ world }: Instant, { message, label, from, to }: Sought): boolean {
  const state = world.nodes[to]?.state as PbftState;
  if (state.kind !== 'replica') return false;
  const early = state.early.get(from);
  return (
    early?.view === label.major && early.messages.some((kept) => kept.kind === message && kept.sequence === label.minor)
  );
}

/** Messages whose label begins with the view in which they are sent. */
const ofOneView: ReadonlySet<PbftMessageKind> = new Set(['prePrepare', 'prepare', 'commit', 'viewChange', 'newView']);

/**
 * Returns the view of the sender if it cannot send this there. A VIEW-CHANGE is sent before the view is entered (§4.4).
 */
function elsewhere({ history, world }: Instant, { message, label, from }: Sought): Whereabouts | null {
  if (history.of !== undefined) return null;
  const state = world.nodes[from]?.state as PbftState;
  if (state.kind !== 'replica' || !ofOneView.has(message)) return null;
  const { view, active } = state;
  if (message === 'viewChange') return view > label.major ? { kind: 'otherView', view, active } : null;
  if (view === label.major && (active || message === 'newView')) return null;
  return { kind: 'otherView', view, active };
}
