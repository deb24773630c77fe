import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneClient, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  checkpointBy,
  commitBy,
  newViewOf,
  replyBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import { digestOfService } from './service.ts';

/** 1.13 (§5.1): tentative execution. */

const tentative = { ...fourReplicas, tentativeExecution: 1 } as const;
const [one, two, three] = [1, 2, 3].map(proposalAt) as [
  ReturnType<typeof proposalAt>,
  ReturnType<typeof proposalAt>,
  ReturnType<typeof proposalAt>,
];

describe('1.13 (§5.1): of each replica a client counts the tentative reply of its latest view', () => {
  const reply = (from: number, view: number, result = 'ok') => replyBy(from, { stage: 'tentative', view, result });

  test('q of one view are enough, also from replicas that answered in an earlier one', () => {
    const client = oneClient(0, tentative);
    client.ask('put x 1');
    for (const from of [0, 1]) client.hear(from, reply(from, 0));
    for (const from of [1, 2]) expect(noteKinds(client.hear(from, reply(from, 1)))).toEqual(['counted']);
    expect(noteOf(client.hear(3, reply(3, 1)), 'accepted')).toMatchObject({ replicas: [1, 2, 3] });
  });

  test('those of different views do not add up', () => {
    const client = oneClient(0, tentative);
    client.ask('put x 1');
    client.hear(0, reply(0, 0));
    client.hear(1, reply(1, 0));
    expect(noteOf(client.hear(2, reply(2, 1)), 'accepted')).toBeNull();
    expect(noteOf(client.hear(1, reply(1, 1)), 'accepted')).toBeNull();
  });

  test('one of an earlier view does not come back, and a second one of a view does not count', () => {
    const client = oneClient(0, tentative);
    client.ask('put x 1');
    client.hear(1, reply(1, 2));
    expect(ignoredNote(client.hear(1, reply(1, 1)))).toMatchObject({ why: 'olderReply', got: 1, expected: 2 });
    expect(ignoredNote(client.hear(1, reply(1, 2, 'evil')))?.why).toBe('secondVote');
    expect(ignoredNote(client.hear(1, reply(1, 2)))?.why).toBe('duplicate');
  });
});

describe('1.13 (§5.1): a request is executed tentatively', () => {
  test('when prepared, with all lower ones committed; the reply says so', () => {
    const backup = oneReplica(1, tentative);
    const answer = bringToPrepared(backup, one);
    expect(noteOf(answer, 'executedTentatively')).toMatchObject({ view: 0, sequence: 1, requests: [{ result: 'ok' }] });
    expect(answer.sends.map(({ message }) => message)).toEqual([commitBy(1, one), replyBy(1, { stage: 'tentative' })]);
    expect(backup.state.lastExecuted).toBe(0);
  });

  test('at most one ahead: the next waits until it is committed (ambiguity 8: there is one state to go back to)', () => {
    const backup = oneReplica(1, tentative);
    bringToPrepared(backup, one);
    expect(noteOf(bringToPrepared(backup, two), 'executedTentatively')).toBeNull();
    bringToPrepared(backup, three);
    const committing = bringToCommitted(backup, one);
    expect(noteOf(committing, 'executed')?.sequence).toBe(1);
    expect(noteOf(committing, 'executedTentatively')?.sequence).toBe(2);
    expect(backup.state.tentative?.sequence).toBe(2);
  });

  test('not out of order, and not where the option is off', () => {
    expect(noteOf(bringToPrepared(oneReplica(1, tentative), two), 'executedTentatively')).toBeNull();
    expect(noteOf(bringToPrepared(oneReplica(1), one), 'executedTentatively')).toBeNull();
  });

  test('and committing it changes nothing more: executed once, answered once', () => {
    const backup = oneReplica(1, tentative);
    const add = { ...one, ...proposalAt(1) };
    const answer = bringToCommitted(backup, add);
    expect(noteOf(answer, 'executed')?.requests).toMatchObject([{ fresh: true, result: 'ok' }]);
    expect(answer.sends).toEqual([]);
    expect([backup.state.lastExecuted, backup.state.tentative]).toEqual([1, null]);
  });

  test('a checkpoint is of committed state only', () => {
    const backup = oneReplica(1, { ...tentative, checkpointInterval: 1 });
    bringToPrepared(backup, one);
    bringToPrepared(backup, two);
    bringToCommitted(backup, one);
    const committed = oneReplica(2, { ...tentative, tentativeExecution: 0, checkpointInterval: 1 });
    bringToCommitted(committed, one);
    expect(backup.state.checkpoints.get(1)?.own?.digest).toBe(digestOfService(committed.state.service));
    expect(backup.state.service.values.get('x')).toBe('2');
  });

  test('asked again, the replica marks its reply as tentative until it is committed', () => {
    const backup = oneReplica(1, tentative);
    bringToPrepared(backup, one);
    expect(backup.hear(4, one.batch[0]!).sends[0]?.message).toMatchObject({ kind: 'reply', stage: 'tentative' });
    bringToCommitted(backup, one);
    expect(backup.hear(4, one.batch[0]!).sends[0]?.message).toMatchObject({ kind: 'reply', stage: 'committed' });
  });
});

