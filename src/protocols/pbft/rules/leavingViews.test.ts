import { describe, expect, test } from 'vitest';
import { bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { becomePrimary, leaveView } from '../../../testing/pbft/betweenViews.ts';
import { answerOfRule, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  newViewOf,
  prePrepareOf,
  prePrepareOfBatch,
  prepareBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { ViewChange } from './messages.ts';
import { makeNewView } from './newView.ts';
import { choose as chooseBy } from './newViewChoice.ts';
import { paperPolicy } from './paperPolicy.ts';
import { createSlot } from './slot.ts';
import { NEW_VIEW } from './timers.ts';

const A = prePrepareOf(requestOf());
const choose = (viewChanges: readonly ViewChange[]) => chooseBy(viewChanges, paperPolicy);

/** R2, whose own timer ran out and who has heard of two others: it waits for the NEW-VIEW. */
function waiting() {
  const replica = oneReplica(2);
  leaveView(replica);
  for (const other of [3, 0]) replica.hear(other, viewChangeBy(other));
  return replica;
}

describe('VC1 (§4.4): leaving a view', () => {
  test('says what prepared here, and that nobody was joined', () => {
    const backup = oneReplica(2);
    bringToPrepared(backup, A);
    expect(noteOf(leaveView(backup), 'viewChangeStarted')).toMatchObject({
      why: 'requestTimeout',
      joined: [],
      certificates: [{ view: 0, sequence: 1, digest: A.digest }],
    });
  });

  test('stops the wait for the NEW-VIEW of the view that is left', () => {
    const backup = waiting();
    expect(backup.state.newViewTimer).toBe(true);
    backup.hear(3, viewChangeBy(3, { view: 3 }));
    const answer = backup.hear(0, viewChangeBy(0, { view: 3 }));
    expect(noteKinds(answer)).toEqual(['counted', 'timerCancelled', 'viewChangeStarted', 'timerStarted']);
    expect(answer.notes[1]).toEqual({ kind: 'timerCancelled', timer: NEW_VIEW });
    expect(noteOf(answer, 'viewChangeStarted')).toMatchObject({ why: 'joined', view: 3, joined: [0, 3] });
  });

  test('by the timer that ran out there is nothing to stop', () => {
    const answer = waiting().expire(NEW_VIEW);
    expect(noteKinds(answer)).toEqual(['viewChangeStarted']);
    expect(noteOf(answer, 'viewChangeStarted')).toMatchObject({ why: 'newViewTimeout', view: 2, joined: [] });
  });
});

describe('VC5 (§4.4): a VIEW-CHANGE', () => {
  test('for a view before the own one is stale, also between two views', () => {
    const backup = waiting();
    backup.expire(NEW_VIEW);
    const answer = ignoredNote(backup.hear(1, viewChangeBy(1)));
    expect(answer).toMatchObject({ why: 'staleViewChange', got: 1, expected: 2 });
  });

  test('for a later view makes nobody repeat the NEW-VIEW of the one that is active', () => {
    const primary = oneReplica(1);
    becomePrimary(primary, [0, 3]);
    const answer = primary.hear(2, viewChangeBy(2, { view: 2 }));
    expect(answer.notes).toEqual([
      { kind: 'counted', vote: 'viewChange', view: 2, sequence: 0, have: 1, need: 3, proposalKnown: true },
    ]);
    expect(answer.sends).toEqual([]);
  });
});

describe('NV1 (§4.4): V', () => {
  test('holds VIEW-CHANGEs for this view, and of those the first q that arrived', () => {
    const primary = oneReplica(1);
    Object.assign(primary.state, { view: 1, active: false });
    const changes = [viewChangeBy(3), viewChangeBy(2, { view: 2 }), viewChangeBy(1), viewChangeBy(0), viewChangeBy(4)];
    primary.state.viewChanges.push(...changes);
    const answer = answerOfRule((out) => makeNewView(primary.place, primary.state, out));
    expect(primary.state.newView?.viewChanges).toEqual([3, 1, 0].map((other) => viewChangeBy(other)));
    expect(noteOf(answer, 'enteredView')).toMatchObject({ members: [0, 1, 3], have: 3, need: 3 });
  });

  test('is the word of the primary of that view only', () => {
    const answer = ignoredNote(waiting().hear(3, newViewOf([0, 2, 3].map((other) => viewChangeBy(other)))));
    expect(answer).toMatchObject({ why: 'notPrimary', got: 3, expected: 1 });
  });
});

describe('NV2 (§4.4): O', () => {
  const changeOf = (replica: number, ...certificates: ReturnType<typeof certificateBy>[]) =>
    viewChangeBy(replica, { view: 9, certificates });

  test('starts from nothing where nobody has a checkpoint', () => {
    expect(choose([changeOf(1)]).checkpoint).toStrictEqual({ sequence: 0, digest: '', voters: [] });
  });

  test('has the null request without a contradiction where a slot has no certificate', () => {
    const { choices } = choose([changeOf(1, certificateBy([1, 2], { ...A, sequence: 2 }))]);
    expect(choices.map(({ isContradictory, certifiedView }) => [isContradictory, certifiedView])).toEqual([
      [false, null],
      [false, 0],
    ]);
  });

  test('has the smaller digest where two certificates of one view contradict each other, whoever comes first', () => {
    const of = (replica: number, digest: string) => changeOf(replica, certificateBy([1, 2], { ...A, digest }));
    for (const changes of [
      [of(1, 'a'), of(2, 'b'), of(3, 'a')],
      [of(1, 'b'), of(2, 'a')],
    ]) {
      expect(choose(changes).choices).toMatchObject([{ digest: 'a', isContradictory: true }]);
    }
  });
});

describe('NV3 (§4.4): entering a view', () => {
  const inV = (...certified: number[]) => [
    viewChangeBy(0),
    viewChangeBy(2),
    viewChangeBy(3, { certificates: certified.map((sequence) => certificateBy([2, 3], proposalAt(sequence))) }),
  ];

  test('slots of O that were executed before count as executed, and no others', () => {
    const backup = oneReplica(2);
    executeUpTo(backup, 2);
    leaveView(backup);
    backup.hear(1, newViewOf(inV(1, 2, 3)));
    expect([1, 2, 3].map((sequence) => backup.state.log.get(sequence)?.executed)).toEqual([true, true, false]);
  });

  test('requests of replaced slots are kept by their digest, where there are any (NV5)', () => {
    const backup = oneReplica(2);
    backup.hear(0, A);
    backup.hear(3, prepareBy(3, { ...A, sequence: 2 }));
    backup.hear(0, prePrepareOfBatch([], { sequence: 3 }));
    leaveView(backup);
    backup.state.log.set(4, { ...createSlot(0, 4, 4), proposal: proposalAt(4) });
    backup.hear(1, newViewOf(inV()));
    expect([...backup.state.bodies.keys()]).toEqual([A.digest]);
  });

  test('the replica waits for the requests that O proposes, where it has them', () => {
    const backup = oneReplica(2);
    backup.hear(0, A);
    leaveView(backup);
    backup.state.pending.clear();
    backup.hear(1, newViewOf(inV(1)));
    expect([...backup.state.pending.values()]).toEqual(A.batch);
  });

  test('the primary that lacks requests of O has ordered none of those it does not know', () => {
    const primary = oneReplica(1);
    leaveView(primary);
    primary.hear(0, viewChangeBy(0));
    primary.hear(3, viewChangeBy(3, { certificates: [certificateBy([2, 3], proposalAt(1))] }));
    expect([primary.state.active, primary.state.ordered.size]).toEqual([true, 0]);
  });

  test('a backup says which requests it passes on to the new primary', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    const answer = backup.hear(1, newViewOf([0, 2, 3].map((other) => viewChangeBy(other))));
    expect(noteOf(answer, 'relayed')).toEqual({ kind: 'relayed', client: 1, timestamp: 1, primary: 1 });
  });
});
