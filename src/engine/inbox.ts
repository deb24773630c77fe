import { agendaItems } from './network/agenda.ts';
import type { Envelope, EnvelopeId } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { NodeId, Ticks, TimerName } from './protocol.ts';
import type { World } from './world.ts';
import { envelopesInFlight } from './world.ts';

/** Everything that will be an input of some node and is not yet: the messages on their way, and the timers that run. */

export type Waiting = WaitingMessage | WaitingTimer;

export interface WaitingMessage {
  readonly kind: 'message';
  readonly id: EnvelopeId;
  /** The node at which it is to arrive. */
  readonly node: NodeId;
  /** It does not arrive before it is released where it is `held`. */
  readonly envelope: Envelope;
}

export interface WaitingTimer {
  readonly kind: 'timer';
  /** Unique among everything that waits: a node has one timer of a name. */
  readonly id: string;
  readonly node: NodeId;
  readonly timer: TimerName;
  readonly startedTick: Ticks;
  readonly dueTick: Ticks;
}

/**
 * Returns everything that waits in a world, each message and each timer once, in the order in which the engine would
 * take it: messages before the timers of their tick. What is held comes last, in the order in which it was held.
 */
export function waitingIn(world: World): Waiting[] {
  const messages = envelopesInFlight(world).map((envelope) => waitingMessage(world, envelope));
  const held = [...world.held.values()].map((envelope) => waitingMessage(world, envelope));
  return [...merged(messages, timersIn(world)), ...held];
}

function waitingMessage({ setup }: World, envelope: Envelope): WaitingMessage {
  return { kind: 'message', id: envelopeId(envelope, setup.cluster.replicas), node: envelope.to, envelope };
}

/** The agenda keeps timers that were cancelled or set anew; those that run are the nodes' own. */
function timersIn({ timers, nodes }: World): WaitingTimer[] {
  return agendaItems(timers).flatMap(({ node, timer, setting }) => {
    const running = nodes[node]?.timers.get(timer);
    if (running?.setting !== setting) return [];
    const { startedTick, dueTick } = running;
    return [{ kind: 'timer', id: `${node} ${timer}`, node, timer, startedTick, dueTick } as const];
  });
}

/** Merges two lists that are in the order of time. */
function merged(messages: readonly WaitingMessage[], timers: readonly WaitingTimer[]): Waiting[] {
  const all: Waiting[] = [];
  let next = 0;
  for (const timer of timers) {
    while (next < messages.length && arrivalOf(messages[next] as WaitingMessage) <= timer.dueTick) {
      all.push(messages[next++] as WaitingMessage);
    }
    all.push(timer);
  }
  return [...all, ...messages.slice(next)];
}

function arrivalOf({ envelope }: WaitingMessage): Ticks {
  return envelope.arrivesTick;
}

/** The same in the order in which messages were sent and timers began, which says nothing of what comes. */
export function inOrderOfSending(waiting: readonly Waiting[]): Waiting[] {
  const began = (one: Waiting): Ticks => (one.kind === 'timer' ? one.startedTick : one.envelope.sentTick);
  return waiting.toSorted((a, b) => began(a) - began(b) || (a.id < b.id ? -1 : 1));
}
