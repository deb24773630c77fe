import { votersFor, votersOf } from '../ballot.ts';
import type { Cluster, NodeId } from '../protocol.ts';
import { quorumSize, weakQuorumSize } from '../quorum.ts';
import type { Outstanding } from './clientState.ts';
import type { Reply, ReplyStage } from './messages.ts';

/** When replies are enough (§4.1, §5.1). */

/**
 * f+1 for what is committed: one of them is correct. A quorum for what may still be undone, and for reads; and for
 * everything where reads are answered without an order, so that every later quorum of readers has seen every write.
 */
export function repliesNeeded({ replicas, readOnly }: Cluster, stage: ReplyStage): number {
  return stage === 'committed' && readOnly === 0 ? weakQuorumSize(replicas) : quorumSize(replicas);
}

export interface Support {
  readonly voters: readonly NodeId[];
  readonly need: number;
}

/** The replicas that stand behind this reply, and how many it takes. A committed reply also completes a tentative quorum. */
export function supportOf(cluster: Cluster, outstanding: Outstanding, reply: Reply): Support {
  const alike = { voters: agreeing(outstanding, reply), need: repliesNeeded(cluster, reply.stage) };
  if (reply.stage !== 'committed' || alike.voters.length >= alike.need) return alike;
  const voters = agreeing(outstanding, { ...reply, stage: 'tentative' });
  const need = repliesNeeded(cluster, 'tentative');
  return voters.length >= need ? { voters, need } : alike;
}

/** The replicas whose replies count together with this one. A committed reply also supports what others executed tentatively. */
function agreeing({ replies, tentative, reads }: Outstanding, { stage, view, result }: Reply): NodeId[] {
  if (stage === 'readOnly') return votersFor(reads, result);
  if (stage === 'committed') return votersFor(replies, result);
  const both = [...votersFor(replies, result), ...votersFor(tentative, `${view} ${result}`)];
  return [...new Set(both)].sort((a, b) => a - b);
}

/** Whether those who have not answered the read can still make a quorum of equal answers. */
export function canStillAgree({ replicas }: Cluster, { reads }: Outstanding): boolean {
  const most = Math.max(0, ...reads.tallies.map(({ count }) => count));
  return most + replicas - votersOf(reads).length >= quorumSize(replicas);
}
