import { quorumSize } from '../../quorum.ts';
import type { Decision } from '../rules/messages.ts';
import { NULL_BATCH, NULL_DIGEST } from '../rules/requestDigest.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/**
 * Passes on decisions that fewer than q COMMITs prove: the true one with a COMMIT too few, or the null request under
 * the COMMITs of itself and its fellows, each of them many times. Only where reads are repaired are decisions passed on
 * (§5.1).
 */
export const shortensDecisions: Behaviour = {
  id: 'shortensDecisions',
  code: 'sd',
  who: 'replica',
  touches: 'state',
  split: { letters: ['a', 'b', 'c'], usual: (_node, after) => (after % 2 === 1 ? 'c' : 'b') },
  amount: null,
  act(liar, right) {
    right({
      out: rewriting(liar, (to, message) => {
        const letter = liar.letterOf(to);
        if (message.kind !== 'decision' || letter === 'a') return [message];
        if (letter === 'x') return [];
        return [letter === 'b' ? shortened(liar, message) : invented(liar, message)];
      }),
    });
  },
};

function shortened({ place }: Liar, decision: Decision): Decision {
  return { ...decision, proof: decision.proof.slice(0, quorumSize(place.cluster.replicas) - 1) };
}

function invented({ place, conspirators }: Liar, { sequence, proof, replica: self }: Decision): Decision {
  const { replicas } = place.cluster;
  const liars = [self, ...conspirators.filter((node) => node < replicas)];
  const commits = Array.from({ length: quorumSize(replicas) }, (_, index) => liars[index % liars.length] ?? self);
  const slot = { view: proof[0]?.view ?? 0, sequence, digest: NULL_DIGEST };
  return {
    kind: 'decision',
    sequence,
    batch: NULL_BATCH,
    proof: commits.map((replica) => ({ kind: 'commit', ...slot, replica })),
    replica: self,
  };
}
