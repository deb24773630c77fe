import { describe, expect, test } from 'vitest';
import { bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { becomePrimary, leaveView } from '../../../testing/pbft/betweenViews.ts';
import type { Answer } from '../../../testing/pbft/oneActor.ts';
import { fourReplicas, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { checkpointBy, prePrepareOf, requestOf, statusBy, viewChangeBy } from '../../../testing/pbft/paperMessages.ts';
import { pbft } from '../pbft.ts';
import { FETCH, NEW_VIEW, REQUEST, STATUS } from './timers.ts';

/** 1.11: a replica that is up again has lost its timers, and whatever was sent to it meanwhile (scenario T9). */

const A = prePrepareOf(requestOf());
const running = ({ timers }: Answer) => timers.filter(({ after }) => after !== null).map(({ timer }) => timer);

describe('1.11 (§6.1): a restarted replica with its memory', () => {
  test('tells the others at once what it has, whichever phase it was in', () => {
    const idle = oneReplica(1);
    expect(idle.restart().sends).toEqual([{ to: 'all', message: statusBy(1) }]);
    const prepared = oneReplica(1);
    bringToPrepared(prepared, A);
    const slots = [{ sequence: 1, digest: A.digest, hasBatch: true, prepares: [1, 2], commits: [1] }];
    expect(prepared.restart().sends).toEqual([{ to: 'all', message: statusBy(1, { slots }) }]);
  });

  test('waits again for what it was waiting for', () => {
    const waiting = oneReplica(1);
    waiting.hear(0, A);
    expect(running(waiting.restart())).toEqual([REQUEST, STATUS]);
  });

  test('between two views it waits for the NEW-VIEW where q ask for it, and says whose VIEW-CHANGEs it has', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    for (const from of [0, 3]) backup.hear(from, viewChangeBy(from));
    const answer = backup.restart();
    expect(answer.sends[0]?.message).toMatchObject({ view: 1, active: false, viewChanges: [2, 0, 3] });
    expect(running(answer)).toEqual([NEW_VIEW, STATUS]);
  });

  test('in a new view in which nothing was executed yet it gives the primary its time again', () => {
    const primary = oneReplica(1);
    becomePrimary(primary, [2, 3]);
    expect(running(primary.restart())).toEqual([STATUS]);
    expect(primary.state.newView).not.toBeNull();
  });

  test('goes on fetching', () => {
    const backup = oneReplica(1);
    for (const from of [2, 3]) backup.hear(from, checkpointBy(from, 100, 'd'));
    const answer = backup.restart();
    expect(noteOf(answer, 'fetchStarted')).toMatchObject({ sequence: 100, from: 3 });
    expect(running(answer)).toEqual([FETCH, STATUS]);
  });

  test('has its tentative execution still, and can undo it', () => {
    const backup = oneReplica(1, { ...fourReplicas, tentativeExecution: 1 });
    bringToPrepared(backup, A);
    backup.restart();
    expect(backup.state.tentative?.sequence).toBe(1);
    expect(noteOf(leaveView(backup), 'rolledBack')).not.toBeNull();
  });
});

describe('1.11 (§6.1): a restarted replica without its memory', () => {
  test('begins anew, and says so: it counts as faulty, since it may vote twice', () => {
    const replica = oneReplica(1);
    executeUpTo(replica, 3);
    const forgetful = pbft.restartState(replica.place, replica.state, 'lost');
    expect(forgetful).toEqual(pbft.createState(replica.place));
    expect(pbft.restartState(replica.place, replica.state, 'kept')).toBe(replica.state);
  });

  test('is brought to the view, the log and the checkpoint of the others by what it says', () => {
    const primary = oneReplica(1);
    becomePrimary(primary, [2, 3]);
    expect(primary.hear(0, statusBy(0)).sends[0]?.message.kind).toBe('newView');
    const backup = oneReplica(2);
    executeUpTo(backup, 10);
    const digest = backup.state.checkpoints.get(10)?.own?.digest ?? '';
    for (const from of [0, 1]) backup.hear(from, checkpointBy(from, 10, digest));
    backup.hear(0, proposalAt(11));
    expect(backup.hear(3, statusBy(3)).sends.map(({ message }) => message.kind)).toEqual(['checkpoint', 'prepare']);
  });
});
