import type { NodeId } from '../../../engine/protocol.ts';
import { votersFor, votesCast } from '../../ballot.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { Outstanding } from './clientState.ts';
import { quorumOf } from './counting.ts';
import type { Reply, ReplyStage } from './messages.ts';
import type { PbftPlace } from './policy.ts';

/** The number of equal replies that are enough (§4.1, §5.1). */

/**
 * C3: f+1 replies for what is committed: one of them is correct. A quorum for what may still be undone, and for reads;
 * and for everything where reads are answered without an order, so that every later quorum of readers has seen every
 * write.
 */
export function repliesNeeded(place: PbftPlace, stage: ReplyStage): number {
  const { replicas, readOnly } = place.cluster;
  return stage === 'committed' && readOnly === 0 ? weakQuorumSize(replicas) : quorumOf(place);
}

export interface Support {
  readonly voters: readonly NodeId[];
  readonly need: number;
}

/**
 * The replicas that stand behind this reply, and how many it takes. A committed reply also completes a tentative
 * quorum.
 */
export function supportOf(place: PbftPlace, outstanding: Outstanding, reply: Reply): Support {
  const { policy } = place;
  const alike = { voters: agreeing(outstanding, reply), need: policy.repliesNeeded(place, reply.stage) };
  if (reply.stage !== 'committed' || alike.voters.length >= alike.need) return alike;
  const need = policy.repliesNeeded(place, 'tentative');
  const quorum = earlyAnswers(outstanding).find(
    ({ result, voters }) => result === reply.result && voters.length >= need,
  );
  return quorum ? { voters: quorum.voters, need } : alike;
}

export interface Answer {
  readonly result: string;
  readonly voters: readonly NodeId[];
}

/** The answers that count together while they may be undone (§5.1): tentative ones of one view, and committed ones. */
export function earlyAnswers({ replies, tentative }: Outstanding): Answer[] {
  return tentative.tallies.map(({ choice }) => {
    // The view is written before the result.
    const result = choice.slice(choice.indexOf(' ') + 1);
    return { result, voters: inOrder([...votersFor(tentative, choice), ...votersFor(replies, result)]) };
  });
}

function inOrder(voters: readonly NodeId[]): NodeId[] {
  return [...new Set(voters)].sort((a, b) => a - b);
}

/**
 * The replicas whose replies count together with this one. A committed reply also supports what others executed
 * tentatively.
 */
function agreeing({ replies, tentative, reads }: Outstanding, { stage, view, result }: Reply): NodeId[] {
  if (stage === 'readOnly') return votersFor(reads, result);
  if (stage === 'committed') return votersFor(replies, result);
  return inOrder([...votersFor(replies, result), ...votersFor(tentative, `${view} ${result}`)]);
}

/** True while those who have not answered the read can still make a quorum of equal answers. */
export function canStillAgree(place: PbftPlace, { reads }: Outstanding): boolean {
  const most = Math.max(0, ...reads.tallies.map(({ count }) => count));
  return most + place.cluster.replicas - votesCast(reads) >= quorumOf(place);
}

/** The number of replicas that named another result for this request. */
export function othersThan({ replies, tentative, reads }: Outstanding, result: string): number {
  // The usual case: all agree.
  const tallies = replies.tallies.length + tentative.tallies.length + reads.tallies.length;
  if (tallies <= 1) return 0;
  const others = new Set<NodeId>();
  for (const { choices } of [replies, reads]) addOthers(others, choices, (choice) => choice !== result);
  // The view is written before the result.
  addOthers(others, tentative.choices, (choice) => choice.slice(choice.indexOf(' ') + 1) !== result);
  return others.size;
}

function addOthers(
  others: Set<NodeId>,
  choices: readonly (string | null)[],
  isOther: (choice: string) => boolean,
): void {
  for (const [node, choice] of choices.entries()) if (choice !== null && isOther(choice)) others.add(node);
}
