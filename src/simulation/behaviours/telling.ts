import type { PbftMessage } from '../../protocol/pbft/messages.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import type { Liar, LiarOutbox } from './behaviour.ts';

/** What one recipient gets in the place of a message: that, something else, several things, or nothing. */
export type Telling = (to: NodeId, message: PbftMessage) => readonly PbftMessage[];

/** An outbox in which each recipient of each message is told what the liar wants it to hear. */
export function telling({ place, out }: Liar, told: Telling): LiarOutbox {
  const send = (to: NodeId, message: PbftMessage): void => {
    for (const lie of told(to, message)) out.send(to, lie);
  };
  return {
    ...out,
    send,
    multicast(message) {
      for (let to = 0; to < place.cluster.replicas; to++) if (to !== place.self) send(to, message);
    },
  };
}

/** Sends a message to every replica but the liar. */
export function tellAll({ place, out }: Liar, message: PbftMessage): void {
  for (let to = 0; to < place.cluster.replicas; to++) if (to !== place.self) out.send(to, message);
}
