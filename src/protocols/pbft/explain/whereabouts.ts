import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysNamed } from '../../../engine/namedJourneys.ts';
import type { Envelope, EnvelopeId } from '../../../engine/network/envelope.ts';
import { envelopeId } from '../../../engine/network/envelope.ts';
import type { MessageLabel, NodeId, Ticks } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { memoryBegins } from '../../explain/outages.ts';
import type { IgnoredReason } from '../ignoredNote.ts';
import type { PbftState } from '../pbft.ts';
import type { PbftMessageKind } from '../rules/messages.ts';
import { pbftLetters } from '../rules/messages.ts';

/** What became of a message, as of a step. All steps are indexes into the steps of the history. */
export type Whereabouts =
  | { readonly kind: 'inFlight'; readonly id: EnvelopeId; readonly arrivesTick: Ticks }
  /** The network lost it, somebody dropped it, a cut link stopped it, or it came while the receiver was down. */
  | { readonly kind: 'lost' | 'dropped' | 'blocked' | 'missed'; readonly id: EnvelopeId; readonly step: number }
  | { readonly kind: 'ignored'; readonly id: EnvelopeId; readonly step: number; readonly why: IgnoredReason }
  /** The receiver keeps it until it has entered its view (§4.4). */
  | { readonly kind: 'kept'; readonly id: EnvelopeId; readonly step: number }
  /** It was taken in before the receiver lost its memory. */
  | { readonly kind: 'forgotten'; readonly id: EnvelopeId; readonly step: number }
  /** It came, and does not count: a reply that may be undone, of another view than most; an answer to the read before. */
  | { readonly kind: 'uncounted'; readonly id: EnvelopeId; readonly step: number }
  /** Its sender is not in the view of the message, or, where `active` is false, has not entered it: it does not send it. */
  | { readonly kind: 'otherView'; readonly view: number; readonly active: boolean }
  /** It does not exist: its sender is down or cut off, or has not come to the point at which it sends it. */
  | { readonly kind: 'notSent'; readonly why: 'crashed' | 'cutOff' | 'notReached' };

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
  if (last) return endOf(instant, sought, last);
  if (world.nodes[from]?.up === false) return { kind: 'notSent', why: 'crashed' };
  if (world.links.isolated.has(from)) return { kind: 'notSent', why: 'cutOff' };
  return elsewhere(instant, sought) ?? { kind: 'notSent', why: 'notReached' };
}

function soonest({ inFlight }: Instant, travelling: readonly Journey[]): Whereabouts {
  const known = travelling.map(({ id, envelope }) => ({ id, arrivesTick: (inFlight.get(id) ?? envelope).arrivesTick }));
  const [first] = known.toSorted((a, b) => a.arrivesTick - b.arrivesTick) as [(typeof known)[number]];
  return { kind: 'inFlight', ...first };
}

function endOf(instant: Instant, sought: Sought, { id, endStep, fate, ignored }: Journey): Whereabouts {
  const { history, count } = instant;
  const step = endStep as number;
  if (fate === 'lost' || fate === 'dropped' || fate === 'blocked' || fate === 'missed') return { kind: fate, id, step };
  if (step <= memoryBegins(history, sought.to, count - 1)) return { kind: 'forgotten', id, step };
  if (ignored) return { kind: 'ignored', id, step, why: ignored.why as IgnoredReason };
  // It was taken in, and is missing all the same: it waits for its view, or a later word of its sender took its place.
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

/** Where the sender is, if not where it would send this. A VIEW-CHANGE is sent before the view is entered (§4.4). */
function elsewhere({ world }: Instant, { message, label, from }: Sought): Whereabouts | null {
  const state = world.nodes[from]?.state as PbftState;
  if (state.kind !== 'replica' || !ofOneView.has(message)) return null;
  const { view, active } = state;
  if (message === 'viewChange') return view > label.major ? { kind: 'otherView', view, active } : null;
  if (view === label.major && (active || message === 'newView')) return null;
  return { kind: 'otherView', view, active };
}
