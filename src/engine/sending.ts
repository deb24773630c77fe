import { put } from './network/agenda.ts';
import { mix } from './network/chance.ts';
import { isDuplicated, isLost, travelTicks } from './network/conditions.ts';
import type { Envelope } from './network/envelope.ts';
import { isOpen } from './network/links.ts';
import { countMulticast, countSingle } from './network/repeats.ts';
import type { Answers } from './outbox.ts';
import { TO_ALL } from './outbox.ts';
import type { Message, MessageLabel, NodeId, Ticks } from './protocol.ts';
import { post } from './signing.ts';
import type { MessageKind, World } from './world.ts';

/** Hands what an actor answered to the network; returns the envelopes that were made, lost and blocked ones included. */
export function sendAll(world: World, from: NodeId, sends: Answers['sends']): Envelope[] {
  const sent: Envelope[] = [];
  for (const { to, message: said, wait = 0, as = from, side } of sends) {
    const { message, genuine } = post(world, { from, as, to, said });
    const kind = world.messageKinds.get(message.kind) as MessageKind;
    const label = world.kit.protocol.label(message);
    const hash = nameHash(world, kind, label, as);
    const letter: Letter = { world, sent, message, kind, label, from: as, hash, wait, genuine, side };
    if (to === TO_ALL) sendToAll(letter);
    else sendTo(letter, to, countSingle(world.repeats, kind.number, label, { from: as, to }));
  }
  // A copy is exactly as long as it has to be: the trace keeps it, and the list that grew has room to spare.
  return sent.slice();
}

/** One message about to be sent, to one or to many. */
interface Letter {
  readonly world: World;
  readonly sent: Envelope[];
  readonly message: Message;
  readonly kind: MessageKind;
  readonly label: MessageLabel;
  readonly from: NodeId;
  /** The hash of its name so far: all but the receiver, the repeat and the copy. */
  readonly hash: number;
  /** How much later than the network would deliver it. */
  readonly wait: Ticks;
  readonly genuine: boolean;
  readonly side: Envelope['side'];
}

function sendToAll(letter: Letter): void {
  const { world, kind, label, from } = letter;
  const repeatTo = countMulticast(world.repeats, kind.number, label, from);
  const { replicas } = world.setup.cluster;
  for (let to = 0; to < replicas; to++) if (to !== from) sendTo(letter, to, repeatTo(to));
}

function sendTo(letter: Letter, to: NodeId, repeat: number): void {
  const first = makeEnvelope(letter, to, repeat, 0);
  if (first.fate !== 'travels' || !isDuplicated(letter.world.conditions, identityOf(letter, to, repeat, 0))) return;
  makeEnvelope(letter, to, repeat, 1);
}

/** The hash of its whole name: what the chances of this message are drawn from. */
function identityOf({ world, hash }: Letter, to: NodeId, repeat: number, copy: number): number {
  const identity = mix(mix(hash, nodeNumber(world, to)), repeat);
  return copy === 0 ? identity : mix(identity, copy);
}

function makeEnvelope(letter: Letter, to: NodeId, repeat: number, copy: number): Envelope {
  const { world, sent, message, kind, label, from, wait, genuine, side } = letter;
  const { tick, conditions } = world;
  const identity = identityOf(letter, to, repeat, copy);
  let fate: Envelope['fate'] = 'travels';
  if (!isOpen(world.links, from, to)) fate = 'blocked';
  else if (isLost(conditions, identity)) fate = 'lost';
  const arrivesTick = tick + travelTicks(conditions, identity) + wait;
  const { letters } = kind;
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
  // Nearly all envelopes are plain, and this is made more often than anything else.
  const envelope = genuine && !side ? plain : withLie(plain, letter);
  sent.push(envelope);
  if (fate === 'travels') put(world.flight, arrivesTick, envelope);
  return envelope;
}

function withLie(plain: Envelope, { genuine, side }: Letter): Envelope {
  return { ...plain, ...(genuine ? {} : { forged: true }), ...(side ? { side } : {}) };
}

function nameHash(world: World, kind: MessageKind, label: MessageLabel, from: NodeId): number {
  return mix(mix(mix(kind.hash, label.major), label.minor), nodeNumber(world, from));
}

/** Clients keep their number in names when the cluster grows. */
const CLIENT_NUMBERS = 4096;

function nodeNumber(world: World, node: NodeId): number {
  const { replicas } = world.setup.cluster;
  return node < replicas ? node : CLIENT_NUMBERS + node - replicas;
}
