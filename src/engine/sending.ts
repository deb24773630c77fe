import { MESSAGES_MAX } from './messageBound.ts';
import { put } from './network/agenda.ts';
import { mix } from './network/chance.ts';
import { isDuplicated, isLost, travelTicks } from './network/conditions.ts';
import { extraTicks } from './network/delays.ts';
import type { Envelope } from './network/envelope.ts';
import { isOpen } from './network/links.ts';
import type { Addressed, Pattern } from './network/patterns.ts';
import { patternFor } from './network/patterns.ts';
import { countMulticast, countSingle } from './network/repeats.ts';
import type { Answers } from './outbox.ts';
import { TO_ALL } from './outbox.ts';
import type { Message, MessageLabel, NodeId, Ticks } from './protocol.ts';
import { post } from './signing.ts';
import type { MessageKind, World } from './world.ts';

/** Hands an actor's messages to the network. Returns the envelopes made, lost and blocked ones included. */
export function sendAll(world: World, from: NodeId, sends: Answers['sends']): Envelope[] {
  const sent: Envelope[] = [];
  for (const { to, message: answered, wait = 0, as = from, side } of sends) {
    // The run ends with a step that sends more than a whole run may.
    if (sent.length > MESSAGES_MAX) break;
    const { message, genuine } = post(world, { from, as, to, message: answered });
    const kind = world.messageKinds.get(message.kind) as MessageKind;
    const label = world.kit.protocol.label(message);
    const hash = nameHash(world, kind, label, as);
    const outgoing: Outgoing = { world, sent, message, kind, label, from: as, hash, wait, genuine, side };
    if (to === TO_ALL) sendToAll(outgoing);
    else sendTo(outgoing, to, countSingle(world.repeats, kind.number, label, { from: as, to }));
  }
  // The copy has the exact length: the trace keeps it, and the list that grew has room to spare.
  return sent.slice();
}

/** A message about to be sent, to one node or to many. */
interface Outgoing {
  readonly world: World;
  readonly sent: Envelope[];
  readonly message: Message;
  readonly kind: MessageKind;
  readonly label: MessageLabel;
  readonly from: NodeId;
  /** The hash of its name so far, without the receiver, the repeat and the copy. */
  readonly hash: number;
  /** Ticks by which it arrives later than the network would deliver it. */
  readonly wait: Ticks;
  readonly genuine: boolean;
  readonly side: Envelope['side'];
}

function sendToAll(outgoing: Outgoing): void {
  const { world, kind, label, from } = outgoing;
  const repeatTo = countMulticast(world.repeats, kind.number, label, from);
  const { replicas } = world.setup.cluster;
  for (let to = 0; to < replicas; to++) if (to !== from) sendTo(outgoing, to, repeatTo(to));
}

function sendTo(outgoing: Outgoing, to: NodeId, repeat: number): void {
  const first = makeEnvelope(outgoing, to, repeat, 0);
  if (first.fate !== 'travels' || !isDuplicated(outgoing.world.conditions, identityOf(outgoing, to, repeat, 0))) return;
  makeEnvelope(outgoing, to, repeat, 1);
}

/** The hash of the full name, from which the chances of this envelope are drawn. */
function identityOf({ world, hash }: Outgoing, to: NodeId, repeat: number, copy: number): number {
  const identity = mix(mix(hash, nodeNumber(world, to)), repeat);
  return copy === 0 ? identity : mix(identity, copy);
}

function makeEnvelope(outgoing: Outgoing, to: NodeId, repeat: number, copy: number): Envelope {
  const { world, sent, message, kind, label, from, wait, genuine, side } = outgoing;
  const { tick, conditions } = world;
  const identity = identityOf(outgoing, to, repeat, copy);
  const { letters } = kind;
  const pattern = dropping(world, { message, letters, from, to });
  let fate: Envelope['fate'] = 'travels';
  if (!isOpen(world.links, from, to)) fate = 'blocked';
  else if (pattern) fate = 'dropped';
  else if (isLost(conditions, identity)) fate = 'lost';
  const arrivesTick = tick + travelTicks(conditions, identity) + wait + extraTicks(world.delays, from, to);
  const plain: Envelope = {
    message,
    letters,
    label,
    from,
    to,
    repeat,
    copy,
    sentTick: tick,
    arrivesTick,
    fate,
    heldTick: null,
  };
  // Nearly all envelopes are plain, and no other object is made more often.
  const signed = genuine && !side ? plain : withLie(plain, outgoing);
  const envelope = fate === 'dropped' && pattern ? { ...signed, droppedBy: pattern } : signed;
  sent.push(envelope);
  if (fate === 'travels') put(world.flight, arrivesTick, envelope);
  return envelope;
}

/** Returns the pattern that drops a message; null where none does. */
function dropping({ patterns, kit }: World, addressed: Addressed): Pattern | null {
  return patterns.length > 0 ? patternFor(patterns, kit.protocol, addressed) : null;
}

function withLie(plain: Envelope, { genuine, side }: Outgoing): Envelope {
  return { ...plain, ...(genuine ? {} : { forged: true }), ...(side ? { side } : {}) };
}

function nameHash(world: World, kind: MessageKind, label: MessageLabel, from: NodeId): number {
  return mix(mix(mix(kind.hash, label.major), label.minor), nodeNumber(world, from));
}

/** Offset of clients in hashed names, so that a client keeps its number when the cluster grows. */
const CLIENT_NUMBERS = 4096;

function nodeNumber(world: World, node: NodeId): number {
  const { replicas } = world.setup.cluster;
  return node < replicas ? node : CLIENT_NUMBERS + node - replicas;
}
