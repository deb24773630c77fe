import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  proofBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import { REQUEST } from './timers.ts';

const A = prePrepareOf(requestOf());
const small = { ...fourReplicas, checkpointInterval: 4, window: 8 };

describe('VC1 (§4.4): when its timer runs out, a backup', () => {
  test('moves to the next view, which is not active, and multicasts ⟨VIEW-CHANGE, v+1, h, C, P, i⟩', () => {
    const backup = oneReplica(2);
    const answer = leaveView(backup);
    expect(answer.sends).toEqual([{ to: 'all', message: viewChangeBy(2) }]);
    expect([backup.state.view, backup.state.active]).toEqual([1, false]);
    expect(noteOf(answer, 'viewChangeStarted')).toEqual({
      kind: 'viewChangeStarted',
      view: 1,
      left: 0,
      why: 'requestTimeout',
      joined: [],
      joinNeed: 2,
      viewChanges: { have: 1, need: 3 },
      lowWaterMark: 0,
      certificates: [],
    });
  });

  test('shows in P what prepared, not what was only pre-prepared; also what is committed and executed', () => {
    const backup = oneReplica(2);
    const [one, two, three] = [1, 2, 3].map(proposalAt);
    bringToCommitted(backup, one!);
    bringToPrepared(backup, two!);
    backup.hear(0, three!);
    const { sends } = leaveView(backup);
    const certificates = [certificateBy([1, 2], one!), certificateBy([1, 2], two!)];
    expect(sends).toEqual([{ to: 'all', message: viewChangeBy(2, { certificates }) }]);
  });

  test('shows in C the proof of h, and nothing in P up to h', () => {
    const backup = oneReplica(2, small);
    executeUpTo(backup, 5);
    const digest = backup.state.checkpoints.get(4)?.own?.digest ?? '';
    for (const voter of [0, 3]) backup.hear(voter, checkpointBy(voter, 4, digest));
    const message = viewChangeBy(2, {
      lowWaterMark: 4,
      checkpointProof: proofBy([0, 2, 3], 4, digest),
      certificates: [certificateBy([1, 2], proposalAt(5))],
    });
    expect(leaveView(backup).sends).toEqual([{ to: 'all', message }]);
  });

  test('takes no part in the normal case any more, and still in checkpoints', () => {
    const backup = oneReplica(2, small);
    backup.hear(0, A);
    leaveView(backup);
    const late = [backup.hear(1, prepareBy(1, A)), backup.hear(3, commitBy(3, A)), backup.hear(0, proposalAt(2))];
    expect(late.map((answer) => ignoredNote(answer)?.why)).toEqual(['wrongView', 'wrongView', 'wrongView']);
    expect(late.flatMap(({ sends }) => sends)).toEqual([]);
    expect(noteKinds(backup.hear(3, checkpointBy(3, 4, 'd')))).toEqual(['counted']);
    expect(noteKinds(backup.hear(5, requestOf({ client: 1, timestamp: 2 })))).toEqual(['requestKept']);
  });

  test('does nothing where it waits for no request', () => {
    expect(ignoredNote(oneReplica(2).expire(REQUEST))?.why).toBe('settled');
  });
});

describe('VC1 (§4.4): a certificate is kept until n ≤ h (E9)', () => {
  test('entering a later view and being asked to prepare n again does not remove it', () => {
    const backup = oneReplica(2);
    bringToPrepared(backup, A);
    leaveView(backup);
    for (const from of [0, 3]) backup.hear(from, viewChangeBy(from));
    const inV = [viewChangeBy(1), viewChangeBy(3), viewChangeBy(2, { certificates: [certificateBy([1, 2], A)] })];
    expect(noteOf(backup.hear(1, newViewOf(inV)), 'prePrepared')).toMatchObject({ view: 1, sequence: 1 });
    const { sends } = backup.expire(REQUEST);
    expect(sends).toEqual([
      { to: 'all', message: viewChangeBy(2, { view: 2, certificates: [certificateBy([1, 2], A)] }) },
    ]);
  });

  test('of several views that of the highest is shown', () => {
    const backup = oneReplica(2);
    bringToPrepared(backup, A);
    leaveView(backup);
    for (const from of [0, 3]) backup.hear(from, viewChangeBy(from));
    const inV = [viewChangeBy(1), viewChangeBy(3), viewChangeBy(2, { certificates: [certificateBy([1, 2], A)] })];
    backup.hear(1, newViewOf(inV));
    backup.hear(3, prepareBy(3, { ...A, view: 1 }));
    const [sent] = backup.expire(REQUEST).sends;
    expect(sent?.message).toMatchObject({ certificates: [certificateBy([2, 3], { ...A, view: 1 })] });
  });
});

