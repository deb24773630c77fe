import type { Input, NodeId, Protocol } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import type { World } from '../../engine/world.ts';
import { createWorld } from '../../engine/world.ts';
import { checkedKitOf } from '../../protocols/checkedKit.ts';
import { kitOf } from '../../protocols/index.ts';
import type { PbftState, PbftVocabulary } from '../../protocols/pbft/pbft.ts';
import { pbft } from '../../protocols/pbft/pbft.ts';
import type { PbftOutbox } from '../../protocols/pbft/rules/actor.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';
import type { PbftPlace } from '../../protocols/pbft/rules/policy.ts';

/**
 * PBFT with nodes that do something else than the protocol: liars, and correct ones that break what no rule of
 * `broken/` breaks, or say what is not so. For tests.
 */

/** The arguments of a step, in one object. */
export interface Given {
  readonly place: PbftPlace;
  readonly state: PbftState;
  readonly input: Input<PbftMessage>;
  readonly out: PbftOutbox;
}

/** A step of a node in place of the right one, which it may call. */
export type Twist = (given: Given, right: (given: Given) => void) => void;

/** A world in which these nodes follow a twist, and all others the protocol. */
export interface Twisted {
  /** Wraps the step of every node that is no liar: they count as correct, and the monitors watch them. */
  readonly everyone?: Twist;
  /** Liars, by node: they count as faulty. */
  readonly liars?: Readonly<Record<number, Twist>>;
  /** The parts of the protocol that are different, beside its step. */
  readonly protocol?: Partial<Protocol<PbftVocabulary>>;
}

export function createTwistedWorld(setup: Setup, { everyone, liars = {}, protocol = {} }: Twisted): World {
  const right = ({ place, state, input, out }: Given): void => pbft.step(place, state, input, out);
  const twisted: Protocol<PbftVocabulary> = {
    ...pbft,
    ...protocol,
    step(place, state, input, out) {
      const given = { place, state, input, out };
      const twist = liars[place.self] ?? everyone;
      if (twist) twist(given, right);
      else right(given);
    },
  };
  // Correct nodes with another step, or another protocol, need not keep the invariants.
  const isRight = everyone === undefined && Object.keys(protocol).length === 0;
  const kit = isRight ? checkedKitOf(setup) : kitOf(setup);
  const world = createWorld(setup, { ...kit, protocol: twisted as Protocol });
  // The mark of a node that counts as faulty, whatever it did to deserve it.
  for (const liar of Object.keys(liars)) (world.nodes[Number(liar)] as World['nodes'][number]).forgot = true;
  return world;
}

/** A liar that sends these messages when the first message reaches it, and nothing else ever. */
export function saying(...piece: readonly { readonly to: NodeId; readonly message: PbftMessage }[]): Twist {
  const hasSpoken = new WeakSet<PbftState>();
  return ({ state, out }) => {
    if (hasSpoken.has(state)) return;
    hasSpoken.add(state);
    for (const { to, message } of piece) out.send(to, message);
  };
}
