import { TO_ALL } from '../../../engine/outbox.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftMessage, Proposal } from '../rules/messages.ts';
import type { Behaviour, Liar, SignedMessage } from './behaviour.ts';
import { isVote, othersOf, replicaStateOf, rewriting } from './rewriting.ts';

/**
 * Supports the proposals of its fellow liars: a replica that gets a proposal from one of them gets this one's PREPARE
 * and COMMIT for it at once. If f+1 replicas do so, two replicas can execute different requests (X1).
 */
export const conspires: Behaviour = {
  id: 'conspires',
  code: 'co',
  who: 'replica',
  touches: 'votes',
  split: null,
  amount: null,
  start: back,
  act(liar, right) {
    back(liar);
    right({ out: rewriting(liar, (to, message) => (isOverridden(liar, to, message) ? [] : [message])) });
  },
};

/** True for a vote on a fellow liar's proposals: its own honest votes would be the first that count. */
function isOverridden(liar: Liar, to: NodeId, message: PbftMessage): boolean {
  if (!isVote(message)) return false;
  const primary = primaryOf(message.view, liar.place.cluster.replicas);
  return to !== primary && liar.conspirators.includes(primary);
}

function back(liar: Liar): void {
  const { memory, conspirators } = liar;
  const messages = liar.everythingSaid();
  for (const one of messages.slice(Number(memory.get('heard') ?? 0))) {
    if (conspirators.includes(one.from)) for (const proposal of proposalsIn(one.message)) vote(liar, one, proposal);
  }
  memory.set('heard', messages.length);
}

function proposalsIn(message: PbftMessage): readonly Proposal[] {
  if (message.kind === 'prePrepare') return [message];
  return message.kind === 'newView' ? message.proposals : [];
}

function vote(liar: Liar, { from, to }: SignedMessage, { view, sequence, digest }: Proposal): void {
  const { place, out } = liar;
  if (view < replicaStateOf(liar).view) return;
  const receivers = to === TO_ALL ? othersOf(place).filter((node) => node !== from) : [to];
  for (const node of receivers) {
    if (node === place.self) continue;
    out.send(node, { kind: 'prepare', view, sequence, digest, replica: place.self });
    out.send(node, { kind: 'commit', view, sequence, digest, replica: place.self });
  }
}
