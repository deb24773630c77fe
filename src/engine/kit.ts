import type { InterventionDescriptor } from './interventions/intervention.ts';
import type { Behaviour } from './lying/behaviour.ts';
import type { Monitor } from './monitors/monitor.ts';
import type { Message, NodeId, Place, Protocol, WasSigned } from './protocol.ts';
import type { Terms } from './terms.ts';

/**
 * A protocol with everything that the engine needs to run it. It is an argument of `createHistory` and `createWorld`:
 * the engine knows no protocol by name, and nothing has to be loaded before a run is made.
 */
export interface Kit {
  readonly protocol: Protocol;
  /** The monitors that watch every run. */
  readonly monitors: readonly Monitor[];
  /** The ways to lie; null for a protocol without any. */
  readonly lies: Lies | null;
  /** The parts of its messages that can be changed on their way; absent where none can. */
  readonly tampering?: Tampering;
  /** The kinds of intervention that only this protocol has, by kind. */
  readonly interventions: Readonly<Record<string, InterventionDescriptor>>;
  /**
   * Throws, with a sentence, where a correct node contradicts an invariant of its state. Tests and the search ask after
   * each step, with the monitor `inside`; the kits of the page have none.
   */
  readonly assert?: (place: Place, state: unknown) => void;
}

/** The changes that somebody between sender and receiver can make to a message. */
export interface Tampering {
  /** The parts, each with its code in a link, one or more capitals, in the order in which they are offered. */
  readonly parts: Terms;
  /** Returns the message with another value in this part; null where a message of its kind has no such part. */
  tamper(message: Message, part: string): Message | null;
}

/** A protocol's ways to lie, and the signatures in its messages. */
export interface Lies {
  /** The ways to lie, by id. */
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  /** Returns the statements that a node signs by sending this message, one text for each signature. */
  signaturesOf(message: Message, from: NodeId, replicas: number): readonly string[];
  /** Returns the message with a mark on every quoted statement that its signer never signed. */
  withMarks(message: Message, replicas: number, wasSigned: WasSigned): Message;
}

/** @throws if the protocol has no such way to lie: a bug, since links and files are checked */
export function behaviourIn({ lies }: Kit, id: string): Behaviour {
  const behaviour = lies?.behaviours[id];
  if (!behaviour) throw new Error(`This protocol has no way to lie called ${id}.`);
  return behaviour;
}
