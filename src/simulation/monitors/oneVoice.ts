import type { Commit, PbftMessage, PrePrepare, Prepare } from '../../protocol/pbft/messages.ts';
import type { ReplicaState } from '../../protocol/pbft/replicaState.ts';
import type { Monitor, Violation, Witness } from './monitor.ts';
import { isCorrect } from './monitor.ts';

/**
 * M7: a correct replica says one thing about one (v, n): it never sends two PRE-PREPAREs, PREPAREs or COMMITs with
 * different digests, nor a message of the normal case for a view it has left (§4.2, §4.4).
 */
export const oneVoice: Monitor = {
  id: 'M7',
  watch() {
    const said = new Map<string, Witness & { readonly digest: string }>();
    return {
      observe(step, index, world) {
        const { node } = step;
        if (node === null || step.sent.length === 0 || !isCorrect(world, node)) return null;
        for (const { message } of step.sent) {
          const vote = message as PbftMessage;
          if (!isVote(vote)) continue;
          const found = judge(vote, { step: index, node }, (world.nodes[node]?.state as ReplicaState).view, said);
          if (found) return found;
        }
        return null;
      },
    };
  },
};

type Vote = PrePrepare | Prepare | Commit;

function isVote(message: PbftMessage): message is Vote {
  return message.kind === 'prePrepare' || message.kind === 'prepare' || message.kind === 'commit';
}

function judge(
  vote: Vote,
  witness: Witness,
  currentView: number,
  said: Map<string, Witness & { readonly digest: string }>,
): Violation | null {
  const { kind, view, sequence, digest } = vote;
  const { step, node } = witness;
  if (view !== currentView) {
    return { monitor: 'M7', step, node, witnesses: [], values: { view, sequence, currentView } };
  }
  const key = `${node}.${kind}.${view}.${sequence}`;
  const earlier = said.get(key);
  if (!earlier) said.set(key, { ...witness, digest });
  if (!earlier || earlier.digest === digest) return null;
  return { monitor: 'M7', step, node, witnesses: [earlier], values: { view, sequence, digest, other: earlier.digest } };
}
