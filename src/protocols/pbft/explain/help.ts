import type { Envelope } from '../../../engine/network/envelope.ts';
import { isOpen } from '../../../engine/network/links.ts';
import { createAnswers } from '../../../engine/outbox.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Node, World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import type { PbftNote } from '../notes.ts';
import { RETRANSMIT } from '../rules/client.ts';
import type { ClientState } from '../rules/clientState.ts';
import type { PbftMessage, Request } from '../rules/messages.ts';

/** Whether anything that can still happen by itself brings the outstanding requests further. */

/** Whether a message on its way will have an effect when it arrives, as things stand. */
export function messagesCanHelp(world: World): boolean {
  return envelopesInFlight(world).some(({ from, to, message, forged }: Envelope) => {
    return !forged && isReceived(world, from, to) && hasEffect(world, from, to, message as PbftMessage);
  });
}

/** Whether a client that waits will make a replica act when it sends its request to all of them once more (§4.1). */
export function retransmissionsCanHelp(world: World): boolean {
  const { replicas, clients } = world.setup.cluster;
  for (let client = replicas; client < replicas + clients; client++) {
    const node = world.nodes[client] as Node;
    const { outstanding } = node.state as ClientState;
    if (!outstanding || !node.timers.has(RETRANSMIT)) continue;
    for (let replica = 0; replica < replicas; replica++) {
      if (isReceived(world, client, replica) && hasEffect(world, client, replica, outstanding.request)) return true;
    }
  }
  return false;
}

function isReceived(world: World, from: NodeId, to: NodeId): boolean {
  return world.nodes[to]?.up === true && isOpen(world.links, from, to);
}

/**
 * Tried on a copy of the receiver's state. Ignoring a message, and counting a vote beyond those that are needed, is no
 * effect; passing a request on is one if it has an effect at the primary; and so is sending a reply again if its client
 * still lacks it.
 */
function hasEffect(world: World, from: NodeId, to: NodeId, message: PbftMessage): boolean {
  const node = world.nodes[to] as Node;
  const answers = createAnswers();
  const state = world.kit.protocol.copyState(node.state);
  world.kit.protocol.step(node.place, state, { kind: 'message', from, message, genuine: true }, answers);
  return (answers.notes as PbftNote[]).some((note) => {
    if (note.kind === 'ignored') return false;
    if (note.kind === 'counted') return note.have <= note.need;
    if (note.kind === 'replyResent') return lacksReply(world, message as Request, to);
    if (note.kind !== 'relayed') return true;
    return isReceived(world, to, note.primary) && hasEffect(world, to, note.primary, message);
  });
}

function lacksReply(world: World, { client, timestamp }: Request, replica: NodeId): boolean {
  const id = world.setup.cluster.replicas + client;
  const { outstanding } = (world.nodes[id] as Node).state as ClientState;
  const isWanted = outstanding?.request.timestamp === timestamp && outstanding.replies.choices[replica] === null;
  return isWanted && isReceived(world, replica, id);
}