describe('VC3 (§4.5.2): with f+1 VIEW-CHANGEs of others for later views a replica joins', () => {
  test('without waiting for its own timer, which stops', () => {
    const replica = oneReplica(1);
    replica.hear(4, requestOf());
    expect(noteKinds(replica.hear(2, viewChangeBy(2)))).toEqual(['counted']);
    const joining = replica.hear(3, viewChangeBy(3));
    expect(noteOf(joining, 'viewChangeStarted')).toMatchObject({ view: 1, left: 0, why: 'joined', joined: [2, 3] });
    expect(joining.sends[0]).toEqual({ to: 'all', message: viewChangeBy(1) });
    expect(joining.timers).toContainEqual({ timer: REQUEST, after: null });
  });

  test('in the smallest of their views', () => {
    const replica = oneReplica(0);
    replica.hear(2, viewChangeBy(2, { view: 7 }));
    expect(noteOf(replica.hear(3, viewChangeBy(3, { view: 3 })), 'viewChangeStarted')).toMatchObject({ view: 3 });
  });

  test('n = 7: with 3, not with 2', () => {
    const replica = oneReplica(0, { ...fourReplicas, replicas: 7 });
    for (const from of [5, 6]) replica.hear(from, viewChangeBy(from));
    expect(replica.state.view).toBe(0);
    replica.hear(4, viewChangeBy(4));
    expect(replica.state.view).toBe(1);
  });

  test('one replica alone never makes anybody leave, however many it sends (E12, scenario B6)', () => {
    const replica = oneReplica(0);
    for (let view = 1; view <= 50; view++) replica.hear(3, viewChangeBy(3, { view }));
    expect([replica.state.view, replica.state.active]).toEqual([0, true]);
    expect(replica.state.viewChanges).toEqual([viewChangeBy(3, { view: 50 })]);
  });

  test('and its request timer does not fire in a view it left', () => {
    const replica = oneReplica(0);
    leaveView(replica);
    expect(ignoredNote(replica.expire(REQUEST))?.why).toBe('settled');
  });

  test('also from between two views, to a later one', () => {
    const replica = oneReplica(0);
    for (const from of [2, 3]) replica.hear(from, viewChangeBy(from));
    for (const from of [2, 3]) replica.hear(from, viewChangeBy(from, { view: 2 }));
    expect([replica.state.view, replica.state.active]).toEqual([2, false]);
  });
});

describe('VC4 (§4.4): a replica that left its view alone', () => {
  test('stays out of it, though others go on, and its VIEW-CHANGE changes nothing for them', () => {
    const alone = oneReplica(3);
    leaveView(alone);
    expect(ignoredNote(alone.hear(0, proposalAt(2)))?.why).toBe('wrongView');
    const other = oneReplica(1);
    other.hear(3, viewChangeBy(3));
    expect(noteKinds(bringToCommitted(other, A))).toContain('executed');
  });

  test('counts as soon as others follow: its VIEW-CHANGE was kept', () => {
    const other = oneReplica(1);
    other.hear(3, viewChangeBy(3));
    leaveView(other);
    expect(noteOf(other.hear(2, viewChangeBy(2)), 'enteredView')).toMatchObject({ view: 1, members: [1, 2, 3] });
  });
});

describe('VC5 (§4.4): views only grow', () => {
  test('a VIEW-CHANGE for the view that is active, or an earlier one, is stale (scenario B12)', () => {
    const replica = oneReplica(2);
    replica.hear(1, newViewOf([0, 1, 3].map((from) => viewChangeBy(from))));
    expect(ignoredNote(replica.hear(3, viewChangeBy(3)))).toMatchObject({
      why: 'staleViewChange',
      got: 1,
      expected: 1,
    });
    expect(replica.state.view).toBe(1);
  });

  test('of each sender the latest counts, one it sent before does not come back', () => {
    const replica = oneReplica(2);
    replica.hear(3, viewChangeBy(3, { view: 4 }));
    expect(ignoredNote(replica.hear(3, viewChangeBy(3)))).toMatchObject({ why: 'laterKnown', got: 1, expected: 4 });
    expect(replica.state.viewChanges).toEqual([viewChangeBy(3, { view: 4 })]);
  });

  test('normal-case messages of a view it left are dropped, its own PRE-PREPAREs replayed as well (scenario P17)', () => {
    const replica = oneReplica(2);
    replica.hear(1, newViewOf([0, 1, 3].map((from) => viewChangeBy(from))));
    const replayed = [replica.hear(0, A), replica.hear(3, prepareBy(3, A)), replica.hear(3, commitBy(3, A))];
    expect(replayed.map((answer) => ignoredNote(answer)?.why)).toEqual(['wrongView', 'wrongView', 'wrongView']);
  });
});
