import { describe, expect, test } from 'vitest';
import { bringToCommitted, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import type { OneActor } from '../../../testing/pbft/oneActor.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { checkpointBy, commitBy, prepareBy } from '../../../testing/pbft/paperMessages.ts';
import type { ReplicaState } from './replicaState.ts';
import { digestOfService } from './service.ts';

/** K = 4, L = 8, as in the scenarios on checkpoints. */
const cluster = { ...fourReplicas, checkpointInterval: 4, window: 8 };

function backupAfter(sequence: number): OneActor<ReplicaState> {
  const backup = oneReplica(1, cluster);
  executeUpTo(backup, sequence);
  return backup;
}

function ownDigest(backup: OneActor<ReplicaState>, sequence: number): string {
  return backup.state.checkpoints.get(sequence)?.own?.digest ?? 'none';
}

describe('K1 (§4.3): after executing n with n mod K = 0', () => {
  test('the replica multicasts ⟨CHECKPOINT, n, d, i⟩, where d is the digest of store and reply cache', () => {
    const backup = backupAfter(3);
    const answer = bringToCommitted(backup, proposalAt(4));
    const digest = digestOfService(backup.state.service);
    expect(noteKinds(answer)).toEqual(['counted', 'committedLocal', 'executed', 'checkpointTaken', 'timerCancelled']);
    expect(noteOf(answer, 'checkpointTaken')).toEqual({ kind: 'checkpointTaken', sequence: 4, digest });
    expect(answer.sends[1]).toEqual({ to: 'all', message: checkpointBy(1, 4, digest) });
  });

  test('and at no other n', () => {
    const answers = executeUpTo(oneReplica(1, cluster), 9);
    const taken = answers.flatMap((answer) => noteOf(answer, 'checkpointTaken')?.sequence ?? []);
    expect(taken).toEqual([4, 8]);
  });

  test('and the digest is of the state right after n, also where more is executed in the same step', () => {
    const expected = ownDigest(backupAfter(4), 4);
    const late = backupAfter(3);
    bringToCommitted(late, proposalAt(5));
    bringToCommitted(late, proposalAt(4));
    expect(late.state.lastExecuted).toBe(5);
    expect(ownDigest(late, 4)).toBe(expected);
  });
});

describe('K2 (§4.3): a checkpoint is stable', () => {
  test('with q = 2f+1 equal ones of different replicas, the own one among them', () => {
    const backup = backupAfter(4);
    const digest = ownDigest(backup, 4);
    expect(backup.hear(3, checkpointBy(3, 4, digest)).notes).toEqual([
      { kind: 'counted', vote: 'checkpoint', view: 0, sequence: 4, have: 2, need: 3, proposalKnown: true },
    ]);
    const answer = backup.hear(0, checkpointBy(0, 4, digest));
    const certificate = { sequence: 4, digest, voters: [0, 1, 3], have: 3, need: 3 };
    expect(noteOf(answer, 'stable')).toEqual({ kind: 'stable', ...certificate, collected: 4 });
  });

  test.each([
    [6, 4],
    [7, 5],
  ])('n = %i: with %i', (replicas, needed) => {
    const backup = oneReplica(1, { ...cluster, replicas });
    executeUpTo(backup, 4);
    const digest = ownDigest(backup, 4);
    const others = [0, 2, 3, 4, 5, 6].slice(0, needed - 1);
    const answers = others.map((voter) => backup.hear(voter, checkpointBy(voter, 4, digest)));
    expect(answers.map((answer) => noteOf(answer, 'stable') !== null)).toEqual([
      ...Array(needed - 2).fill(false),
      true,
    ]);
  });

  test('not with votes for another digest, nor with one vote repeated', () => {
    const backup = backupAfter(4);
    const digest = ownDigest(backup, 4);
    backup.hear(0, checkpointBy(0, 4, 'another'));
    backup.hear(2, checkpointBy(2, 4, digest));
    expect(ignoredNote(backup.hear(2, checkpointBy(2, 4, digest)))).toMatchObject({ why: 'duplicate', got: digest });
    expect(ignoredNote(backup.hear(0, checkpointBy(0, 4, digest)))).toMatchObject({ why: 'secondVote', got: digest });
    expect(backup.state.lowWaterMark).toBe(0);
  });

  test('nor with votes for another sequence number', () => {
    const backup = backupAfter(4);
    const digest = ownDigest(backup, 4);
    backup.hear(0, checkpointBy(0, 8, digest));
    backup.hear(2, checkpointBy(2, 4, digest));
    expect(backup.state.lowWaterMark).toBe(0);
  });
});

describe('K3, K5 (§4.3): when the checkpoint at n is stable', () => {
  function stableAtFour(): OneActor<ReplicaState> {
    const backup = backupAfter(6);
    const digest = ownDigest(backup, 4);
    for (const voter of [0, 2]) backup.hear(voter, checkpointBy(voter, 4, digest));
    return backup;
  }

  test('the log up to n is discarded, prepared certificates with it; what is above stays', () => {
    const backup = stableAtFour();
    expect([...backup.state.log.keys()]).toEqual([5, 6]);
    expect(backup.state.log.get(6)?.prepared).toBe(true);
  });

  test('earlier checkpoints and their votes are discarded', () => {
    const backup = backupAfter(8);
    backup.hear(3, checkpointBy(3, 4, 'x'));
    const digest = ownDigest(backup, 8);
    for (const voter of [0, 2]) backup.hear(voter, checkpointBy(voter, 8, digest));
    expect([backup.state.lowWaterMark, backup.state.checkpoints.size, backup.state.log.size]).toEqual([8, 0, 0]);
  });

  test('h := n and H := h + L', () => {
    const backup = stableAtFour();
    expect(backup.state.lowWaterMark).toBe(4);
    expect(ignoredNote(backup.hear(0, proposalAt(13)))).toMatchObject({ why: 'aboveWindow', got: 13, expected: 12 });
    expect(noteOf(backup.hear(0, proposalAt(12)), 'prePrepared')?.sequence).toBe(12);
  });

  test('messages for n ≤ h are dropped (scenario K9)', () => {
    const backup = stableAtFour();
    const late = [
      backup.hear(0, proposalAt(4)),
      backup.hear(3, prepareBy(3, proposalAt(4))),
      backup.hear(3, commitBy(3, proposalAt(4))),
      backup.hear(3, checkpointBy(3, 4, ownDigest(backup, 4))),
    ];
    expect(late.map(ignoredNote)).toEqual(
      (['prePrepare', 'prepare', 'commit', 'checkpoint'] as const).map((input) => ({
        kind: 'ignored',
        input,
        why: 'belowWindow',
        got: 4,
        expected: 4,
      })),
    );
    expect([...backup.state.log.keys()]).toEqual([5, 6]);
  });
});

test('a CHECKPOINT that names another digest says how many name the others: the count does not fall without a word', () => {
  const backup = backupAfter(4);
  const digest = ownDigest(backup, 4);
  backup.hear(3, checkpointBy(3, 4, digest));
  expect(noteOf(backup.hear(2, checkpointBy(2, 4, 'x')), 'counted')).toMatchObject({ have: 1, need: 3, others: 2 });
});

test('far above the window an earlier CHECKPOINT of a sender, the same once more, and another digest are told apart', () => {
  const backup = oneReplica(1, cluster);
  backup.hear(3, checkpointBy(3, 40, 'x'));
  const whyOf = (sequence: number, digest: string) =>
    ignoredNote(backup.hear(3, checkpointBy(3, sequence, digest)))?.why;
  expect([whyOf(36, 'x'), whyOf(40, 'x'), whyOf(40, 'y')]).toEqual(['laterKnown', 'duplicate', 'secondVote']);
});

describe('K4 (§4.3): h moves only where the replica has the state at n', () => {
  test('2f+1 checkpoints of others do not move it, and its own execution does', () => {
    const digest = ownDigest(backupAfter(4), 4);
    const backup = backupAfter(3);
    for (const voter of [0, 2, 3]) {
      expect(noteOf(backup.hear(voter, checkpointBy(voter, 4, digest)), 'counted')).toMatchObject({
        proposalKnown: false,
      });
    }
    expect(backup.state.lowWaterMark).toBe(0);
    const answer = bringToCommitted(backup, proposalAt(4));
    expect(noteOf(answer, 'stable')).toEqual({
      kind: 'stable',
      sequence: 4,
      digest,
      voters: [0, 1, 2, 3],
      have: 4,
      need: 3,
      collected: 4,
    });
    expect(backup.state.lowWaterMark).toBe(4);
  });

  test('2f+1 checkpoints with another digest than its own do not move it', () => {
    const backup = backupAfter(4);
    for (const voter of [0, 2, 3]) backup.hear(voter, checkpointBy(voter, 4, 'another'));
    expect(backup.state.lowWaterMark).toBe(0);
  });
});

test('checkpoints are kept up to a window above H: a liar cannot fill the log', () => {
  const backup = oneReplica(1, cluster);
  expect(noteOf(backup.hear(3, checkpointBy(3, 16, 'x')), 'counted')).toMatchObject({ have: 1, need: 3 });
  expect(ignoredNote(backup.hear(3, checkpointBy(3, 17, 'x')))).toMatchObject({
    why: 'aboveWindow',
    got: 17,
    expected: 16,
  });
  expect(ignoredNote(backup.hear(3, checkpointBy(2, 4, 'x')))?.why).toBe('wrongSigner');
  expect(ignoredNote(backup.hearForged(3, checkpointBy(3, 4, 'x')))?.why).toBe('forgedSender');
});
