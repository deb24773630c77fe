import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, votersBeside } from '../../../testing/pbft/backupDrive.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { commitBy, prePrepareOf, prepareBy, requestOf } from '../../../testing/pbft/paperMessages.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));

describe('CM1 (§4.2): when prepared first becomes true', () => {
  test('the replica multicasts ⟨COMMIT, v, n, d, i⟩ and logs its own', () => {
    const backup = oneReplica(1);
    const answer = bringToPrepared(backup, A);
    expect(answer.sends).toEqual([{ to: 'all', message: commitBy(1, A) }]);
    expect(backup.state.log.get(1)?.commits.choices).toEqual([null, A.digest, null, null]);
  });

  test('once: later PREPAREs bring no second COMMIT', () => {
    const backup = oneReplica(1);
    bringToPrepared(backup, A);
    const later = backup.hear(3, prepareBy(3, A));
    expect(noteKinds(later)).toEqual(['counted']);
    expect(later.sends).toEqual([]);
  });
});

describe('CM2 (§4.2): a COMMIT is accepted', () => {
  test('in the view of the replica and inside the window', () => {
    const counted = { kind: 'counted', vote: 'commit', view: 0, sequence: 1, have: 1, need: 3, proposalKnown: false };
    expect(oneReplica(1).hear(2, commitBy(2, A)).notes).toEqual([counted]);
    const refusals = [
      { ...A, sequence: 0 },
      { ...A, sequence: 21 },
    ].map((proposal) => ignoredNote(oneReplica(1).hear(3, commitBy(3, proposal))));
    expect(refusals).toEqual([
      { kind: 'ignored', input: 'commit', why: 'belowWindow', got: 0, expected: 0 },
      { kind: 'ignored', input: 'commit', why: 'aboveWindow', got: 21, expected: 20 },
    ]);
  });

  test('not in the view of the replica: one of a later view is kept until that view is entered', () => {
    const backup = oneReplica(1);
    expect(backup.hear(3, commitBy(3, { ...A, view: 1 })).notes).toEqual([
      { kind: 'keptForLater', input: 'commit', view: 1, sequence: 1 },
    ]);
    expect(backup.state.log.size).toBe(0);
  });

  test('if it is signed by the replica it names; the primary’s counts as well', () => {
    expect(ignoredNote(oneReplica(1).hearForged(2, commitBy(2, A)))?.why).toBe('forgedSender');
    expect(ignoredNote(oneReplica(1).hear(3, commitBy(2, A)))?.why).toBe('wrongSigner');
    expect(noteOf(oneReplica(1).hear(0, commitBy(0, A)), 'counted')?.have).toBe(1);
  });

  test('also before the replica has prepared, but then it opens no gate', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    for (const voter of [0, 2, 3]) expect(noteKinds(backup.hear(voter, commitBy(voter, A)))).toEqual(['counted']);
    expect(backup.state.log.get(1)?.committed).toBe(false);
    const answer = backup.hear(2, prepareBy(2, A));
    expect(noteKinds(answer)).toEqual(['counted', 'prepared', 'committedLocal', 'executed', 'timerCancelled']);
  });

  test('once a sender: the same again is a duplicate, another digest a second vote', () => {
    const backup = oneReplica(1);
    backup.hear(3, commitBy(3, B));
    expect(ignoredNote(backup.hear(3, commitBy(3, B)))).toMatchObject({ why: 'duplicate', got: B.digest });
    expect(ignoredNote(backup.hear(3, commitBy(3, A)))).toMatchObject({ why: 'secondVote', got: A.digest });
  });
});

describe('CM3 (§4.2): committed-local ⇔ prepared, and 2f+1 (q) matching COMMITs of different replicas', () => {
  test.each([
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
    [8, 6],
    [10, 7],
  ])('n = %i: %i, the own one included', (replicas, needed) => {
    const backup = oneReplica(1, { ...fourReplicas, replicas });
    bringToPrepared(backup, A);
    const [last = 0, ...others] = votersBeside(backup, [])
      .slice(0, needed - 1)
      .reverse();
    for (const voter of others) expect(noteKinds(backup.hear(voter, commitBy(voter, A)))).toEqual(['counted']);
    const answer = backup.hear(last, commitBy(last, A));
    expect(noteKinds(answer)).toEqual(['counted', 'committedLocal', 'executed', 'timerCancelled']);
    expect(noteOf(answer, 'committedLocal')?.voters).toHaveLength(needed);
    expect(noteOf(answer, 'committedLocal')?.voters).toContain(1);
  });

  test('COMMITs for another digest do not count', () => {
    const backup = oneReplica(1);
    bringToPrepared(backup, A);
    backup.hear(0, commitBy(0, B));
    backup.hear(2, commitBy(2, A));
    expect(backup.state.log.get(1)?.committed).toBe(false);
    expect(noteOf(backup.hear(3, commitBy(3, A)), 'committedLocal')?.voters).toEqual([1, 2, 3]);
  });

  test('a COMMIT repeated does not count', () => {
    const backup = oneReplica(1);
    bringToPrepared(backup, A);
    for (let time = 0; time < 10; time++) backup.hear(3, commitBy(3, A));
    expect(backup.state.log.get(1)?.committed).toBe(false);
  });

  test('what comes after committed-local is counted and changes nothing', () => {
    const backup = oneReplica(1);
    bringToCommitted(backup, A);
    const late = backup.hear(3, commitBy(3, A));
    expect(late.notes).toMatchObject([{ kind: 'counted', have: 4, need: 3 }]);
    expect(late.sends).toEqual([]);
  });
});
