import type { PbftState } from '../../protocols/pbft/pbft.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';
import type { Side } from '../network/envelope.ts';
import type { Answers } from '../outbox.ts';
import type { Input, Message, NodeId } from '../protocol.ts';
import type { Node, World } from '../world.ts';
import type { Liar, LiarOutbox, Right, Said } from './behaviour.ts';
import { behaviourOf } from './known.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { everythingSaid } from './sign.ts';
import { letterIn } from './usual.ts';

/** What reaches a node, and which copy of its sender said it. */
export interface Reaching {
  readonly input: Input<Message>;
  readonly side: Side | null;
}

/** The step of a liar: its behaviours stand around the right step, the one that began first next to it. */
export function misbehave(world: World, node: Node, { input, side }: Reaching, answers: Answers): void {
  const right = aroundAll(world, node, node.behaviours);
  right({ ...givenTo(node, answers), input: input as Input<PbftMessage>, side });
}

/** What a behaviour does the moment it begins. It is the outermost then: nothing stands around what it says. */
export function beginMisbehaving(world: World, node: Node, misbehaviour: Misbehaviour, answers: Answers): void {
  const { start } = behaviourOf(misbehaviour.behaviour);
  if (!start || !node.up) return;
  const others = node.behaviours.filter((other) => other !== misbehaviour);
  const inner = aroundAll(world, node, others);
  const given = { ...givenTo(node, answers), side: null };
  start(liarOf(world, node, misbehaviour, { ...given, input: null }), ({ input, ...different } = {}) => {
    if (input) inner({ ...given, ...different, input });
  });
}

function givenTo({ state }: Node, answers: Answers): Pick<Liar, 'out' | 'state'> {
  return { out: answers as unknown as LiarOutbox, state: state as PbftState };
}

/** What a step is taken with. */
type Given = Pick<Liar, 'out' | 'state' | 'side'> & { readonly input: Input<PbftMessage> };
type Taken = (given: Given) => void;

function aroundAll(world: World, node: Node, behaviours: readonly Misbehaviour[]): Taken {
  const { place } = node;
  let right: Taken = ({ state, input, out }) => world.protocol.step(place, state, input, out as unknown as Answers);
  for (const misbehaviour of behaviours) right = around(world, node, misbehaviour, right);
  return right;
}

function around(world: World, node: Node, misbehaviour: Misbehaviour, inner: Taken): Taken {
  const { act } = behaviourOf(misbehaviour.behaviour);
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
  return {
    place,
    ...given,
    letterOf: (node) => letterIn(behaviour, place, groups, node),
    amount,
    conspirators: conspiratorsOf(world, place.self),
    memory,
    secondState() {
      misbehaviour.second ??= world.protocol.copyState(given.state) as PbftState;
      return misbehaviour.second;
    },
    everythingSaid: () => everythingSaid(world.record) as unknown as readonly Said[],
  };
}

function conspiratorsOf(world: World, self: NodeId): NodeId[] {
  return world.nodes.flatMap(({ lied, place }) => (lied && place.self !== self ? [place.self] : []));
}
