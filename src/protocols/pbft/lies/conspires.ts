import { TO_ALL } from '../../../engine/outbox.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftMessage, Proposal } from '../rules/messages.ts';
import type { Behaviour, Liar, Said } from './behaviour.ts';
import { isVote, othersOf, replicaStateOf, telling } from './telling.ts';

/**
 * Backs the proposals of its fellow liars: whoever was told something by one of them gets this one's PREPARE and COMMIT
 * for the same, at once. With f+1 in it, two replicas can execute different requests (X1).
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
    right({ out: telling(liar, (to, message) => (isOverridden(liar, to, message) ? [] : [message])) });
  },
};

/** Its own votes about a fellow's proposals would be the first that count. */
function isOverridden(liar: Liar, to: NodeId, message: PbftMessage): boolean {
  if (!isVote(message)) return false;
  const primary = primaryOf(message.view, liar.place.cluster.replicas);
  return to !== primary && liar.conspirators.includes(primary);
}

function back(liar: Liar): void {
  const { memory, conspirators } = liar;
  const said = liar.everythingSaid();
  for (const one of said.slice(Number(memory.get('heard') ?? 0))) {
    if (conspirators.includes(one.from)) for (const proposal of proposalsIn(one.message)) vote(liar, one, proposal);
  }
  memory.set('heard', said.length);
}

function proposalsIn(message: PbftMessage): readonly Proposal[] {
  if (message.kind === 'prePrepare') return [message];
  return message.kind === 'newView' ? message.proposals : [];
}

function vote(liar: Liar, { from, to }: Said, { view, sequence, digest }: Proposal): void {
  const { place, out } = liar;
  if (view < replicaStateOf(liar).view) return;
  const told = to === TO_ALL ? othersOf(place).filter((node) => node !== from) : [to];
  for (const node of told) {
    if (node === place.self) continue;
    out.send(node, { kind: 'prepare', view, sequence, digest, replica: place.self });
    out.send(node, { kind: 'commit', view, sequence, digest, replica: place.self });
  }
}
