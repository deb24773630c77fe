import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneClient, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  replyBy,
  requestOf,
  statusBy,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import { RETRANSMIT } from './client.ts';
import type { Decision } from './messages.ts';

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

  test('of each client the latest only: one that sends many cannot fill the memory', () => {
    const backup = oneReplica(1, tentativeToo);
    bringToPrepared(backup, proposalAt(1));
    for (let timestamp = 1; timestamp <= 50; timestamp++) backup.hear(5, { ...read, timestamp });
    expect(backup.state.heldReads.map(({ timestamp }) => timestamp)).toEqual([50]);
    expect(ignoredNote(backup.hear(5, { ...read, timestamp: 50 }))?.why).toBe('duplicate');
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
    expect(ignoredNote(client.hear(1, answerBy(1, '1')))?.why).toBe('notOutstanding');
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

describe('1.14: the repair (Berger, Reiser and Bessani): a decision reaches those who were left out of its making', () => {
  const A = proposalAt(1);
  const decision: Decision = {
    kind: 'decision',
    sequence: 1,
    batch: A.batch,
    proof: [0, 1, 2].map((from) => commitBy(from, A)),
    replica: 1,
  };

  test('who has committed passes it on with its proof, whichever view the other is in; without the repair it does not', () => {
    for (const cluster of [published, repaired]) {
      const backup = oneReplica(1, cluster);
      bringToCommitted(backup, A);
      for (const status of [statusBy(3), statusBy(3, { view: 5, active: false })]) {
        const sent = backup.hear(3, status).sends.map(({ message }) => message);
        expect(sent.some((message) => message.kind === 'decision')).toBe(cluster.readOnly === 2);
      }
      expect(backup.hear(3, statusBy(3, { lastExecuted: 1 })).sends).toEqual([]);
    }
  });

  test('q COMMITs and the requests they name are a decision: it is executed and answered, also between two views', () => {
    const dark = oneReplica(3, repaired);
    leaveView(dark);
    const answer = dark.hear(1, decision);
    expect(noteOf(answer, 'committedLocal')?.voters).toEqual([0, 1, 2]);
    expect(noteOf(answer, 'executed')).toMatchObject({ sequence: 1 });
    expect(answer.sends.map(({ message }) => message)).toContainEqual(replyBy(3, { view: 1 }));
    // It has no proof of its own to pass on.
    expect(dark.hear(2, statusBy(2, { view: 1 })).sends).toEqual([]);
  });

  test.each([
    ['fewer COMMITs', { proof: decision.proof.slice(1) }],
    ['one replica’s COMMIT several times', { proof: [0, 1, 1].map((from) => commitBy(from, A)) }],
    ['COMMITs of a client', { proof: [0, 1, 4].map((from) => commitBy(from, A)) }],
    ['COMMITs of different views', { proof: [0, 1, 2].map((from) => commitBy(from, { ...A, view: from })) }],
    ['COMMITs for another number', { sequence: 2 }],
    ['other requests', { batch: proposalAt(2).batch }],
    ['COMMITs that were never signed', { proof: decision.proof.map((one) => ({ ...one, forged: true as const })) }],
  ])('%s are none', (_, different) => {
    const dark = oneReplica(3, repaired);
    expect(ignoredNote(dark.hear(1, { ...decision, ...different }))?.why).toBe('unprovedCertificate');
    expect(dark.state.lastExecuted).toBe(0);
  });

  test('requests under a bad signature are refused, though their digest fits', () => {
    const dark = oneReplica(3, repaired);
    const batch = A.batch.map((request) => ({ ...request, signature: 'forged' as const }));
    expect(ignoredNote(dark.hear(1, { ...decision, batch }))).toMatchObject({
      input: 'decision',
      why: 'forgedRequest',
    });
    expect(dark.state.lastExecuted).toBe(0);
  });

  test('it counts once, inside the window, and only where the repair is on', () => {
    const whyOf = (readOnly: 1 | 2, different: Partial<Decision>) => {
      const dark = oneReplica(3, { ...repaired, readOnly });
      dark.hear(1, decision);
      return ignoredNote(dark.hear(2, { ...decision, replica: 2, ...different }))?.why;
    };
    expect(whyOf(1, {})).toBe('unneededBody');
    expect(whyOf(2, {})).toBe('settled');
    expect(whyOf(2, { sequence: 21 })).toBe('aboveWindow');
    const gap = oneReplica(3, repaired);
    const second = { ...decision, sequence: 2, proof: [0, 1, 2].map((from) => commitBy(from, { ...A, sequence: 2 })) };
    expect(noteKinds(gap.hear(1, second))).toContain('gap');
    expect(ignoredNote(gap.hear(1, second))?.why).toBe('duplicate');
  });

  test('it undoes what was executed tentatively in a view that others have left, where they decided otherwise', () => {
    const behind = oneReplica(3, { ...repaired, tentativeExecution: 1 });
    bringToPrepared(behind, A);
    expect(behind.state.service.values.get('x')).toBe('1');
    const B = prePrepareOf(requestOf({ client: 1, operation: 'put y 2' }), { view: 1 });
    const proof = [0, 1, 2].map((from) => commitBy(from, B));
    const answer = behind.hear(1, { ...decision, batch: B.batch, proof });
    expect(noteKinds(answer).slice(0, 1)).toEqual(['rolledBack']);
    expect(noteOf(answer, 'executed')?.requests).toMatchObject([{ client: 1, operation: 'put y 2', fresh: true }]);
    expect([...behind.state.service.values]).toEqual([['y', '2']]);
  });
});
