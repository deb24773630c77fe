import type { MessageKind } from '../../engine/messageKinds.ts';
import { put } from '../../engine/network/agenda.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import type { NodeId, Ticks } from '../../engine/protocol.ts';
import type { World } from '../../engine/world.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';

export interface Route {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly arrivesTick: Ticks;
}

/**
 * Puts a message into the network that its sender's own code would not have sent, as a liar would: signed by the liar,
 * with any content. The network stamps the true sender, so nobody can lie in another's name. For tests.
 */
export function putCrafted(world: World, { from, to, arrivesTick }: Route, message: PbftMessage): Envelope {
  const { letters } = world.messageKinds.get(message.kind) as MessageKind;
  const label = world.kit.protocol.label(message);
  const sentTick = world.tick;
  // A copy number that no real message has keeps the name apart from that of the true message.
  const envelope: Envelope = {
    message,
    letters,
    label,
    from,
    to,
    repeat: 0,
    copy: CRAFTED,
    sentTick,
    arrivesTick,
    fate: 'travels',
    heldTick: null,
  };
  put(world.flight, arrivesTick, envelope);
  return envelope;
}

const CRAFTED = 99;
