import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import type { OneActor } from '../../../testing/pbft/oneActor.ts';
import { fourReplicas, oneClient, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  checkpointBy,
  commitBy,
  prePrepareOf,
  prepareBy,
  replyBy,
  requestOf,
} from '../../../testing/pbft/paperMessages.ts';
import type { PbftState } from '../pbft.ts';
import { waitingOf } from './replicaWaiting.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));

function waitingAt(actor: OneActor<PbftState>) {
  return waitingOf(actor.place, actor.state);
}

describe('a replica', () => {
  test('that has begun nothing waits for nothing', () => {
    expect(waitingAt(oneReplica(1))).toEqual([]);
  });

  test('waits for the PRE-PREPARE of a slot of which it has votes only, and keeps who voted', () => {
    const backup = oneReplica(1);
    backup.hear(2, prepareBy(2, A));
    backup.hear(3, commitBy(3, A));
    expect(waitingAt(backup)).toEqual([
      { kind: 'prePrepared', view: 0, sequence: 1, primary: 0, prepares: [2], commits: [3] },
    ]);
  });

  test('waits for 2f PREPAREs beside the PRE-PREPARE, its own among them and never the primary’s', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    expect(waitingAt(backup)).toEqual([
      {
        kind: 'prepared',
        view: 0,
        sequence: 1,
        digest: A.digest,
        primary: 0,
        votes: { have: [1], need: 2, missing: [2, 3], conflicting: [] },
      },
    ]);
  });

  test('does not count a vote for another digest, and does not wait for that voter again', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    backup.hear(3, prepareBy(3, B));
    expect(waitingAt(backup)).toMatchObject([{ votes: { have: [1], missing: [2], conflicting: [3] } }]);
  });

  test('as primary has no PREPARE of its own', () => {
    const primary = oneReplica(0);
    primary.hear(4, requestOf());
    expect(waitingAt(primary)).toMatchObject([
      { kind: 'prepared', primary: 0, votes: { have: [], need: 2, missing: [1, 2, 3] } },
    ]);
  });

  test('waits for 2f+1 COMMITs once it is prepared, its own among them', () => {
    const backup = oneReplica(1);
    bringToPrepared(backup, A);
    expect(waitingAt(backup)).toMatchObject([
      { kind: 'committedLocal', votes: { have: [1], need: 3, missing: [0, 2, 3], conflicting: [] } },
    ]);
    backup.hear(3, commitBy(3, A));
    expect(waitingAt(backup)).toMatchObject([{ votes: { have: [1, 3], missing: [0, 2] } }]);
  });

  test('waits for nothing once the slot is executed', () => {
    const backup = oneReplica(1);
    bringToCommitted(backup, A);
    expect(waitingAt(backup)).toEqual([]);
  });

  test('counts up to q, which is more than 2f+1 where n is not 3f+1', () => {
    const backup = oneReplica(1, { ...fourReplicas, replicas: 6 });
    bringToPrepared(backup, A);
    expect(waitingAt(backup)).toMatchObject([{ kind: 'committedLocal', votes: { need: 4 } }]);
  });

  test('waits for a lower slot of which it has heard nothing, before the higher one', () => {
    const backup = oneReplica(1);
    bringToCommitted(backup, proposalAt(3));
    expect(waitingAt(backup)).toMatchObject([
      { kind: 'prePrepared', sequence: 1, prepares: [], commits: [] },
      { kind: 'prePrepared', sequence: 2 },
      { kind: 'executed', sequence: 3, waitsFor: 1 },
    ]);
  });

  test('waits for a checkpoint to be stable; without the state, it says so', () => {
    const backup = oneReplica(1);
    executeUpTo(backup, 10);
    const digest = backup.state.checkpoints.get(10)?.own?.digest ?? '';
    backup.hear(2, checkpointBy(2, 10, digest));
    expect(waitingAt(backup)).toEqual([
      {
        kind: 'stable',
        sequence: 10,
        hasState: true,
        votes: { have: [1, 2], need: 3, missing: [0, 3], conflicting: [] },
      },
    ]);
    const behind = oneReplica(3);
    behind.hear(2, checkpointBy(2, 10, digest));
    expect(waitingAt(behind)).toMatchObject([
      { kind: 'stable', hasState: false, votes: { have: [2], missing: [0, 1, 3] } },
    ]);
  });

  test('as primary holds requests back until the next checkpoint moves the window', () => {
    const primary = oneReplica(0, { ...fourReplicas, checkpointInterval: 1, window: 2 });
    for (const client of [0, 1]) primary.hear(4 + client, requestOf({ client }));
    expect(waitingAt(primary).at(-1)).toEqual({
      kind: 'window',
      why: 'window',
      requests: [{ client: 1, timestamp: 1 }],
      lastAssigned: 1,
      checkpoint: 1,
    });
  });

  test('as primary gathers requests for the next batch while the one before is being ordered', () => {
    const primary = oneReplica(0, { ...fourReplicas, batchSize: 2 });
    for (const client of [0, 1]) primary.hear(4 + client, requestOf({ client }));
    expect(waitingAt(primary).at(-1)).toMatchObject({
      kind: 'window',
      why: 'batch',
      requests: [{ client: 1, timestamp: 1 }],
    });
  });
});

describe('a client', () => {
  test('that has asked for nothing waits for nothing', () => {
    expect(waitingAt(oneClient())).toEqual([]);
  });

  test('waits for f+1 equal replies, and lists them by result', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.ask('get x');
    client.hear(3, replyBy(3, { result: 'EVIL' }));
    client.hear(1, replyBy(1));
    expect(waitingAt(client)).toEqual([
      {
        kind: 'replies',
        readOnly: false,
        timestamp: 1,
        operation: 'put x 1',
        results: [
          { result: 'EVIL', voters: [3] },
          { result: 'ok', voters: [1] },
        ],
        need: 2,
        missing: [0, 2],
        attempts: 1,
        queued: 1,
      },
    ]);
  });
});
