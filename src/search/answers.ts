import { isCorrect } from '../engine/monitors/monitor.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { Step } from '../engine/trace.ts';
import type { Node, World } from '../engine/world.ts';
import { withPolicy } from '../protocols/pbft/broken/policyOf.ts';
import type { ClientState } from '../protocols/pbft/rules/clientState.ts';
import type { PbftMessage, Reply, Request } from '../protocols/pbft/rules/messages.ts';

/** A correct client that goes on waiting, though enough correct replicas have told it one result. */
export interface Unheeded {
  readonly node: NodeId;
  readonly timestamp: number;
  /** The correct replicas that told it so, and how many are enough. */
  readonly have: number;
  readonly need: number;
}

/** The replies to one request of a client, the latest of each replica and stage. */
interface Heard {
  readonly request: Request;
  readonly replies: Readonly<Record<Reply['stage'], Map<NodeId, Reply>>>;
}

/**
 * Watches that clients accept what they are told (§4.1, §5.1). Only what correct replicas say is counted, and it is
 * counted here once more: the books of a client do not show what it refused to write down.
 */
export function watchAnswers({ cluster }: Setup): (step: Step, world: World) => Unheeded | null {
  const heard = new Map<NodeId, Heard>();
  return ({ cause, node }, world) => {
    if (cause.kind !== 'delivered' || node === null || node < cluster.replicas || !isCorrect(world, node)) return null;
    const { message, from } = cause.envelope;
    const reply = message as PbftMessage;
    const { outstanding } = (world.nodes[node] as Node).state as ClientState;
    const request = outstanding?.request;
    if (reply.kind !== 'reply' || !request || !isAnswer(reply, request)) return null;
    const known = heard.get(node);
    const { replies } = known && isSame(known.request, request) ? known : hearAnew(heard, node, request);
    const earlier = replies[reply.stage].get(from);
    if (!earlier || earlier.view < reply.view) replies[reply.stage].set(from, reply);
    const place = withPolicy({ self: node, cluster });
    const need = place.policy.repliesNeeded(place, reply.stage);
    const have = supportFor(reply, replies, world);
    return have < need ? null : { node, timestamp: request.timestamp, have, need };
  };
}

function isAnswer({ timestamp, stage }: Reply, request: Request): boolean {
  return timestamp === request.timestamp && request.readOnly === (stage === 'readOnly');
}

/** A read that is asked for once more, in order, begins anew. */
function isSame(one: Request, other: Request): boolean {
  return one.timestamp === other.timestamp && one.readOnly === other.readOnly;
}

function hearAnew(heard: Map<NodeId, Heard>, client: NodeId, request: Request): Heard {
  const anew: Heard = { request, replies: { tentative: new Map(), committed: new Map(), readOnly: new Map() } };
  heard.set(client, anew);
  return anew;
}

/** The correct replicas that tell this result: tentative replies of one view, which committed ones complete (§5.1). */
function supportFor({ stage, view, result }: Reply, replies: Heard['replies'], world: World): number {
  const alike = [...replies[stage].values(), ...(stage === 'tentative' ? replies.committed.values() : [])].filter(
    (other) => other.result === result && (other.stage !== 'tentative' || other.view === view),
  );
  return new Set(alike.map(({ replica }) => replica).filter((replica) => isCorrect(world, replica))).size;
}
