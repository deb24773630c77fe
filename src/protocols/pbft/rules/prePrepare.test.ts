import { describe, expect, test } from 'vitest';
import { executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { fourReplicas, ignoredNote, noteOf, oneReplica, withoutTimers } from '../../../testing/pbft/oneActor.ts';
import {
  checkpointBy,
  prePrepareOf,
  prePrepareOfBatch,
  prepareBy,
  requestOf,
} from '../../../testing/pbft/paperMessages.ts';
import type { PrePrepare } from './messages.ts';
import { digestOfBatch } from './requestDigest.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));

/** The note of a backup in its first state on a PRE-PREPARE that the primary, or somebody else, signed. */
function refusal(proposal: PrePrepare, from = 0) {
  const backup = oneReplica(1);
  const answer = backup.hear(from, proposal);
  // It may ask about what lies above its window.
  expect(answer.sends.every(({ message }) => message.kind === 'status')).toBe(true);
  expect(backup.state.log.size).toBe(0);
  return ignoredNote(answer);
}

describe('PP3 (§4.2): a backup that accepts a PRE-PREPARE', () => {
  test('logs it, multicasts ⟨PREPARE, v, n, d, i⟩ and logs its own', () => {
    const backup = oneReplica(1);
    expect(withoutTimers(backup.hear(0, A))).toEqual({
      notes: [{ kind: 'prePrepared', view: 0, sequence: 1, digest: A.digest, prepares: { have: 1, need: 2 } }],
      sends: [{ to: 'all', message: prepareBy(1, A) }],
    });
    const slot = backup.state.log.get(1);
    expect(slot?.proposal).toEqual(A);
    expect(slot?.prepares.choices).toEqual([null, A.digest, null, null]);
    expect(slot?.prepared).toBe(false);
  });

  test('ignores the same one again: no second vote', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    const again = backup.hear(0, A);
    expect(ignoredNote(again)).toMatchObject({
      input: 'prePrepare',
      why: 'duplicate',
      got: A.digest,
      expected: A.digest,
    });
    expect(again.sends).toEqual([]);
  });

  test('takes several sequence numbers at once, in any order', () => {
    const backup = oneReplica(1);
    for (const sequence of [3, 1, 2]) expect(backup.hear(0, proposalAt(sequence)).sends).toHaveLength(1);
    expect([...backup.state.log.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });
});

describe('PP3.1 (§4.2): a PRE-PREPARE is refused', () => {
  test('if nobody who could sign as the primary sent it', () => {
    const backup = oneReplica(1);
    expect(ignoredNote(backup.hearForged(0, A))).toMatchObject({ input: 'prePrepare', why: 'forgedSender', got: 0 });
    expect(backup.state.log.size).toBe(0);
  });

  test('if its sender is not the primary of its view', () => {
    expect(refusal(A, 2)).toMatchObject({ why: 'notPrimary', got: 2, expected: 0 });
    expect(refusal({ ...A, view: 2 }, 0)).toMatchObject({ why: 'notPrimary', got: 0, expected: 2 });
  });

  test('if a client sent it', () => {
    expect(refusal(A, 4)).toMatchObject({ why: 'wrongRole', got: 4 });
  });

  test('if the signature of a request in it is not the client’s (C7: a backup verifies it again)', () => {
    const forged = requestOf({ signature: 'forged' });
    expect(refusal(prePrepareOf(forged))?.why).toBe('forgedRequest');
    expect(refusal(prePrepareOfBatch([requestOf(), forged]))?.why).toBe('forgedRequest');
  });

  test('if d is not D(m)', () => {
    const digest = digestOfBatch(B.batch);
    expect(refusal({ ...A, digest })).toMatchObject({ why: 'wrongDigest', got: digest, expected: A.digest });
  });
});

describe('PP3.2 (§4.2): a PRE-PREPARE is not accepted if its view is not the replica’s', () => {
  test('even from the primary of that later view: it is no way into a view', () => {
    const backup = oneReplica(2);
    const answer = backup.hear(1, { ...A, view: 1 });
    expect(answer.notes).toEqual([{ kind: 'keptForLater', input: 'prePrepare', view: 1, sequence: 1 }]);
    expect(answer.sends).toEqual([]);
    expect([backup.state.view, backup.state.log.size]).toEqual([0, 0]);
  });
});

describe('PP3.3 (§4.2): a PRE-PREPARE is refused if another digest was accepted for (v, n)', () => {
  test('and the first one stays', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    const answer = backup.hear(0, B);
    expect(ignoredNote(answer)).toMatchObject({ why: 'conflictingProposal', got: B.digest, expected: A.digest });
    expect(answer.sends).toEqual([]);
    expect(backup.state.log.get(1)?.proposal).toEqual(A);
    expect(backup.state.log.get(1)?.prepares.choices).toEqual([null, A.digest, null, null]);
  });

  test('but the same request may be accepted at another sequence number', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    expect(noteOf(backup.hear(0, { ...A, sequence: 2 }), 'prePrepared')?.sequence).toBe(2);
  });
});

describe('PP3.4 (§4.2): a PRE-PREPARE is refused unless h < n ≤ H', () => {
  test.each([21, 1_000_000_000])('n = %i is above H = 20', (sequence) => {
    expect(refusal({ ...A, sequence })).toMatchObject({ why: 'aboveWindow', got: sequence, expected: 20 });
  });

  test.each([0, -1])('n = %i is not above h = 0', (sequence) => {
    expect(refusal({ ...A, sequence })).toMatchObject({ why: 'belowWindow', got: sequence, expected: 0 });
  });

  test('n = H is accepted', () => {
    expect(noteOf(oneReplica(1).hear(0, { ...A, sequence: 20 }), 'prePrepared')?.sequence).toBe(20);
  });

  test('the window moves with h', () => {
    const backup = oneReplica(1, { ...fourReplicas, checkpointInterval: 2, window: 4 });
    executeUpTo(backup, 2);
    const digest = backup.state.checkpoints.get(2)?.own?.digest ?? '';
    for (const voter of [0, 2]) backup.hear(voter, checkpointBy(voter, 2, digest));
    expect(backup.state.lowWaterMark).toBe(2);
    expect(ignoredNote(backup.hear(0, proposalAt(2)))).toMatchObject({ why: 'belowWindow', got: 2, expected: 2 });
    expect(noteOf(backup.hear(0, proposalAt(6)), 'prePrepared')?.sequence).toBe(6);
    expect(ignoredNote(backup.hear(0, proposalAt(7)))).toMatchObject({ why: 'aboveWindow', got: 7, expected: 6 });
  });
});
