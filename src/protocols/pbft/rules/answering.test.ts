import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import {
  answerOfRule,
  fourReplicas,
  ignoredNote,
  noteKinds,
  oneClient,
  oneReplica,
} from '../../../testing/pbft/oneActor.ts';
import { commitBy, prePrepareOfBatch, replyBy, requestOf, statusBy } from '../../../testing/pbft/paperMessages.ts';
import { onStatus } from './status.ts';
import { HEARTBEAT } from './timers.ts';

/** The answers of replicas, and what they ask for by themselves: the cases in which two of something are there. */

const tentativeReads = { ...fourReplicas, readOnly: 1, tentativeExecution: 1 } as const;
const readBy = (client: number, timestamp = 1) => requestOf({ client, timestamp, operation: 'get x', readOnly: true });

describe('1.14 (§5.1): reads', () => {
  test('are answered at once where all that was executed is committed', () => {
    expect(noteKinds(oneReplica(2, tentativeReads).hear(5, readBy(1)))).toEqual(['readAnswered']);
  });

  test('are held back one a client, the latest; those of other clients stay', () => {
    const backup = oneReplica(1, tentativeReads);
    bringToPrepared(backup, proposalAt(1));
    for (const [client, timestamp] of [
      [0, 5],
      [1, 5],
      [0, 6],
    ] as const) {
      expect(noteKinds(backup.hear(4 + client, readBy(client, timestamp)))).toEqual(['readHeld']);
    }
    expect(backup.state.heldReads).toEqual([readBy(1, 5), readBy(0, 6)]);
    const older = ignoredNote(backup.hear(4, readBy(0, 5)));
    expect(older).toMatchObject({ why: 'laterKnown', got: 5, expected: 6 });
    expect(ignoredNote(backup.hear(4, readBy(0, 6)))).toMatchObject({ why: 'duplicate', got: 6 });
  });
});

describe('C4 (§4.1, §5.1): a reply that is sent again', () => {
  const tentative = { ...fourReplicas, tentativeExecution: 1 } as const;
  const stageFor = (backup: ReturnType<typeof oneReplica>, request: ReturnType<typeof requestOf>) => {
    const [sent] = backup.hear(4 + request.client, request).sends;
    return sent?.message.kind === 'reply' ? sent.message.stage : null;
  };

  test('is tentative while its slot is, and committed for other clients and other requests', () => {
    const backup = oneReplica(1, tentative);
    bringToCommitted(backup, prePrepareOfBatch([requestOf({ client: 1 })]));
    const batch = [requestOf({ client: 0 }), requestOf({ client: 2 })];
    bringToPrepared(backup, prePrepareOfBatch(batch, { sequence: 2 }));
    expect(stageFor(backup, requestOf({ client: 0 }))).toBe('tentative');
    expect(stageFor(backup, requestOf({ client: 1 }))).toBe('committed');
  });

  test('is committed where the slot only repeats an earlier request of the client', () => {
    const backup = oneReplica(1, tentative);
    bringToCommitted(backup, prePrepareOfBatch([requestOf({ timestamp: 2 })]));
    bringToPrepared(backup, prePrepareOfBatch([requestOf({ timestamp: 1 })], { sequence: 2 }));
    expect(backup.state.tentative?.sequence).toBe(2);
    expect(stageFor(backup, requestOf({ timestamp: 2 }))).toBe('committed');
  });
});

describe('C3 (§5.1): a tentative reply', () => {
  test('counts also after a committed one of a later view: it is the first of its stage', () => {
    const client = oneClient(0, { ...fourReplicas, tentativeExecution: 1 });
    client.ask('put x 1');
    client.hear(1, replyBy(1, { view: 5 }));
    expect(noteKinds(client.hear(1, replyBy(1, { view: 3, stage: 'tentative' })))).toEqual(['counted']);
  });
});

describe('1.11 (§4.1): a replica that rests', () => {
  test('is woken by a client that asks again, not by a new request, nor by one that a replica passes on', () => {
    const backup = oneReplica(1);
    const asksAfter = (from: number, timestamp: number) => {
      backup.state.asks = 6;
      backup.hear(from, requestOf({ timestamp }));
      return backup.state.asks;
    };
    expect([asksAfter(4, 1), asksAfter(3, 1), asksAfter(3, 2), asksAfter(4, 2)]).toEqual([6, 6, 6, 0]);
  });
});

describe('1.11: the heartbeat', () => {
  const beats = (answer: ReturnType<ReturnType<typeof oneReplica>['restart']>) =>
    answer.timers.filter(({ timer }) => timer === HEARTBEAT).length;

  test('has one timer, which starts anew when the replica is up again', () => {
    const backup = oneReplica(1, { ...fourReplicas, heartbeat: 700 });
    expect([backup.hear(2, statusBy(2)), backup.hear(2, statusBy(2)), backup.restart()].map(beats)).toEqual([1, 0, 1]);
  });
});

describe('1.11: slots above the window', () => {
  test('are not asked about while a state is fetched: it asks when it has it', () => {
    const backup = oneReplica(1);
    backup.state.fetching = { sequence: 10, digest: 'd', voters: [2, 3], from: 2, diverged: false };
    expect(noteKinds(backup.hear(2, commitBy(2, proposalAt(21))))).toEqual(['ignored']);
  });

  test('of the other are no reason to say that this one is beyond its window, up to H', () => {
    const whyAt = (lastExecuted: number) => {
      const { place, state } = oneReplica(1);
      state.lastExecuted = lastExecuted;
      return ignoredNote(answerOfRule((out) => onStatus(place, state, { from: 2, message: statusBy(2) }, out)))?.why;
    };
    expect([whyAt(20), whyAt(21)]).toEqual(['nothingToSend', 'beyondItsWindow']);
  });
});
