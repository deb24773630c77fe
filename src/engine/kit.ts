import type { InterventionDescriptor } from './interventions/intervention.ts';
import type { Behaviour } from './lying/behaviour.ts';
import type { Monitor } from './monitors/monitor.ts';
import type { Message, NodeId, Protocol, WasSigned } from './protocol.ts';

/**
 * A protocol with all that the engine needs to run it. It is handed in, to `createHistory` and `createWorld`: the engine
 * knows no protocol by name, and there is nothing to be loaded before a run is made.
 */
export interface Kit {
  readonly protocol: Protocol;
  /** The rules that a run is watched for. */
  readonly monitors: readonly Monitor[];
  /** The ways to lie; null where nobody can lie in this protocol. */
  readonly lies: Lies | null;
  /** The kinds of intervention that make sense in this protocol only, by kind. */
  readonly interventions: Readonly<Record<string, InterventionDescriptor>>;
}

/** All it takes to lie in a protocol: the ways there are, and what its messages sign. */
export interface Lies {
  /** By id. */
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  /** What a node signs by sending this message, one text a signature. */
  signaturesOf(message: Message, from: NodeId, replicas: number): readonly string[];
  /** The same message, with a mark on everything it quotes that its signer never signed. */
  withMarks(message: Message, replicas: number, wasSigned: WasSigned): Message;
}

/** @throws where the protocol has no such way to lie: a mistake of the program, since links and files are checked. */
export function behaviourIn({ lies }: Kit, id: string): Behaviour {
  const behaviour = lies?.behaviours[id];
  if (!behaviour) throw new Error(`This protocol has no way to lie called ${id}.`);
  return behaviour;
}
