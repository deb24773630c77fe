import type { Monitor, Violation, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { Message } from '../../../engine/protocol.ts';
import type { Node } from '../../../engine/world.ts';
import type { Commit, PbftMessage, PrePrepare, Prepare } from '../rules/messages.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import { slotKey } from './pbftNotes.ts';

/**
 * M7: a correct replica says one thing about one (v, n): it never sends two PRE-PREPAREs, PREPAREs or COMMITs with
 * different digests, nor a message of the normal case for a view it has left (§4.2, §4.4).
 */
export const oneVoice: Monitor = {
  id: 'M7',
  watch({ cluster }) {
    const said: Said[] = Array.from({ length: cluster.replicas }, () => ({
      prePrepare: new Map(),
      prepare: new Map(),
      commit: new Map(),
    }));
    return {
      observe({ node, sent }, index, world) {
        if (node === null || sent.length === 0 || !isCorrect(world, node)) return null;
        let looked: Message | null = null;
        for (const { message } of sent) {
          // A multicast is one message in many envelopes.
          if (message === looked) continue;
          looked = message;
          const { view } = (world.nodes[node] as Node).state as ReplicaState;
          for (const vote of votesIn(message as PbftMessage)) {
            const found = judge(vote, { step: index, node }, view, said[node] as Said);
            if (found) return found;
          }
        }
        return null;
      },
    };
  },
};

type Vote = Pick<PrePrepare | Prepare | Commit, 'kind' | 'view' | 'sequence' | 'digest'>;

/** What one replica said first, by kind and (v, n). */
type Said = Readonly<Record<Vote['kind'], Map<number, Witness & { readonly digest: string }>>>;

const NO_VOTES: readonly Vote[] = [];

/** The proposals of O are PRE-PREPAREs like any other (§4.4). */
function votesIn(message: PbftMessage): readonly Vote[] {
  const { kind } = message;
  if (kind === 'newView') return message.proposals.map((proposal) => ({ kind: 'prePrepare', ...proposal }));
  return kind === 'prePrepare' || kind === 'prepare' || kind === 'commit' ? [message] : NO_VOTES;
}

function judge(vote: Vote, witness: Witness, currentView: number, said: Said): Violation | null {
  const { kind, view, sequence, digest } = vote;
  const { step, node } = witness;
  if (view !== currentView) {
    return { monitor: 'M7', step, node, witnesses: [], values: { view, sequence, currentView } };
  }
  const key = slotKey(view, sequence);
  const earlier = said[kind].get(key);
  if (!earlier) said[kind].set(key, { step, node, digest });
  if (!earlier || earlier.digest === digest) return null;
  return { monitor: 'M7', step, node, witnesses: [earlier], values: { view, sequence, digest, other: earlier.digest } };
}
