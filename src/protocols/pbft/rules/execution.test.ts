import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { prePrepareOf, prePrepareOfBatch, replyBy, requestOf } from '../../../testing/pbft/paperMessages.ts';
import type { PrePrepare } from './messages.ts';

describe('CM4 (§4.2): a request is executed', () => {
  test('when committed-local and n = lastExecuted + 1; the reply goes straight to the client', () => {
    const backup = oneReplica(1);
    const answer = bringToCommitted(backup, prePrepareOf(requestOf({ client: 1 })));
    expect(noteOf(answer, 'executed')).toMatchObject({
      view: 0,
      sequence: 1,
      requests: [{ client: 1, timestamp: 1, operation: 'put x 1', result: 'ok', fresh: true }],
    });
    expect(answer.sends).toEqual([{ to: 5, message: replyBy(1, { client: 1 }) }]);
    expect(backup.state.lastExecuted).toBe(1);
    expect([...backup.state.service.values]).toEqual([['x', '1']]);
  });

  test('not before n − 1: a gap waits, and what waited for it follows at once', () => {
    const backup = oneReplica(1);
    const third = bringToCommitted(backup, proposalAt(3));
    expect(noteKinds(third)).toEqual(['counted', 'committedLocal', 'gap']);
    expect(noteOf(third, 'gap')).toEqual({ kind: 'gap', sequence: 3, waitsFor: 1 });
    const second = bringToCommitted(backup, proposalAt(2));
    expect(noteOf(second, 'gap')).toEqual({ kind: 'gap', sequence: 2, waitsFor: 1 });
    expect(backup.state.service.values.size).toBe(0);
    const first = bringToCommitted(backup, proposalAt(1));
    const executed = first.notes.filter((note) => note.kind === 'executed').map(({ sequence }) => sequence);
    expect(executed).toEqual([1, 2, 3]);
    expect(noteOf(first, 'gap')).toBeNull();
    expect(backup.state.service.values.get('x')).toBe('3');
    expect(first.sends.map(({ message }) => message)).toEqual([1, 2, 3].map((timestamp) => replyBy(1, { timestamp })));
  });

  test('not where the next number is prepared only, or not even that', () => {
    const backup = oneReplica(1);
    bringToPrepared(backup, proposalAt(2));
    backup.hear(0, proposalAt(3));
    expect(noteKinds(bringToCommitted(backup, proposalAt(1)))).toEqual(['counted', 'committedLocal', 'executed']);
    expect(backup.state.lastExecuted).toBe(1);
    expect([2, 3].map((sequence) => backup.state.log.get(sequence)?.executed)).toEqual([false, false]);
  });

  test('as far as the next hole, which is named', () => {
    const backup = oneReplica(1);
    for (const sequence of [2, 4]) bringToCommitted(backup, proposalAt(sequence));
    const first = bringToCommitted(backup, proposalAt(1));
    expect(backup.state.lastExecuted).toBe(2);
    expect(noteOf(first, 'gap')).toBeNull();
    expect(noteOf(bringToCommitted(backup, proposalAt(5)), 'gap')).toEqual({ kind: 'gap', sequence: 5, waitsFor: 3 });
  });

  test('the null request does nothing, but takes its sequence number and counts for the checkpoint', () => {
    const backup = oneReplica(1, { ...oneReplica(1).place.cluster, checkpointInterval: 1 });
    const answer = bringToCommitted(backup, prePrepareOfBatch([]));
    expect(noteOf(answer, 'executed')).toMatchObject({ sequence: 1, requests: [] });
    expect(noteOf(answer, 'checkpointTaken')?.sequence).toBe(1);
    expect(answer.sends.map(({ message }) => message.kind)).toEqual(['checkpoint']);
    expect([backup.state.lastExecuted, backup.state.service.values.size]).toEqual([1, 0]);
  });

  test('the requests of a batch in their order, with a reply each', () => {
    const backup = oneReplica(1);
    const batch = [requestOf({ operation: 'add x 1' }), requestOf({ operation: 'add x 2', client: 1 })];
    const answer = bringToCommitted(backup, prePrepareOfBatch(batch));
    expect(noteOf(answer, 'executed')?.requests.map(({ result }) => result)).toEqual(['1', '3']);
    expect(answer.sends.map(({ to, message }) => [to, message.kind])).toEqual([
      [4, 'reply'],
      [5, 'reply'],
    ]);
  });
});

describe('C5 (§4.2): at execution', () => {
  const backupWithTwo = () => {
    const backup = oneReplica(1);
    executeUpTo(backup, 2);
    return backup;
  };
  const again = (timestamp: number): PrePrepare => ({ ...proposalAt(timestamp), sequence: 3 });

  test('a request that was executed before is not executed again: the slot is consumed, the reply sent again', () => {
    const backup = backupWithTwo();
    backup.state.service.values.set('x', 'since then');
    const answer = bringToCommitted(backup, again(2));
    expect(noteOf(answer, 'executed')?.requests).toEqual([
      { client: 0, timestamp: 2, operation: 'put x 2', result: 'ok', fresh: false },
    ]);
    expect(answer.sends.map(({ message }) => message)).toEqual([replyBy(1, { timestamp: 2 })]);
    expect([backup.state.lastExecuted, backup.state.service.values.get('x')]).toEqual([3, 'since then']);
  });

  test('an older one is not executed either, and gets no reply', () => {
    const backup = backupWithTwo();
    const answer = bringToCommitted(backup, again(1));
    expect(noteOf(answer, 'executed')?.requests).toMatchObject([{ timestamp: 1, fresh: false }]);
    expect(answer.sends).toEqual([]);
    expect([backup.state.lastExecuted, backup.state.service.values.get('x')]).toEqual([3, '2']);
    expect(backup.state.service.lastReplies.get(0)).toEqual({ timestamp: 2, result: 'ok' });
  });

  test('of two equal requests in one batch the first is executed', () => {
    const backup = oneReplica(1);
    const request = requestOf({ operation: 'add x 5' });
    const answer = bringToCommitted(backup, prePrepareOfBatch([request, request]));
    expect(noteOf(answer, 'executed')?.requests.map(({ result, fresh }) => [result, fresh])).toEqual([
      ['5', true],
      ['5', false],
    ]);
    expect(backup.state.service.values.get('x')).toBe('5');
  });
});
