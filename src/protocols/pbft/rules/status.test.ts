import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { becomePrimary, leaveView } from '../../../testing/pbft/betweenViews.ts';
import type { Answer, OneActor } from '../../../testing/pbft/oneActor.ts';
import { fourReplicas, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  requestOf,
  statusBy,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { PbftMessage, Status } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';
import { STATUS } from './timers.ts';

/** 1.11 (§4.1, §6.1): retransmission. A replica without progress says what it has; the others send what it lacks. */

const A = prePrepareOf(requestOf());
const small = { ...fourReplicas, checkpointInterval: 4, window: 8 };

function timerChanges(answer: Answer): (number | null)[] {
  return answer.timers.filter(({ timer }) => timer === STATUS).map(({ after }) => after);
}

/** The STATUS that a replica sends when its status timer runs out. */
function statusOf(replica: OneActor<ReplicaState>): Status | undefined {
  const sent = replica.expire(STATUS).sends.map(({ message }) => message);
  return sent.find((message): message is Status => message.kind === 'status');
}

/** The messages that a replica sends again in answer to this STATUS. */
function againTo(replica: OneActor<ReplicaState>, status: Status): PbftMessage[] {
  const { sends } = replica.hear(status.replica, status);
  expect(sends.every(({ to }) => to === status.replica)).toBe(true);
  return sends.map(({ message }) => message);
}

describe('1.11 (§6.1): the status timer', () => {
  test('runs while something is lacking, starts anew with every progress, and stops when nothing is', () => {
    const backup = oneReplica(1);
    expect(timerChanges(backup.hear(0, A))).toEqual([300]);
    expect(timerChanges(backup.hear(2, prepareBy(2, A)))).toEqual([]);
    expect(timerChanges(backup.hear(0, proposalAt(2)))).toEqual([]);
    expect(timerChanges(bringToCommitted(backup, A))).toEqual([300]);
    expect(timerChanges(bringToCommitted(backup, proposalAt(2)))).toEqual([null]);
  });

  test('when it runs out the replica says what it has, to all, and goes on waiting', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    backup.hear(3, commitBy(3, A));
    const answer = backup.expire(STATUS);
    const slots = [{ sequence: 1, digest: A.digest, hasBatch: true, prepares: [1], commits: [3] }];
    expect(answer.sends).toEqual([{ to: 'all', message: statusBy(1, { slots }) }]);
    expect(timerChanges(answer)).toEqual([300]);
  });

  test('to enter a view is progress: the timer starts anew', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    expect(timerChanges(backup.hear(1, newViewOf([0, 1, 3].map((by) => viewChangeBy(by)))))).toEqual([300]);
  });

  test('what no more than f others speak of, and nobody proposed, is asked about once; a liar keeps nobody talking', () => {
    const backup = oneReplica(1);
    expect(timerChanges(backup.hear(2, commitBy(2, A)))).toEqual([300]);
    const answer = backup.expire(STATUS);
    expect(answer.sends).toHaveLength(1);
    expect(timerChanges(answer)).toEqual([]);
    expect(timerChanges(backup.hear(3, commitBy(3, A)))).toEqual([300]);
  });

  test.each([
    ['a pending request', (it: OneActor<ReplicaState>) => it.hear(4, requestOf())],
    ['votes without a proposal', (it: OneActor<ReplicaState>) => it.hear(2, commitBy(2, A))],
    [
      'a checkpoint f+1 others have',
      (it: OneActor<ReplicaState>) => [0, 2].map((by) => it.hear(by, checkpointBy(by, 10, 'd'))),
    ],
    ['a view that is not active', (it: OneActor<ReplicaState>) => leaveView(it)],
    [
      'what f+1 say of a later view, each in another way',
      (it: OneActor<ReplicaState>) => [
        it.hear(2, viewChangeBy(2)),
        it.hear(3, statusBy(3, { view: 1, active: false })),
      ],
    ],
    [
      'votes of f+1 in a later view',
      (it: OneActor<ReplicaState>) => [2, 3].map((by) => it.hear(by, commitBy(by, { ...A, view: 4 }))),
    ],
  ])('%s is something lacking', (_, happens) => {
    const replica = oneReplica(1);
    happens(replica);
    expect(statusOf(replica)).toBeDefined();
  });

  test.each([
    ['votes of one in a later view', (it: OneActor<ReplicaState>) => it.hear(3, commitBy(3, { ...A, view: 4 }))],
    ['a checkpoint of one', (it: OneActor<ReplicaState>) => it.hear(3, checkpointBy(3, 1000, 'd'))],
    ['a STATUS of one in a later view', (it: OneActor<ReplicaState>) => it.hear(3, statusBy(3, { view: 9 }))],
    ['a VIEW-CHANGE of one', (it: OneActor<ReplicaState>) => it.hear(3, viewChangeBy(3, { view: 7 }))],
  ])('%s, who may lie, is not', (_, happens) => {
    const replica = oneReplica(1);
    happens(replica);
    expect(statusOf(replica)).toBeUndefined();
  });
});

