import { describe, expect, test } from 'vitest';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';

/** Messages of a view that the replica has not entered: 1.11, ambiguity 1, scenario V10. */

const A = prePrepareOf(requestOf(), { view: 1 });
const newView = newViewOf([0, 1, 3].map((from) => viewChangeBy(from)));

describe('1.11 (§4.4): what comes before its NEW-VIEW', () => {
  test('is kept, and counted when the NEW-VIEW has been accepted (scenario V10, ambiguity 1)', () => {
    const backup = oneReplica(2);
    expect(noteKinds(backup.hear(3, prepareBy(3, A)))).toEqual(['keptForLater']);
    expect(noteKinds(backup.hear(0, prepareBy(0, A)))).toEqual(['keptForLater']);
    expect(noteKinds(backup.hear(1, A))).toEqual(['keptForLater']);
    expect(backup.state.log.size).toBe(0);
    const answer = backup.hear(1, newView);
    expect(noteKinds(answer).slice(0, 5)).toEqual(['enteredView', 'counted', 'prePrepared', 'prepared', 'counted']);
    expect(noteOf(answer, 'prepared')).toMatchObject({ view: 1, sequence: 1 });
    expect(backup.state.early.size).toBe(0);
  });

  test('is kept between two views as well', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    expect(noteKinds(backup.hear(3, commitBy(3, A)))).toEqual(['keptForLater']);
    expect(noteKinds(backup.hear(1, newView))).toContain('counted');
  });

  test('is no way into a view: a bare PRE-PREPARE is not accepted (E13, scenario V11)', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    backup.hear(1, A);
    for (const from of [0, 3]) backup.hear(from, prepareBy(from, A));
    expect([backup.state.active, backup.state.log.size]).toEqual([false, 0]);
  });

  test('is forgotten where the view is left out', () => {
    const backup = oneReplica(3);
    backup.hear(2, prepareBy(2, A));
    backup.hear(2, commitBy(2, { ...A, view: 2 }));
    backup.hear(1, commitBy(1, { ...A, view: 1 }));
    backup.hear(2, newViewOf([0, 1, 2].map((from) => viewChangeBy(from, { view: 2 }))));
    expect(backup.state.early.size).toBe(0);
    expect(backup.state.log.get(1)?.commits.choices).toEqual([null, null, A.digest, null]);
  });

  test('is looked at only then: what does not fit the new view is refused as ever', () => {
    const backup = oneReplica(2);
    backup.hear(1, A);
    const other = newViewOf(
      [0, 1, 3].map((from) => viewChangeBy(from)),
      { proposals: [{ view: 1, sequence: 1, digest: A.digest }] },
    );
    expect(ignoredNote(backup.hear(1, other))?.why).toBe('wrongProposals');
    expect(backup.state.early.size).toBe(1);
  });
});

describe('1.11 (§4.4): early messages are bounded', () => {
  test('of each sender one PREPARE and one COMMIT for each n of the window, of its latest view only', () => {
    const backup = oneReplica(2);
    for (let view = 4; view <= 40; view += 4) {
      for (let sequence = -5; sequence <= 60; sequence++) {
        for (let time = 0; time < 3; time++) {
          backup.hear(3, prepareBy(3, { ...A, view, sequence }));
          backup.hear(3, commitBy(3, { ...A, view, sequence }));
        }
      }
    }
    expect([...backup.state.early.keys()]).toEqual([3]);
    expect(backup.state.early.get(3)?.view).toBe(40);
    expect(backup.state.early.get(3)?.messages).toHaveLength(40);
  });

  test('a flood of one sender does not push out what others sent', () => {
    const backup = oneReplica(2);
    backup.hear(0, prepareBy(0, A));
    for (let view = 1; view <= 100; view++) {
      if (view % 4 !== 3) backup.hear(3, prepareBy(3, { ...A, view }));
    }
    expect(backup.state.early.get(0)).toEqual({ view: 1, messages: [prepareBy(0, A)] });
    backup.hear(1, newView);
    expect(backup.state.log.get(1)?.prepares.choices).toEqual([A.digest, null, null, null]);
  });

  test('one of an earlier view of the same sender is not kept any more', () => {
    const backup = oneReplica(2);
    backup.hear(3, prepareBy(3, { ...A, view: 4 }));
    expect(ignoredNote(backup.hear(3, prepareBy(3, A)))).toMatchObject({ why: 'wrongView', got: 1, expected: 4 });
  });
});
