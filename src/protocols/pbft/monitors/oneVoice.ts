import type { Monitor, Violation, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { Message } from '../../../engine/protocol.ts';
import type { Node } from '../../../engine/world.ts';
import type { Commit, PbftMessage, PrePrepare, Prepare } from '../rules/messages.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { PairTable } from './pairTable.ts';
import { createPairTable, setValue, valueAt } from './pairTable.ts';

/**
 * M7: a correct replica sends one message about one (v, n): it never sends two PRE-PREPAREs, PREPAREs or COMMITs with
 * different digests, nor a message of the normal case for a view it has left (§4.2, §4.4).
 */
export const oneVoice: Monitor = {
  id: 'M7',
  watch({ cluster }) {
    const firstVotes: FirstVotes[] = Array.from({ length: cluster.replicas }, () => ({
      prePrepare: createVotes(),
      prepare: createVotes(),
      commit: createVotes(),
    }));
    return {
      observe({ node, sent }, index, world) {
        if (node === null || sent.length === 0 || !isCorrect(world, node)) return null;
        let looked: Message | null = null;
        for (const { message } of sent) {
          // A multicast is one message in many envelopes.
          if (message === looked) continue;
          looked = message;
          const violation = judgeMessage(message as PbftMessage, index, world.nodes[node] as Node, firstVotes);
          if (violation) return violation;
        }
        return null;
      },
    };
  },
};

type Vote = Pick<PrePrepare | Prepare | Commit, 'kind' | 'view' | 'sequence' | 'digest'>;

/** The first votes of one replica, by kind and (v, n). */
type FirstVotes = Readonly<Record<Vote['kind'], Votes>>;

interface Votes {
  readonly digests: PairTable<string>;
  readonly steps: PairTable<StepIndex>;
}

function createVotes(): Votes {
  return { digests: createPairTable(), steps: createPairTable() };
}

/** The proposals of O are PRE-PREPAREs like any other (§4.4). */
function judgeMessage(
  message: PbftMessage,
  step: StepIndex,
  { place, state }: Node,
  firstVotes: readonly FirstVotes[],
): Violation | null {
  const { kind } = message;
  const isVote = kind === 'prePrepare' || kind === 'prepare' || kind === 'commit';
  if (!isVote && kind !== 'newView') return null;
  const witness = { step, node: place.self };
  const { view } = state as ReplicaState;
  const mine = firstVotes[place.self] as FirstVotes;
  if (isVote) return judge(message, witness, view, mine);
  for (const proposal of message.proposals) {
    const violation = judge({ kind: 'prePrepare', ...proposal }, witness, view, mine);
    if (violation) return violation;
  }
  return null;
}

function judge(vote: Vote, witness: Witness, currentView: number, firstVotes: FirstVotes): Violation | null {
  const { kind, view, sequence, digest } = vote;
  const { step, node } = witness;
  if (view !== currentView) {
    return { monitor: 'M7', step, node, witnesses: [], values: { view, sequence, currentView } };
  }
  const { digests, steps } = firstVotes[kind];
  const other = valueAt(digests, view, sequence);
  if (other === undefined) {
    setValue(digests, view, sequence, digest);
    setValue(steps, view, sequence, step);
    return null;
  }
  if (other === digest) return null;
  const witnesses = [{ step: valueAt(steps, view, sequence) as StepIndex, node }];
  return { monitor: 'M7', step, node, witnesses, values: { view, sequence, digest, other } };
}
