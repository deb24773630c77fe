import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneClient, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  commitBy,
  newViewOf,
  prepareBy,
  replyBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import { RETRANSMIT } from './client.ts';
import { digestOfService } from './service.ts';
import { STATUS } from './timers.ts';

/** 1.14 (§5.1): requests that only read. Their published flaw and its repair are in `../runs/readOnly.test.ts`. */

const published = { ...fourReplicas, readOnly: 1 } as const;
const repaired = { ...fourReplicas, readOnly: 2 } as const;
const tentativeToo = { ...published, tentativeExecution: 1 } as const;
const read = requestOf({ operation: 'get x', client: 1, readOnly: true });
const answerBy = (replica: number, result: string) => replyBy(replica, { stage: 'readOnly', result });

describe('1.14 (§5.1): a request that only reads', () => {
  test('goes to all replicas, each of which answers from its own state without an order', () => {
    const client = oneClient(0, published);
    expect(client.ask('get x').sends).toEqual([
      { to: 'all', message: requestOf({ operation: 'get x', readOnly: true }) },
    ]);
    expect(client.ask('put x 1').sends).toEqual([]);
    const backup = oneReplica(2, published);
    bringToCommitted(backup, proposalAt(1));
    expect(backup.hear(5, read).sends).toEqual([
      { to: 5, message: replyBy(2, { client: 1, result: '1', stage: 'readOnly' }) },
    ]);
    expect([backup.state.pending.size, backup.state.log.size]).toEqual([0, 1]);
  });

  test('is ordered like any other where the option is off', () => {
    expect(oneClient().ask('get x').sends).toEqual([{ to: 0, message: requestOf({ operation: 'get x' }) }]);
    expect(ignoredNote(oneReplica(0).hear(5, read))?.why).toBe('notReadOnly');
  });

  test('is refused where it says it only reads and does not', () => {
    expect(ignoredNote(oneReplica(0, published).hear(4, requestOf({ readOnly: true })))?.why).toBe('notReadOnly');
  });
});

describe('1.14 (§5.1): the answer is held back', () => {
  test('until all that the tentative state reflects is committed', () => {
    const backup = oneReplica(1, tentativeToo);
    bringToPrepared(backup, proposalAt(1));
    const held = backup.hear(5, read);
    expect([noteKinds(held), held.sends]).toEqual([['readHeld'], []]);
    const answer = bringToCommitted(backup, proposalAt(1));
    expect(answer.sends.map(({ message }) => message)).toContainEqual(
      replyBy(1, { client: 1, result: '1', stage: 'readOnly' }),
    );
  });

  test('between two views, and in the new one until all that O proposes is executed', () => {
    const backup = oneReplica(2, published);
    backup.hear(0, proposalAt(1));
    leaveView(backup);
    expect(noteKinds(backup.hear(5, requestOf({ ...read, timestamp: 9 })))).toEqual(['readHeld']);
    const certificates = [certificateBy([2, 3], proposalAt(1))];
    const entering = backup.hear(1, newViewOf([viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { certificates })]));
    expect(noteOf(entering, 'readAnswered')).toBeNull();
    const again = { ...proposalAt(1), view: 1 };
    backup.hear(3, prepareBy(3, again));
    backup.hear(1, commitBy(1, again));
    expect(noteOf(backup.hear(3, commitBy(3, again)), 'readAnswered')).toMatchObject({ client: 1, result: '1' });
  });

  test('while a state is fetched: what this replica executed tentatively and answered for is undone', () => {
    const cluster = { ...tentativeToo, checkpointInterval: 1, window: 2 };
    const backup = oneReplica(3, cluster);
    bringToPrepared(backup, proposalAt(1));
    for (const from of [0, 1]) backup.hear(from, checkpointBy(from, 3, 'd'));
    const fetching = backup.expire(STATUS);
    expect(noteKinds(fetching)).toContain('rolledBack');
    expect(noteKinds(backup.hear(5, read))).toEqual(['readHeld']);
  });

  test('and after a fetch that ended without a state: what was undone is executed tentatively once more', () => {
    const backup = oneReplica(3, { ...tentativeToo, checkpointInterval: 1, window: 4 });
    bringToPrepared(backup, proposalAt(1));
    bringToPrepared(backup, proposalAt(2));
    const witness = oneReplica(1, { ...tentativeToo, checkpointInterval: 1, window: 4 });
    executeUpTo(witness, 1);
    const digest = digestOfService(witness.state.service);
    for (const from of [0, 1]) backup.hear(from, checkpointBy(from, 1, digest));
    expect(noteKinds(backup.expire(STATUS))).toContain('fetchStarted');
    const committing = bringToCommitted(backup, proposalAt(1));
    expect(noteKinds(committing)).toContain('fetchEnded');
    expect([backup.state.fetching, backup.state.tentative?.sequence]).toEqual([null, 2]);
    expect(noteKinds(backup.hear(5, read))).toEqual(['readHeld']);
  });

  test('of each client the latest only: one that sends many cannot fill the memory', () => {
    const backup = oneReplica(1, tentativeToo);
    bringToPrepared(backup, proposalAt(1));
    for (let timestamp = 1; timestamp <= 50; timestamp++) backup.hear(5, { ...read, timestamp });
    expect(backup.state.heldReads.map(({ timestamp }) => timestamp)).toEqual([50]);
    expect(ignoredNote(backup.hear(5, { ...read, timestamp: 50 }))?.why).toBe('duplicate');
    expect(ignoredNote(backup.hear(5, { ...read, timestamp: 49 }))?.why).toBe('laterKnown');
  });
});

describe('1.14 (§5.1): the client', () => {
  const reading = (cluster: typeof published | typeof repaired = published) => {
    const client = oneClient(0, cluster);
    client.ask('get x');
    return client;
  };

  test('accepts after q equal answers', () => {
    const client = reading();
    for (const from of [0, 1]) expect(noteKinds(client.hear(from, answerBy(from, '1')))).toEqual(['counted']);
    expect(noteOf(client.hear(2, answerBy(2, '1')), 'accepted')).toMatchObject({ result: '1', replicas: [0, 1, 2] });
  });

  test('asks once more in order as soon as no quorum of equal answers can come (scenario O5)', () => {
    const client = reading();
    client.hear(0, answerBy(0, '1'));
    client.hear(1, answerBy(1, '2'));
    client.hear(2, answerBy(2, '1'));
    const answer = client.hear(3, answerBy(3, '2'));
    expect(answer.sends).toEqual([{ to: 0, message: requestOf({ operation: 'get x' }) }]);
  });

  test('and also where they do not come in time', () => {
    const client = reading();
    client.hear(0, answerBy(0, '1'));
    expect(client.expire(RETRANSMIT).sends).toEqual([{ to: 0, message: requestOf({ operation: 'get x' }) }]);
    // An answer to the read says nothing about the order, and is not counted any more.
    expect(ignoredNote(client.hear(1, answerBy(1, '1')))?.why).toBe('otherSending');
    expect(client.expire(RETRANSMIT).sends.map(({ to }) => to)).toEqual(['all']);
  });

  test.each([published, repaired])(
    'waits for q replies to a write as well, so that later readers see it',
    (cluster) => {
      const client = oneClient(0, cluster);
      client.ask('put x 1');
      for (const from of [0, 1]) expect(noteKinds(client.hear(from, replyBy(from)))).toEqual(['counted']);
      expect(noteOf(client.hear(3, replyBy(3)), 'accepted')?.replicas).toEqual([0, 1, 3]);
    },
  );
});
