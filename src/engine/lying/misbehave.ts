import { behaviourIn } from '../kit.ts';
import type { Side } from '../network/envelope.ts';
import type { Answers } from '../outbox.ts';
import type { Input, Message, NodeId } from '../protocol.ts';
import type { Node, World } from '../world.ts';
import type { Liar, Right } from './behaviour.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { everythingSaid } from './sign.ts';
import { letterIn } from './usual.ts';

/** An input that reaches a node, and which copy of its sender said it. */
export interface Reaching {
  readonly input: Input<Message>;
  readonly side: Side | null;
}

/** The step of a liar: its behaviours stand around the right step, the one that began first next to it. */
export function misbehave(world: World, node: Node, { input, side }: Reaching, answers: Answers): void {
  aroundAll(world, node, node.behaviours)({ out: answers, state: node.state, input, side });
}

/** The step of a behaviour at the moment it begins. It is the outermost then: nothing stands around what it says. */
export function beginMisbehaving(world: World, node: Node, misbehaviour: Misbehaviour, answers: Answers): void {
  const { start } = behaviourIn(world.kit, misbehaviour.behaviour);
  if (!start || !node.up) return;
  const others = node.behaviours.filter((other) => other !== misbehaviour);
  const inner = aroundAll(world, node, others);
  const given = { out: answers, state: node.state, side: null };
  start(liarOf(world, node, misbehaviour, { ...given, input: null }), ({ input, ...different } = {}) => {
    if (input) inner({ ...given, ...different, input });
  });
}

/** All that a step is taken with. */
type Given = Pick<Liar, 'out' | 'state' | 'side'> & { readonly input: Input<Message> };
type Taken = (given: Given) => void;

function aroundAll(world: World, node: Node, behaviours: readonly Misbehaviour[]): Taken {
  const { place } = node;
  let right: Taken = ({ state, input, out }) => world.kit.protocol.step(place, state, input, out);
  for (const misbehaviour of behaviours) right = around(world, node, misbehaviour, right);
  return right;
}

function around(world: World, node: Node, misbehaviour: Misbehaviour, inner: Taken): Taken {
  const { act } = behaviourIn(world.kit, misbehaviour.behaviour);
  if (!act) return inner;
  return (given) => {
    const right: Right = (different) => inner({ ...given, ...different });
    act(liarOf(world, node, misbehaviour, given), right);
  };
}

function liarOf(
  world: World,
  { place }: Node,
  misbehaviour: Misbehaviour,
  given: Pick<Liar, 'input' | 'side' | 'out' | 'state'>,
): Liar {
  const { behaviour, groups, amount, memory } = misbehaviour;
  const way = behaviourIn(world.kit, behaviour);
  return {
    place,
    ...given,
    letterOf: (node) => letterIn(way, place, groups, node),
    amount,
    conspirators: conspiratorsOf(world, place.self),
    memory,
    secondState() {
      misbehaviour.second ??= world.kit.protocol.copyState(given.state);
      return misbehaviour.second;
    },
    everythingSaid: () => everythingSaid(world.record),
  };
}

function conspiratorsOf(world: World, self: NodeId): NodeId[] {
  return world.nodes.flatMap(({ lied, place }) => (lied && place.self !== self ? [place.self] : []));
}
