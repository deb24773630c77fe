import type { Input, NodeId, Place, Protocol } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import type { World } from '../../engine/world.ts';
import { createWorld } from '../../engine/world.ts';
import { kitOf } from '../../protocols/index.ts';
import type { PbftState, PbftVocabulary } from '../../protocols/pbft/pbft.ts';
import { pbft } from '../../protocols/pbft/pbft.ts';
import type { PbftOutbox } from '../../protocols/pbft/rules/actor.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';

/** PBFT with a rule broken, or a liar among its nodes: the runs that monitors are for. For tests. */

/** What a step is given. */
export interface Given {
  readonly place: Place;
  readonly state: PbftState;
  readonly input: Input<PbftMessage>;
  readonly out: PbftOutbox;
}

/** What a node does instead of the right step; it may call that. */
export type Twist = (given: Given, right: (given: Given) => void) => void;

/** A world in which these nodes follow a twist, and all others the protocol. */
export interface Twisted {
  /** Which nodes break a rule without knowing it: they count as correct, and the monitors watch them. */
  readonly brokenRule?: Twist;
  /** Liars, by node: they count as faulty. */
  readonly liars?: Readonly<Record<NodeId, Twist>>;
  /** What is different about the protocol beside its step. */
  readonly protocol?: Partial<Protocol<PbftVocabulary>>;
}

export function createTwistedWorld(setup: Setup, { brokenRule, liars = {}, protocol = {} }: Twisted): World {
  const right = ({ place, state, input, out }: Given): void => pbft.step(place, state, input, out);
  const twisted: Protocol<PbftVocabulary> = {
    ...pbft,
    ...protocol,
    step(place, state, input, out) {
      const given = { place, state, input, out };
      const twist = liars[place.self] ?? brokenRule;
      if (twist) twist(given, right);
      else right(given);
    },
  };
  const world = createWorld(setup, { ...kitOf(setup), protocol: twisted as Protocol });
  // The mark of a node that counts as faulty, whatever it did to deserve it.
  for (const liar of Object.keys(liars)) (world.nodes[Number(liar)] as World['nodes'][number]).forgot = true;
  return world;
}

/** A liar that says its piece when the first message reaches it, and nothing else ever. */
export function saying(...piece: readonly { readonly to: NodeId; readonly message: PbftMessage }[]): Twist {
  const hasSpoken = new WeakSet<PbftState>();
  return ({ state, out }) => {
    if (hasSpoken.has(state)) return;
    hasSpoken.add(state);
    for (const { to, message } of piece) out.send(to, message);
  };
}
