import { describe, expect, test } from 'vitest';
import { executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prePrepareOfBatch,
  prepareBy,
  proofBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import { NEW_VIEW, STATUS } from './timers.ts';

/** The choices that the paper leaves open, as they were made here; each reason stands beside the code named here. */

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));
const small = { ...fourReplicas, checkpointInterval: 4, window: 8 };

describe('the nine choices', () => {
  test('ambiguity 1: messages of a future view are kept, not dropped (early.ts)', () => {
    expect(noteKinds(oneReplica(1).hear(3, prepareBy(3, { ...A, view: 2 })))).toEqual(['keptForLater']);
  });

  test('ambiguity 2: a proven equivocation is ignored, with the reason; no view change at once (normalCase.ts)', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    const answer = backup.hear(0, B);
    expect(ignoredNote(answer)).toMatchObject({ why: 'conflictingProposal', got: B.digest, expected: A.digest });
    expect([answer.sends, backup.state.view]).toEqual([[], 0]);
  });

  test('ambiguity 3: a NEW-VIEW that is refused is as good as none: the timer leads to the view after (newView.ts)', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    for (const from of [0, 3]) backup.hear(from, viewChangeBy(from));
    const bad = newViewOf(
      [0, 1, 3].map((from) => viewChangeBy(from)),
      { proposals: [{ view: 1, sequence: 1, digest: A.digest }] },
    );
    const refused = backup.hear(1, bad);
    expect([ignoredNote(refused)?.why, refused.sends, backup.state.view]).toEqual(['wrongProposals', [], 1]);
    expect(noteOf(backup.expire(NEW_VIEW), 'viewChangeStarted')).toMatchObject({ view: 2, why: 'newViewTimeout' });
  });

  test('ambiguity 4: a backup relays what a client sends, and starts T on requests and PRE-PREPAREs (requests.ts)', () => {
    const asked = oneReplica(2).hear(4, requestOf());
    expect(asked.sends).toEqual([{ to: 0, message: requestOf() }]);
    const starts = [asked, oneReplica(2).hear(0, A), oneReplica(2).hear(3, requestOf())];
    for (const answer of starts) expect(answer.timers).toContainEqual({ timer: 'request', after: 500 });
  });

  test('ambiguity 5: q CHECKPOINTs without its own state move nothing; the state is fetched when nothing else helps (checkpoint.ts, stateTransfer.ts)', () => {
    const replica = oneReplica(3, small);
    for (const voter of [0, 1, 2]) replica.hear(voter, checkpointBy(voter, 4, 'd'));
    expect([replica.state.lowWaterMark, replica.state.fetching]).toEqual([0, null]);
    expect(noteOf(replica.expire(STATUS), 'fetchStarted')).toMatchObject({ sequence: 4, why: 'behind' });
  });

  test('ambiguity 6: V holds the first q VIEW-CHANGEs that came, the latest of each sender (newView.ts, viewChange.ts)', () => {
    const primary = oneReplica(1, { ...fourReplicas, replicas: 5 });
    leaveView(primary);
    for (const from of [4, 2]) primary.hear(from, viewChangeBy(from));
    const answer = primary.hear(3, viewChangeBy(3));
    const sent = answer.sends[0]?.message;
    expect(sent?.kind === 'newView' && sent.viewChanges.map(({ replica }) => replica)).toEqual([1, 4, 2, 3]);
  });

  test('ambiguity 7: the new primary’s own VIEW-CHANGE is one of V, with its certificates (newView.ts)', () => {
    const primary = oneReplica(1);
    primary.hear(0, A);
    primary.hear(2, prepareBy(2, A));
    leaveView(primary);
    primary.hear(2, viewChangeBy(2));
    const entered = noteOf(primary.hear(3, viewChangeBy(3)), 'enteredView');
    expect(entered?.members).toEqual([1, 2, 3]);
    expect(entered?.choices[0]?.competing).toEqual([{ replica: 1, view: 0, digest: A.digest }]);
  });

  test('ambiguity 8: a tentative execution is undone when the view is left, back to the last committed state (tentative.ts)', () => {
    const backup = oneReplica(1, { ...fourReplicas, tentativeExecution: 1 });
    executeUpTo(backup, 1);
    backup.hear(0, proposalAt(2));
    backup.hear(2, prepareBy(2, proposalAt(2)));
    expect(backup.state.service.values.get('x')).toBe('2');
    leaveView(backup);
    expect([backup.state.lastExecuted, backup.state.service.values.get('x')]).toEqual([1, '1']);
  });

  test('ambiguity 9: a null slot counts for K: the checkpoint is taken after it as after any other (execution.ts)', () => {
    const backup = oneReplica(2, { ...small, checkpointInterval: 2 });
    const at2 = { ...B, sequence: 2 };
    backup.hear(0, at2);
    backup.hear(
      1,
      newViewOf([viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { certificates: [certificateBy([2, 3], at2)] })]),
    );
    const nothing = prePrepareOfBatch([], { view: 1, sequence: 1 });
    for (const proposal of [nothing, { ...at2, view: 1 }]) {
      for (const from of [0, 3]) backup.hear(from, prepareBy(from, proposal));
      for (const from of [0, 1, 3]) backup.hear(from, commitBy(from, proposal));
    }
    expect(backup.state.lastExecuted).toBe(2);
    expect(backup.state.checkpoints.get(2)?.own).not.toBeNull();
    expect(proofBy([2], 2, backup.state.checkpoints.get(2)?.own?.digest ?? '')).toHaveLength(1);
  });
});
