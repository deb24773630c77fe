import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared } from '../../../testing/pbft/backupDrive.ts';
import { becomePrimary } from '../../../testing/pbft/betweenViews.ts';
import type { OneActor } from '../../../testing/pbft/oneActor.ts';
import { fourReplicas, ignoredNote, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  commitBy,
  newViewOf,
  prePrepareOfBatch,
  prepareBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { Request } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';

/** 1.12 (§4.2): several requests under one sequence number. */

const batching = { ...fourReplicas, clients: 6, batchSize: 3 };
const requests = Array.from({ length: 6 }, (_, client) => requestOf({ client, operation: 'add x 1' }));

/** The primary has proposed the first request by itself; the others wait for it to be executed. */
function primaryWithAll(): OneActor<ReplicaState> {
  const primary = oneReplica(0, batching);
  for (const request of requests) primary.hear(4 + request.client, request);
  return primary;
}

function commitAtPrimary(primary: OneActor<ReplicaState>, batch: readonly Request[], sequence: number) {
  const proposal = prePrepareOfBatch(batch, { sequence });
  for (const voter of [1, 2]) primary.hear(voter, prepareBy(voter, proposal));
  primary.hear(1, commitBy(1, proposal));
  return primary.hear(2, commitBy(2, proposal));
}

describe('1.12 (§4.2): the primary', () => {
  test('lets a lone request not wait, and gathers others while it is being ordered', () => {
    const primary = oneReplica(0, batching);
    expect(noteOf(primary.hear(4, requests[0]!), 'assigned')).toMatchObject({ sequence: 1 });
    expect(noteOf(primary.hear(5, requests[1]!), 'buffered')).toMatchObject({ client: 1, why: 'batch' });
    expect(primary.state.lastAssigned).toBe(1);
  });

  test('proposes up to b of them with one number when it is through, in the order of arrival', () => {
    const primary = primaryWithAll();
    const answer = commitAtPrimary(primary, requests.slice(0, 1), 1);
    expect(answer.sends.at(-1)).toEqual({
      to: 'all',
      message: prePrepareOfBatch(requests.slice(1, 4), { sequence: 2 }),
    });
    expect(primary.state.buffered).toEqual(requests.slice(4));
    commitAtPrimary(primary, requests.slice(1, 4), 2);
    expect(primary.state.log.get(3)?.batch).toEqual(requests.slice(4));
  });

  test('with b = 1 gives every request its own number at once', () => {
    const primary = oneReplica(0, { ...batching, batchSize: 1 });
    for (const request of requests) primary.hear(4 + request.client, request);
    expect(primary.state.lastAssigned).toBe(6);
  });
});

describe('1.12 (§4.2): the digest of a batch', () => {
  test('depends on its requests and on their order', () => {
    const [one, two] = requests;
    const batches = [[one!, two!], [two!, one!], [one!], [], [one!, two!, one!]];
    expect(new Set(batches.map(digestOfBatch)).size).toBe(batches.length);
  });
});

describe('1.12 (§4.2): a batch', () => {
  test('is refused as a whole where one signature in it is forged', () => {
    const forged = requestOf({ client: 5, signature: 'forged' });
    const answer = oneReplica(1, batching).hear(0, prePrepareOfBatch([requests[0]!, forged]));
    expect(ignoredNote(answer)?.why).toBe('forgedRequest');
  });

  test('is executed in its order, with a reply and a timer for each request', () => {
    const backup = oneReplica(1, batching);
    const answer = bringToCommitted(backup, prePrepareOfBatch(requests.slice(0, 3)));
    expect(noteOf(answer, 'executed')?.requests.map(({ client, result }) => [client, result])).toEqual([
      [0, '1'],
      [1, '2'],
      [2, '3'],
    ]);
    expect(answer.sends.map(({ to, message }) => [to, message.kind])).toEqual([4, 5, 6].map((to) => [to, 'reply']));
    expect(backup.state.pending.size).toBe(0);
  });

  test('with one that was executed before executes the others, and answers it from the cache (scenario O11)', () => {
    const backup = oneReplica(1, batching);
    bringToCommitted(backup, prePrepareOfBatch(requests.slice(1, 2)));
    const answer = bringToCommitted(backup, prePrepareOfBatch(requests.slice(0, 3), { sequence: 2 }));
    expect(noteOf(answer, 'executed')?.requests.map(({ result, fresh }) => [result, fresh])).toEqual([
      ['2', true],
      ['1', false],
      ['3', true],
    ]);
    expect(answer.sends).toHaveLength(3);
    expect(backup.state.service.values.get('x')).toBe('3');
  });

  test('survives a view change as a whole: its digest is in the certificate, its requests are in the old log', () => {
    const batch = requests.slice(0, 3);
    const proposal = prePrepareOfBatch(batch);
    const backup = oneReplica(2, batching);
    bringToPrepared(backup, proposal);
    const certificates = [certificateBy([2, 3], proposal)];
    backup.hear(1, newViewOf([viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { certificates })]));
    const again = { ...proposal, view: 1 };
    backup.hear(3, prepareBy(3, again));
    backup.hear(1, commitBy(1, again));
    const executed = noteOf(backup.hear(3, commitBy(3, again)), 'executed');
    expect(executed).toMatchObject({ view: 1, sequence: 1 });
    expect(executed?.requests).toHaveLength(3);
  });

  test('requests that were waiting for the next batch are proposed by the next primary, in batches again', () => {
    const primary = oneReplica(1, batching);
    for (const request of requests.slice(2)) primary.hear(0, request);
    const answer = becomePrimary(primary, [2, 3]);
    const proposed = answer.sends.filter(({ message }) => message.kind === 'prePrepare');
    expect(proposed).toEqual([{ to: 'all', message: prePrepareOfBatch([...requests.slice(2, 5)], { view: 1 }) }]);
  });
});