describe('1.11 (§6.1): every kind of lost message comes again', () => {
  test('a PRE-PREPARE from the primary, to who has none for the slot', () => {
    const primary = oneReplica(0);
    primary.hear(4, requestOf());
    expect(againTo(primary, statusBy(2))).toEqual([A]);
    const voted = [{ sequence: 1, digest: null, hasBatch: false, prepares: [1], commits: [] }];
    expect(againTo(primary, statusBy(2, { slots: voted }))).toEqual([A]);
    const has = [{ sequence: 1, digest: A.digest, hasBatch: true, prepares: [], commits: [] }];
    expect(againTo(primary, statusBy(2, { slots: has }))).toEqual([]);
  });

  test('PREPARE and COMMIT, each from who said it, to who lacks just this', () => {
    const backup = oneReplica(1);
    bringToPrepared(backup, A);
    const has = { sequence: 1, digest: A.digest, hasBatch: true };
    const lacking = (prepares: number[], commits: number[]) =>
      againTo(backup, statusBy(3, { slots: [{ ...has, prepares, commits }] }));
    expect(lacking([3], [])).toEqual([prepareBy(1, A), commitBy(1, A)]);
    expect(lacking([1, 3], [])).toEqual([commitBy(1, A)]);
    expect(lacking([3], [1])).toEqual([prepareBy(1, A)]);
    expect(lacking([1, 3], [1])).toEqual([]);
  });

  test('a COMMIT only from who is prepared, a PREPARE only from who accepted', () => {
    const backup = oneReplica(1);
    backup.hear(2, prepareBy(2, A));
    expect(againTo(backup, statusBy(3))).toEqual([]);
    backup.hear(0, { ...A });
    expect(againTo(backup, statusBy(2))).toEqual([prepareBy(1, A), commitBy(1, A)]);
  });

  test('a CHECKPOINT, the stable one and those taken since', () => {
    const backup = oneReplica(1, small);
    executeUpTo(backup, 8);
    const [four, eight] = [4, 8].map((at) => backup.state.checkpoints.get(at)?.own?.digest ?? '');
    for (const voter of [0, 2]) backup.hear(voter, checkpointBy(voter, 4, four!));
    const all = [checkpointBy(1, 4, four!), checkpointBy(1, 8, eight!)];
    const checkpointsTo = (status: Status) => againTo(backup, status).filter(({ kind }) => kind === 'checkpoint');
    expect(checkpointsTo(statusBy(3))).toEqual(all);
    expect(checkpointsTo(statusBy(3, { checkpoints: [{ sequence: 8, voters: [0, 1] }] }))).toEqual(all.slice(0, 1));
    expect(checkpointsTo(statusBy(3, { lowWaterMark: 8 }))).toEqual([]);
  });

  test('T5 (§4.4): a VIEW-CHANGE, from who asks for a view, to who has not entered it', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    expect(againTo(backup, statusBy(3))).toEqual([viewChangeBy(2)]);
    expect(againTo(backup, statusBy(3, { view: 1, active: false, viewChanges: [3] }))).toEqual([viewChangeBy(2)]);
    expect(againTo(backup, statusBy(3, { view: 1, active: false, viewChanges: [2, 3] }))).toEqual([]);
    expect(againTo(backup, statusBy(3, { view: 1 }))).toEqual([]);
  });

  test('a NEW-VIEW, from its primary', () => {
    const primary = oneReplica(1);
    const newView = becomePrimary(primary, [2, 3]).sends[0]?.message;
    expect(newView?.kind).toBe('newView');
    expect(againTo(primary, statusBy(0))).toEqual([newView]);
    expect(againTo(primary, statusBy(0, { view: 1, active: false, viewChanges: [0, 1] }))).toEqual([newView]);
  });

  test('the requests behind a digest of O, from who has them', () => {
    const backup = oneReplica(2);
    backup.hear(0, A);
    backup.hear(
      1,
      newViewOf([viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { certificates: [certificateBy([2, 3], A)] })]),
    );
    const slots = [{ sequence: 1, digest: A.digest, hasBatch: false, prepares: [2], commits: [] }];
    expect(againTo(backup, statusBy(3, { view: 1, slots }))).toEqual([
      { kind: 'body', sequence: 1, batch: A.batch, replica: 2 },
    ]);
  });

  test('a vote for a slot that was executed before the NEW-VIEW proposed it again', () => {
    const executed = oneReplica(3);
    bringToCommitted(executed, A);
    const inV = [1, 2, 3].map((from) => viewChangeBy(from, { certificates: [certificateBy([1, 2], A)] }));
    executed.hear(1, newViewOf(inV));
    // Nothing is pending and n = 1 is executed; but as long as it lacks R2’s PREPARE, it has no COMMIT for R2.
    expect(statusOf(executed)?.slots).toEqual([
      { sequence: 1, digest: A.digest, hasBatch: true, prepares: [3], commits: [] },
    ]);
    const other = oneReplica(2);
    other.hear(0, A);
    other.hear(1, newViewOf(inV));
    const slots = [{ sequence: 1, digest: A.digest, hasBatch: true, prepares: [3], commits: [] }];
    expect(againTo(other, statusBy(3, { view: 1, lastExecuted: 1, slots }))).toEqual([prepareBy(2, { ...A, view: 1 })]);
  });
});

