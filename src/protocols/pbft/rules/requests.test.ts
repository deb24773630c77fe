import { describe, expect, test } from 'vitest';
import { executeUpTo } from '../../../testing/pbft/backupDrive.ts';
import { fourReplicas, ignoredNote, noteOf, oneReplica, withoutTimers } from '../../../testing/pbft/oneActor.ts';
import {
  checkpointBy,
  commitBy,
  prePrepareOf,
  prepareBy,
  replyBy,
  requestOf,
} from '../../../testing/pbft/paperMessages.ts';
import type { Request } from './messages.ts';
import { digestOfService } from './service.ts';

const CLIENT_0 = 4;
const CLIENT_1 = 5;

describe('C4 (§4.1): a request that reaches a backup', () => {
  test('is relayed to the primary', () => {
    expect(withoutTimers(oneReplica(2).hear(CLIENT_0, requestOf()))).toEqual({
      notes: [{ kind: 'relayed', client: 0, timestamp: 1, primary: 0 }],
      sends: [{ to: 0, message: requestOf() }],
    });
  });

  test('is not relayed on and on: one that a replica relayed to the wrong replica stays there', () => {
    const backup = oneReplica(2);
    expect(withoutTimers(backup.hear(3, requestOf()))).toEqual({
      notes: [{ kind: 'requestKept', client: 0, timestamp: 1 }],
      sends: [],
    });
    expect(ignoredNote(backup.hear(3, requestOf()))).toMatchObject({ why: 'notPrimary', got: 2, expected: 0 });
  });

  test('reaches the order when the relay reaches the primary', () => {
    const primary = oneReplica(0);
    expect(noteOf(primary.hear(2, requestOf()), 'assigned')).toMatchObject({ sequence: 1, client: 0, timestamp: 1 });
  });
});

describe('C5 (§4.1): the last reply to each client is kept, and at receipt', () => {
  function afterTwoRequests() {
    const backup = oneReplica(1);
    executeUpTo(backup, 2);
    return backup;
  }

  test('an older request is dropped', () => {
    const answer = afterTwoRequests().hear(CLIENT_0, requestOf({ timestamp: 1 }));
    expect(ignoredNote(answer)).toMatchObject({ input: 'request', why: 'oldTimestamp', got: 1, expected: 2 });
    expect(answer.sends).toEqual([]);
  });

  test('the same request again gets the stored reply again', () => {
    const answer = afterTwoRequests().hear(CLIENT_0, requestOf({ timestamp: 2 }));
    expect(answer).toEqual({
      notes: [{ kind: 'replyResent', client: 0, timestamp: 2, result: 'ok' }],
      sends: [{ to: CLIENT_0, message: replyBy(1, { timestamp: 2 }) }],
      timers: [],
    });
  });

  test('a newer request is processed', () => {
    expect(noteOf(afterTwoRequests().hear(CLIENT_0, requestOf({ timestamp: 3 })), 'relayed')).not.toBeNull();
  });

  test('the cache is kept by client', () => {
    expect(noteOf(afterTwoRequests().hear(CLIENT_1, requestOf({ client: 1 })), 'relayed')).not.toBeNull();
  });
});

describe('C6 (§4.1): the reply cache is part of the replicated state', () => {
  const values = new Map([
    ['x', '1'],
    ['y', '2'],
  ]);

  test('the digest of a checkpoint tells reply caches apart', () => {
    const replies = (timestamp: number, result: string) => new Map([[0, { timestamp, result }]]);
    const digests = [replies(1, 'ok'), replies(2, 'ok'), replies(1, 'none'), new Map()].map((lastReplies) =>
      digestOfService({ values, lastReplies }),
    );
    expect(new Set(digests).size).toBe(4);
  });

  test('and does not depend on the order in which things were written', () => {
    const one = { timestamp: 1, result: 'ok' };
    const forwards = { values, lastReplies: new Map([0, 2, 10].map((client) => [client, one] as const)) };
    const backwards = {
      values: new Map([...values].reverse()),
      lastReplies: new Map([...forwards.lastReplies].reverse()),
    };
    expect(digestOfService(backwards)).toBe(digestOfService(forwards));
    expect(digestOfService({ ...forwards, values: new Map([['x', '2']]) })).not.toBe(digestOfService(forwards));
  });
});

test('C7 (§4.1): the primary verifies the client’s signature', () => {
  const primary = oneReplica(0);
  expect(ignoredNote(primary.hear(CLIENT_0, requestOf({ signature: 'forged' })))?.why).toBe('forgedRequest');
  expect(primary.state.lastAssigned).toBe(0);
});

