import type { NodeId } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { Commit, PbftMessage, PrePrepare, Prepare } from '../rules/messages.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { isVote, telling } from './telling.ts';

/**
 * Agrees with everybody: whoever names a digest for a slot gets a PREPARE and a COMMIT for it, and nobody gets any other
 * vote. As one liar among correct replicas it only helps; with a primary that equivocates, it completes both quorums (X1).
 */
export const votesForEverything: Behaviour = {
  id: 'votesForEverything',
  code: 've',
  who: 'replica',
  touches: 'votes',
  split: null,
  amount: null,
  act(liar, right) {
    right({ out: telling(liar, (_to, message) => (isVote(message) ? [] : [message])) });
    const { input } = liar;
    if (input?.kind === 'message' && isAboutSlot(input.message)) echo(liar, input.from, input.message);
  },
};

function isAboutSlot(message: PbftMessage): message is PrePrepare | Prepare | Commit {
  return message.kind === 'prePrepare' || isVote(message);
}

/** Once for each node and digest: two that agree with everything would answer each other for ever. */
function echo(liar: Liar, to: NodeId, { view, sequence, digest }: PrePrepare | Prepare | Commit): void {
  const { place, memory, out } = liar;
  const name = `${to} ${view} ${sequence} ${digest}`;
  if (memory.has(name)) return;
  memory.set(name, 1);
  const vote = { view, sequence, digest, replica: place.self };
  if (primaryOf(view, place.cluster.replicas) !== place.self) out.send(to, { kind: 'prepare', ...vote });
  out.send(to, { kind: 'commit', ...vote });
}
