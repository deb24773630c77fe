import type { NodeId } from '../../../engine/protocol.ts';
import type { Commit, PbftMessage, Prepare } from '../rules/messages.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { Liar, LiarOutbox } from './behaviour.ts';

/** What one recipient gets in the place of a message: that, something else, several things, or nothing. */
export type Telling = (to: NodeId, message: PbftMessage) => readonly PbftMessage[];

/** An outbox in which each recipient of each message is told what the liar wants it to hear. */
export function telling({ place, out }: Liar, told: Telling): LiarOutbox {
  return {
    ...out,
    send(to, message, side) {
      for (const lie of told(to, message)) out.send(to, lie, side);
    },
    multicast(message) {
      for (let to = 0; to < place.cluster.replicas; to++) {
        if (to === place.self) continue;
        for (const lie of told(to, message)) out.send(to, lie);
      }
    },
    sendLater(to, message, wait) {
      for (const lie of told(to, message)) out.sendLater(to, lie, wait);
    },
    sendAs(from, to, message) {
      for (const lie of told(to, message)) out.sendAs(from, to, lie);
    },
  };
}

/** Sends a message to every replica but the liar. */
export function tellAll({ place, out }: Liar, message: PbftMessage): void {
  for (const to of othersOf(place)) out.send(to, message);
}

export function othersOf({ self, cluster }: Liar['place']): NodeId[] {
  return Array.from({ length: cluster.replicas }, (_, node) => node).filter((node) => node !== self);
}

/** The state of a liar whose behaviour is for replicas: only they are given it. */
export function replicaStateOf({ state }: Liar): ReplicaState {
  if (state.kind !== 'replica') throw new Error('A behaviour for replicas is at work in a client.');
  return state;
}

export function isVote(message: PbftMessage): message is Prepare | Commit {
  return message.kind === 'prepare' || message.kind === 'commit';
}