describe('1.11 (§6.1): what is not sent again', () => {
  test('slots up to what the other has executed, and above its H', () => {
    const backup = oneReplica(1, { ...small, window: 4 });
    for (const sequence of [1, 2, 3, 4]) backup.hear(0, proposalAt(sequence));
    expect(againTo(backup, statusBy(3, { lastExecuted: 3 }))).toEqual([prepareBy(1, proposalAt(4))]);
    expect(againTo(backup, statusBy(3, { lastExecuted: 4 }))).toEqual([]);
    expect(againTo(backup, statusBy(3, { lowWaterMark: -2, lastExecuted: 1 }))).toEqual([prepareBy(1, proposalAt(2))]);
  });

  test('what others said: nobody can sign for another', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    backup.hear(2, prepareBy(2, A));
    const said = againTo(backup, statusBy(3));
    expect(said.every((message) => 'replica' in message && message.replica === 1)).toBe(true);
  });

  test('votes of a view that the other has left, or not entered', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    expect(againTo(backup, statusBy(3, { view: 1, active: false }))).toEqual([]);
    expect(noteKinds(backup.hear(3, statusBy(3, { view: 1 })))).toEqual(['ignored']);
  });
});

test('1.11 (§6.1): the note says what was sent again, and to whom', () => {
  const backup = oneReplica(1);
  bringToPrepared(backup, A);
  expect(noteOf(backup.hear(3, statusBy(3)), 'retransmitted')).toEqual({
    kind: 'retransmitted',
    to: 3,
    messages: ['prepare', 'commit'],
  });
});