describe('PP1 (§4.2): the primary', () => {
  test('gives a request the next sequence number and multicasts ⟨⟨PRE-PREPARE, v, n, d⟩, m⟩', () => {
    const primary = oneReplica(0);
    const first = prePrepareOf(requestOf());
    const { digest } = first;
    expect(withoutTimers(primary.hear(CLIENT_0, requestOf()))).toEqual({
      notes: [
        { kind: 'assigned', view: 0, sequence: 1, digest, client: 0, timestamp: 1 },
        { kind: 'prePrepared', view: 0, sequence: 1, digest, prepares: { have: 0, need: 2 } },
      ],
      sends: [{ to: 'all', message: first }],
    });
    const second = primary.hear(CLIENT_1, requestOf({ client: 1 }));
    expect(second.sends).toEqual([{ to: 'all', message: prePrepareOf(requestOf({ client: 1 }), { sequence: 2 }) }]);
  });

  test('sends no PREPARE and casts no prepare vote: its word is the PRE-PREPARE', () => {
    const primary = oneReplica(0);
    const { sends } = primary.hear(CLIENT_0, requestOf());
    expect(sends.map(({ message }) => message.kind)).toEqual(['prePrepare']);
    expect(primary.state.log.get(1)?.prepares.choices).toEqual([null, null, null, null]);
  });

  test('buffers what the window has no room for', () => {
    const primary = oneReplica(0, { ...fourReplicas, checkpointInterval: 4, window: 8 });
    const requests = Array.from({ length: 6 }, (_, client) => requestOf({ client }));
    const answers = requests.map((request) => primary.hear(4 + request.client, request));
    expect(answers.map(({ sends }) => sends.length)).toEqual([1, 1, 1, 1, 0, 0]);
    expect(answers[4]?.notes).toEqual([{ kind: 'buffered', client: 4, timestamp: 1, why: 'window', highWaterMark: 4 }]);
    expect(primary.state.buffered).toEqual(requests.slice(4));
  });

  test.each([
    // K, L, and the highest sequence number above h that the primary gives out: half the window, but a checkpoint's
    // worth
    [10, 20, 10],
    [4, 16, 8],
    [4, 4, 4],
    [4, 6, 4],
    [5, 31, 15],
  ])('with K = %i and L = %i gives out at most %i numbers above h', (checkpointInterval, window, most) => {
    const primary = oneReplica(0, { ...fourReplicas, checkpointInterval, window });
    for (let client = 0; client < 40; client++) primary.hear(4 + client, requestOf({ client }));
    expect(primary.state.lastAssigned).toBe(most);
    expect(primary.state.buffered).toHaveLength(40 - most);
  });
});

describe('PP2 (§4.2): the primary gives no request two sequence numbers', () => {
  test('not when it comes again, from its client or relayed', () => {
    const primary = oneReplica(0);
    primary.hear(CLIENT_0, requestOf());
    for (const from of [CLIENT_0, 1, 2]) {
      expect(ignoredNote(primary.hear(from, requestOf()))).toMatchObject({ why: 'alreadyOrdered', got: 1 });
    }
    expect(primary.state.lastAssigned).toBe(1);
  });

  test('nor while it waits in the buffer', () => {
    const primary = oneReplica(0, { ...fourReplicas, checkpointInterval: 1, window: 1 });
    primary.hear(CLIENT_0, requestOf());
    primary.hear(CLIENT_1, requestOf({ client: 1 }));
    expect(ignoredNote(primary.hear(CLIENT_1, requestOf({ client: 1 })))?.why).toBe('alreadyBuffered');
    expect(primary.state.buffered).toHaveLength(1);
  });

  test('nor one that is older than what it ordered for the same client', () => {
    const primary = oneReplica(0);
    primary.hear(CLIENT_0, requestOf({ timestamp: 2 }));
    expect(ignoredNote(primary.hear(CLIENT_0, requestOf({ timestamp: 1 })))?.why).toBe('laterKnown');
  });
});

test('K6 (§4.3): when h moves, the primary proposes what waited, oldest first', () => {
  const primary = oneReplica(0, { ...fourReplicas, checkpointInterval: 2, window: 4 });
  const requests = Array.from({ length: 4 }, (_, client) => requestOf({ client }));
  for (const request of requests) primary.hear(4 + request.client, request);
  expect(primary.state.lastAssigned).toBe(2);
  for (const [index, request] of requests.slice(0, 2).entries()) commitAtPrimary(primary, request, index + 1);
  const digest = digestOfService(primary.state.service);
  primary.hear(1, checkpointBy(1, 2, digest));
  const moved = primary.hear(2, checkpointBy(2, 2, digest));
  expect(noteOf(moved, 'stable')?.sequence).toBe(2);
  expect(moved.sends).toEqual([
    { to: 'all', message: prePrepareOf(requests[2] as Request, { sequence: 3 }) },
    { to: 'all', message: prePrepareOf(requests[3] as Request, { sequence: 4 }) },
  ]);
  expect(primary.state.buffered).toEqual([]);
});

function commitAtPrimary(primary: ReturnType<typeof oneReplica>, request: Request, sequence: number): void {
  const proposal = prePrepareOf(request, { sequence });
  for (const voter of [1, 2]) primary.hear(voter, prepareBy(voter, proposal));
  for (const voter of [1, 2]) primary.hear(voter, commitBy(voter, proposal));
}