describe('1.13 (§5.1): it is undone at once', () => {
  test('when the replica leaves its view: state, reply cache and all (ambiguity 8)', () => {
    const backup = oneReplica(1, tentative);
    bringToCommitted(backup, one);
    bringToPrepared(backup, two);
    expect(backup.state.service.values.get('x')).toBe('2');
    expect(noteOf(leaveView(backup), 'rolledBack')).toEqual({ kind: 'rolledBack', sequence: 2 });
    expect(backup.state.service.values.get('x')).toBe('1');
    expect(backup.state.service.lastReplies.get(0)?.timestamp).toBe(1);
    // It still waits for the request.
    expect(backup.state.pending.get(0)?.timestamp).toBe(2);
  });

  test('when a NEW-VIEW takes it from the view: the slot may be decided otherwise (scenario O2)', () => {
    const backup = oneReplica(3, tentative);
    bringToPrepared(backup, one);
    backup.hear(1, newViewOf([0, 1, 2].map((from) => viewChangeBy(from))));
    expect([backup.state.tentative, backup.state.service.values.size]).toEqual([null, 0]);
    const B = { ...proposalAt(1), view: 1, batch: [requestOf({ client: 1, operation: 'put x 7' })] };
    expect(backup.state.log.has(B.sequence)).toBe(false);
  });

  test('and executed again, tentatively, when the new view prepares it', () => {
    const backup = oneReplica(1, tentative);
    bringToPrepared(backup, one);
    leaveView(backup);
    expect(backup.state.service.values.size).toBe(0);
    backup.hear(2, viewChangeBy(2));
    backup.hear(3, viewChangeBy(3));
    const again = { ...one, view: 1 };
    for (const from of [2, 3])
      backup.hear(from, { kind: 'prepare', view: 1, sequence: 1, digest: again.digest, replica: from });
    expect(backup.state.tentative?.sequence).toBe(1);
    expect(backup.state.service.values.get('x')).toBe('1');
  });

  test('before a state is fetched: see ST3', () => {
    const backup = oneReplica(1, { ...tentative, window: 10 });
    bringToPrepared(backup, one);
    backup.hear(2, checkpointBy(2, 40, 'd'));
    expect(noteKinds(backup.hear(3, checkpointBy(3, 40, 'd')))[0]).toBe('rolledBack');
  });
});

describe('1.13 (§5.1): the client', () => {
  const asking = () => {
    const client = oneClient(0, tentative);
    client.ask('put x 1');
    return client;
  };

  test('accepts after q tentative replies, not after f+1', () => {
    const client = asking();
    for (const from of [0, 1]) {
      expect(noteKinds(client.hear(from, replyBy(from, { stage: 'tentative' })))).toEqual(['counted']);
    }
    expect(noteOf(client.hear(2, replyBy(2, { stage: 'tentative' })), 'accepted')?.replicas).toEqual([0, 1, 2]);
  });

  test('only if they name the same view: what was undone does not count', () => {
    const client = asking();
    for (const from of [0, 1]) client.hear(from, replyBy(from, { stage: 'tentative' }));
    expect(noteOf(client.hear(2, replyBy(2, { stage: 'tentative', view: 1 })), 'accepted')).toBeNull();
  });

  test('still accepts after f+1 committed replies', () => {
    const client = asking();
    client.hear(0, replyBy(0));
    expect(noteOf(client.hear(3, replyBy(3)), 'accepted')?.replicas).toEqual([0, 3]);
  });

  test('counts a committed reply among the q as well, in whichever order they come', () => {
    for (const last of [0, 1, 2]) {
      const client = asking();
      const stageOf = (from: number) => (from === 2 ? 'committed' : 'tentative');
      const order = [0, 1, 2].filter((from) => from !== last);
      for (const from of order) client.hear(from, replyBy(from, { stage: stageOf(from) }));
      expect(noteOf(client.hear(last, replyBy(last, { stage: stageOf(last) })), 'accepted')).not.toBeNull();
    }
  });
});
