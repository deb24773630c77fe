import type { Ballot } from '../../ballot.ts';
import { absentees, votersFor, votersOf } from '../../ballot.ts';
import type { ClientState, Outstanding } from '../rules/clientState.ts';
import type { PbftPlace } from '../rules/policy.ts';
import { earlyAnswers } from '../rules/replies.ts';
import type { RepliesWaiting } from './replicaWaiting.ts';

/** A client waits for equal replies: committed ones (§4.1), or tentative and read ones (§5.1). */
export function waitingOfClient(place: PbftPlace, { outstanding, queue }: ClientState): RepliesWaiting[] {
  if (!outstanding) return [];
  const { operation, timestamp, readOnly } = outstanding.request;
  const { attempts } = outstanding;
  const isEarly = !readOnly && votersOf(outstanding.tentative).length > 0;
  const replies = readOnly ? outstanding.reads : outstanding.replies;
  const results = isEarly ? earlyResults(outstanding) : resultsOf(replies);
  const need = place.policy.repliesNeeded(place, readOnly ? 'readOnly' : isEarly ? 'tentative' : 'committed');
  // Whoever committed the result would count with those who have it already, whatever it said before.
  const leading = results[0]?.voters ?? [];
  const missing = absentees(replies).filter((node) => !leading.includes(node));
  return [{ kind: 'replies', readOnly, timestamp, operation, results, need, missing, attempts, queued: queue.length }];
}

/** Who sent which result, the most frequent first. */
function resultsOf(replies: Ballot): RepliesWaiting['results'] {
  return replies.tallies
    .map(({ choice }) => ({ result: choice, voters: votersFor(replies, choice) }))
    .sort((a, b) => b.voters.length - a.voters.length);
}

/** Where some replies may still be undone (§5.1), with what is committed and differs from all of them. */
function earlyResults(outstanding: Outstanding): RepliesWaiting['results'] {
  const early = earlyAnswers(outstanding);
  const known = new Set(early.map(({ result }) => result));
  const rest = resultsOf(outstanding.replies).filter(({ result }) => !known.has(result));
  return [...early, ...rest].sort((a, b) => b.voters.length - a.voters.length);
}
