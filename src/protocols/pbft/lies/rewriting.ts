import type { NodeId } from '../../../engine/protocol.ts';
import type { Commit, PbftMessage, Prepare } from '../rules/messages.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { Liar, LiarOutbox } from './behaviour.ts';

/** The messages that one receiver gets in the place of a message: the same, another, several, or none. */
export type Rewrite = (to: NodeId, message: PbftMessage) => readonly PbftMessage[];

/** Returns an outbox that replaces each message, for each receiver, by those that the liar wants to send. */
export function rewriting({ place, out }: Liar, rewrite: Rewrite): LiarOutbox {
  return {
    ...out,
    send(to, message, side) {
      for (const lie of rewrite(to, message)) out.send(to, lie, side);
    },
    multicast(message) {
      for (let to = 0; to < place.cluster.replicas; to++) {
        if (to === place.self) continue;
        for (const lie of rewrite(to, message)) out.send(to, lie);
      }
    },
    sendLater(to, message, wait) {
      for (const lie of rewrite(to, message)) out.sendLater(to, lie, wait);
    },
    sendAs(from, to, message) {
      for (const lie of rewrite(to, message)) out.sendAs(from, to, lie);
    },
  };
}

/** Sends a message to every replica but the liar. */
export function sendToOthers({ place, out }: Liar, message: PbftMessage): void {
  for (const to of othersOf(place)) out.send(to, message);
}

export function othersOf({ self, cluster }: Liar['place']): NodeId[] {
  return Array.from({ length: cluster.replicas }, (_, node) => node).filter((node) => node !== self);
}

/** Returns the state of a liar whose behaviour is for replicas. */
export function replicaStateOf({ state }: Liar): ReplicaState {
  if (state.kind !== 'replica') throw new Error('A behaviour for replicas is at work in a client.');
  return state;
}

export function isVote(message: PbftMessage): message is Prepare | Commit {
  return message.kind === 'prepare' || message.kind === 'commit';
}
