import { MESSAGES_MAX } from './messageBound.ts';
import type { MessageKind } from './messageKinds.ts';
import { put } from './network/agenda.ts';
import { mix } from './network/chance.ts';
import { isDuplicated, isLost, travelTicks } from './network/conditions.ts';
import { extraTicks } from './network/delays.ts';
import type { Dispatch, Envelope } from './network/envelope.ts';
import { changedEnvelope, plainEnvelope } from './network/envelope.ts';
import { isOpen } from './network/links.ts';
import { conditionsOn } from './network/linkTable.ts';
import type { Pattern } from './network/patterns.ts';
import { patternFor } from './network/patterns.ts';
import { countMulticast, countSingle } from './network/repeats.ts';
import type { Answers } from './outbox.ts';
import { TO_ALL } from './outbox.ts';
import type { MessageLabel, NodeId, Ticks } from './protocol.ts';
import { post } from './signing.ts';
import type { World } from './world.ts';

/** Hands an actor's messages to the network. Returns the envelopes made, lost and blocked ones included. */
export function sendAll(world: World, from: NodeId, sends: Answers['sends']): readonly Envelope[] {
  // A list that grew would keep room to spare, and the trace keeps every one of these.
  const sent = new Array<Envelope>(Math.min(receiversOf(world, from, sends), MESSAGES_MAX));
  let count = 0;
  for (const { to, message: answered, wait = 0, as = from, side } of sends) {
    // The run ends with a step that sends more than a whole run may.
    if (count > MESSAGES_MAX) break;
    const { message, genuine } = post(world, { from, as, to, message: answered });
    const kind = world.messageKinds.get(message.kind) as MessageKind;
    const label = world.kit.protocol.label(message);
    const dispatch: Dispatch = { message, letters: kind.letters, label, from: as, sentTick: world.tick };
    const hash = nameHash(world, kind, label, as);
    const outgoing: Outgoing = { world, sent, dispatch, kind, hash, wait, genuine, side };
    if (to === TO_ALL) count = sendToAll(outgoing, count);
    else count = sendTo(outgoing, count, to, countSingle(world.repeats, kind.number, label, { from: as, to }));
  }
  return sent;
}

/** Counts the envelopes of these sendings, without what the network duplicates. */
function receiversOf({ setup }: World, from: NodeId, sends: Answers['sends']): number {
  const { replicas } = setup.cluster;
  let receivers = 0;
  for (const { to, as = from } of sends) receivers += to === TO_ALL ? replicas - (as < replicas ? 1 : 0) : 1;
  return receivers;
}

/** A message about to be sent, to one node or to many. */
interface Outgoing {
  readonly world: World;
  readonly sent: Envelope[];
  readonly dispatch: Dispatch;
  readonly kind: MessageKind;
  /** The hash of its name so far, without the receiver, the repeat and the copy. */
  readonly hash: number;
  /** Ticks by which it arrives later than the network would deliver it. */
  readonly wait: Ticks;
  readonly genuine: boolean;
  readonly side: Envelope['side'];
}

/** Sends to every replica but the sender. Returns how many envelopes there are then. */
function sendToAll(outgoing: Outgoing, earlier: number): number {
  const { world, kind, dispatch } = outgoing;
  const { from } = dispatch;
  const repeatTo = countMulticast(world.repeats, kind.number, dispatch.label, from);
  const { replicas } = world.setup.cluster;
  let count = earlier;
  for (let to = 0; to < replicas; to++) if (to !== from) count = sendTo(outgoing, count, to, repeatTo(to));
  return count;
}

function sendTo(outgoing: Outgoing, count: number, to: NodeId, repeat: number): number {
  const { world, sent, dispatch } = outgoing;
  const first = makeEnvelope(outgoing, to, repeat, 0);
  sent[count] = first;
  const conditions = conditionsOn(world, dispatch.from, to);
  if (conditions.duplication === 0 || first.fate !== 'travels') return count + 1;
  if (!isDuplicated(conditions, identityOf(outgoing, to, repeat, 0))) return count + 1;
  sent[count + 1] = makeEnvelope(outgoing, to, repeat, 1);
  return count + 2;
}

/** The hash of the full name, from which the chances of this envelope are drawn. */
function identityOf({ world, hash }: Outgoing, to: NodeId, repeat: number, copy: number): number {
  const identity = mix(mix(hash, nodeNumber(world, to)), repeat);
  return copy === 0 ? identity : mix(identity, copy);
}

function makeEnvelope(outgoing: Outgoing, to: NodeId, repeat: number, copy: number): Envelope {
  const { world, dispatch, wait, genuine, side } = outgoing;
  const identity = identityOf(outgoing, to, repeat, copy);
  const { from } = dispatch;
  const conditions = conditionsOn(world, from, to);
  const pattern = world.patterns.length > 0 ? dropping(outgoing, to) : null;
  let fate: Envelope['fate'] = 'travels';
  if (!isOpen(world.links, from, to)) fate = 'blocked';
  else if (pattern) fate = 'dropped';
  else if (isLost(conditions, identity)) fate = 'lost';
  const arrivesTick = world.tick + travelTicks(conditions, identity) + wait + extraTicks(world.delays, from, to);
  const isPlain = fate === 'travels' && repeat === 0 && copy === 0 && genuine && !side;
  const made = isPlain
    ? plainEnvelope(dispatch, to, arrivesTick)
    : specialEnvelope(outgoing, { to, repeat, copy, arrivesTick, fate });
  const envelope = fate === 'dropped' && pattern ? changedEnvelope(made, { droppedBy: pattern }) : made;
  if (fate === 'travels') put(world.flight, arrivesTick, envelope);
  return envelope;
}

/** Returns the pattern that drops a message; null where none does. */
function dropping({ world, dispatch }: Outgoing, to: NodeId): Pattern | null {
  const { message, letters, from } = dispatch;
  return patternFor(world.patterns, world.kit.protocol, { message, letters, from, to });
}

function specialEnvelope(
  { dispatch, genuine, side }: Outgoing,
  { to, repeat, copy, arrivesTick, fate }: Pick<Envelope, 'to' | 'repeat' | 'copy' | 'arrivesTick' | 'fate'>,
): Envelope {
  const { message, letters, label, from, sentTick } = dispatch;
  return {
    message,
    letters,
    label,
    from,
    to,
    repeat,
    copy,
    sentTick,
    arrivesTick,
    fate,
    heldTick: null,
    ...(genuine ? {} : { forged: true }),
    ...(side ? { side } : {}),
  };
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
