import type { PbftMessage } from '../../protocol/pbft/messages.ts';
import type { PbftState } from '../../protocol/pbft/pbft.ts';
import type { Input, Message, NodeId, Place } from '../../protocol/protocol.ts';
import type { Answers } from '../outbox.ts';
import { everythingSaid } from '../signing.ts';
import type { Node, World } from '../world.ts';
import type { Liar, LiarOutbox, Right, Said, Split } from './behaviour.ts';
import { behaviourOf } from './known.ts';
import type { Misbehaviour } from './misbehaviour.ts';

/** The step of a liar: its behaviours stand around the right step, the one that began first next to it. */
export function misbehave(world: World, node: Node, input: Input<Message>, answers: Answers): void {
  const { place, state } = node;
  let right: Taken = (taken, out) => world.protocol.step(place, state, taken, out as unknown as Answers);
  for (const misbehaviour of node.behaviours) right = around(world, node, misbehaviour, right);
  right(input as Input<PbftMessage>, answers as unknown as LiarOutbox);
}

/** What a behaviour does the moment it begins. It is the outermost then: nothing stands around what it says. */
export function beginMisbehaving(world: World, node: Node, misbehaviour: Misbehaviour, answers: Answers): void {
  const { start } = behaviourOf(misbehaviour.behaviour);
  if (!start || !node.up) return;
  start(liarOf(world, node, misbehaviour, { input: null, out: answers as unknown as LiarOutbox }));
}

type Taken = (input: Input<PbftMessage>, out: LiarOutbox) => void;

function around(world: World, node: Node, misbehaviour: Misbehaviour, inner: Taken): Taken {
  const { act } = behaviourOf(misbehaviour.behaviour);
  if (!act) return inner;
  return (input, out) => {
    const right: Right = (different = {}) => inner(different.input ?? input, different.out ?? out);
    act(liarOf(world, node, misbehaviour, { input, out }), right);
  };
}

function liarOf(
  world: World,
  { place, state }: Node,
  { behaviour, groups, amount, memory }: Misbehaviour,
  { input, out }: Pick<Liar, 'input' | 'out'>,
): Liar {
  const { split } = behaviourOf(behaviour);
  return {
    place,
    state: state as PbftState,
    input,
    out,
    letterOf: (node) => (split ? letterIn(split, place, groups, node) : ''),
    amount,
    conspirators: conspiratorsOf(world, place.self),
    memory,
    everythingSaid: () => everythingSaid(world.record) as unknown as readonly Said[],
  };
}

/** A letter the behaviour does not know, as a plan may hold, is as good as none. */
function letterIn(split: Split, { self, cluster }: Place, groups: string, node: NodeId): string {
  const letter = groups[node];
  if (letter !== undefined && (letter === NOTHING_TOLD || split.letters.includes(letter))) return letter;
  return split.usual(node, (node - self + cluster.replicas) % cluster.replicas);
}

/** The letter of those who are told nothing, whatever the behaviour. */
export const NOTHING_TOLD = 'x';

function conspiratorsOf(world: World, self: NodeId): NodeId[] {
  return world.nodes.flatMap(({ lied, place }) => (lied && place.self !== self ? [place.self] : []));
}
