import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../../engine/protocol.ts';
import { fourReplicas, noteOf, oneClient, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { commitBy, prePrepareOf, prepareBy, replyBy, requestOf } from '../../../testing/pbft/paperMessages.ts';
import { countsMessages } from '../broken/countsMessages.ts';
import { firstReply } from '../broken/firstReply.ts';
import { oneTally } from '../broken/oneTally.ts';
import { quorumTooSmall } from '../broken/quorumTooSmall.ts';
import { votesForAnything } from '../broken/votesForAnything.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));

function backupWith(brokenRule: number, replicas = 4) {
  return oneReplica(1, { ...fourReplicas, replicas, brokenRule });
}

describe('what is noted about a gate is what its rule counted', () => {
  test('PREPAREs for prepared, and the COMMITs that were early', () => {
    const backup = backupWith(0);
    backup.hear(3, prepareBy(3, B));
    backup.hear(3, commitBy(3, A));
    expect(noteOf(backup.hear(0, A), 'prePrepared')?.prepares).toEqual({ have: 1, need: 2 });
    expect(noteOf(backup.hear(2, prepareBy(2, A)), 'prepared')).toMatchObject({
      ...{ have: 2, need: 2, voters: [1, 2] },
      commits: { have: 2, need: 3 },
    });
    expect(noteOf(backup.hear(0, commitBy(0, A)), 'committedLocal')).toMatchObject({ have: 3, need: 3 });
  });

  test('a vote for another request says how many votes the proposal has beside it', () => {
    const backup = backupWith(0);
    backup.hear(0, A);
    const other = noteOf(backup.hear(2, prepareBy(2, B)), 'counted');
    expect(other).toMatchObject({ have: 1, need: 2, proposalVotes: 1 });
    expect(noteOf(backup.hear(3, commitBy(3, B)), 'counted')).toMatchObject({ have: 1, need: 3, proposalVotes: 0 });
  });

  test('E1: with n = 6 a quorum of 2f+1 = 3', () => {
    const backup = backupWith(quorumTooSmall.number, 6);
    backup.hear(0, A);
    expect(noteOf(backup.hear(2, prepareBy(2, A)), 'prepared')).toMatchObject({ have: 2, need: 2 });
  });

  test('E2: a vote as often as it came, of one voter', () => {
    const backup = backupWith(countsMessages.number);
    for (let time = 0; time < 2; time++) backup.hear(3, prepareBy(3, A));
    expect(noteOf(backup.hear(0, A), 'prepared')).toMatchObject({ have: 3, need: 2, voters: [1, 3] });
  });

  test('E4: votes whatever they name', () => {
    const backup = backupWith(votesForAnything.number);
    backup.hear(0, A);
    const answer = backup.hear(2, prepareBy(2, B));
    expect(noteOf(answer, 'counted')).toMatchObject({ have: 1, proposalVotes: 2 });
    expect(noteOf(answer, 'prepared')).toMatchObject({ have: 2, need: 2, voters: [1] });
  });

  test('E6: votes for the same request in any slot', () => {
    const backup = backupWith(oneTally.number);
    backup.hear(0, { ...A, sequence: 2 });
    backup.hear(2, prepareBy(2, { ...A, sequence: 2 }));
    expect(noteOf(backup.hear(0, A), 'prePrepared')?.prepares).toEqual({ have: 2, need: 2 });
    expect(backup.state.log.get(1)?.prepared).toBe(true);
  });

  test.each([
    [0, 2],
    [firstReply.number, 1],
  ] as const)('a client, where rule %i is broken: %i', (brokenRule, need) => {
    const client = oneClient(0, { ...fourReplicas, brokenRule });
    client.ask('put x 1');
    const replicas: NodeId[] = [0, 1, 2, 3].slice(0, need);
    const answers = replicas.map((replica) => client.hear(replica, replyBy(replica)));
    expect(answers.map((answer) => noteOf(answer, 'accepted')).at(-1)).toMatchObject({ have: need, need, replicas });
  });
});
