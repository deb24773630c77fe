import { describe, expect, test } from 'vitest';
import { executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  proofBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { Body } from './messages.ts';
import { NULL_DIGEST } from './requestDigest.ts';
import { digestOfService } from './service.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));
const small = { ...fourReplicas, checkpointInterval: 4, window: 8 };

/** V of view 1: R3 prepared A, the others nothing. */
const withA = [viewChangeBy(0), viewChangeBy(3, { certificates: [certificateBy([2, 3], A)] }), viewChangeBy(1)];
const proposedA = { ...A, view: 1 };

describe('NV4 (§4.4): a backup', () => {
  test('accepts a NEW-VIEW that follows from its V, also one that never timed out (scenario V13)', () => {
    const backup = oneReplica(2);
    const answer = backup.hear(1, newViewOf(withA));
    expect([backup.state.view, backup.state.active]).toEqual([1, true]);
    expect(noteOf(answer, 'enteredView')).toMatchObject({ view: 1, primary: 1, members: [0, 1, 3], maxSequence: 1 });
  });

  test('logs O as PRE-PREPAREs and multicasts a PREPARE for each', () => {
    const backup = oneReplica(2);
    const answer = backup.hear(1, newViewOf(withA));
    expect(answer.sends[0]).toEqual({ to: 'all', message: prepareBy(2, proposedA) });
    expect(backup.state.log.get(1)).toMatchObject({ view: 1, accepted: true, proposal: { digest: A.digest } });
    expect(ignoredNote(backup.hear(1, { ...B, view: 1 }))?.why).toBe('conflictingProposal');
  });

  const refusal = (message: ReturnType<typeof newViewOf>, from = 1) => {
    const backup = oneReplica(2);
    leaveView(backup);
    const answer = backup.hear(from, message);
    expect([backup.state.view, backup.state.active, answer.sends]).toEqual([1, false, []]);
    return ignoredNote(answer)?.why;
  };

  test('refuses it from anybody but the primary of that view', () => {
    expect(refusal(newViewOf(withA), 3)).toBe('notPrimary');
  });

  test('refuses V with too few, one sender twice, another view inside, an invalid one (E14, scenario V8)', () => {
    const own = viewChangeBy(1);
    expect(refusal(newViewOf(withA.slice(1)))).toBe('tooFewViewChanges');
    expect(refusal(newViewOf([own, own, own]))).toBe('repeatedViewChange');
    expect(refusal(newViewOf([own, viewChangeBy(3), viewChangeBy(0, { view: 2 })], { view: 1 }))).toBe(
      'wrongViewInside',
    );
    expect(refusal(newViewOf([own, viewChangeBy(3), viewChangeBy(0, { forged: true })]))).toBe('invalidViewChange');
    expect(refusal(newViewOf([own, viewChangeBy(3), viewChangeBy(4)]))).toBe('invalidViewChange');
    const invented = viewChangeBy(0, { certificates: [certificateBy([2], A)] });
    expect(refusal(newViewOf([own, viewChangeBy(3), invented]))).toBe('invalidViewChange');
  });

  test('computes O once more, and refuses one that is not exactly that (E8, scenario V7)', () => {
    const right = { view: 1, sequence: 1, digest: A.digest };
    const wrong = [
      [],
      [{ ...right, digest: B.digest }],
      [{ ...right, digest: NULL_DIGEST }],
      [{ ...right, view: 0 }],
      [{ ...right, sequence: 2 }],
      [right, { ...right, sequence: 2 }],
      [{ ...right, forged: true as const }],
    ];
    for (const proposals of wrong) expect(refusal(newViewOf(withA, { proposals }))).toBe('wrongProposals');
  });

  test('a refused one is as good as none (ambiguity 3): the same primary may still send a right one', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    backup.hear(1, newViewOf(withA, { proposals: [] }));
    expect(noteOf(backup.hear(1, newViewOf(withA)), 'enteredView')).not.toBeNull();
  });
});

describe('NV5 (§4.4): the request behind a digest of O', () => {
  test('is asked for at once by who lacks it, and nothing is prepared before it comes', () => {
    const backup = oneReplica(2);
    const answer = backup.hear(1, newViewOf(withA));
    const [, status] = answer.sends;
    expect(status).toMatchObject({
      to: 'all',
      message: { kind: 'status', slots: [{ sequence: 1, digest: A.digest, hasBatch: false }] },
    });
    backup.hear(3, prepareBy(3, proposedA));
    expect(backup.state.log.get(1)?.prepared).toBe(false);
    const learnt = backup.hear(3, { kind: 'body', sequence: 1, batch: A.batch, replica: 3 });
    expect(noteKinds(learnt).slice(0, 2)).toEqual(['bodyLearnt', 'prepared']);
  });

  test('is taken from the log of the old view by who has it', () => {
    const backup = oneReplica(2);
    backup.hear(0, A);
    const answer = backup.hear(1, newViewOf(withA));
    expect(answer.sends.map(({ message }) => message.kind)).toEqual(['prepare']);
    expect(noteOf(backup.hear(3, prepareBy(3, proposedA)), 'prepared')).not.toBeNull();
  });

  test('is taken from two views ago as well', () => {
    const backup = oneReplica(2);
    backup.hear(0, A);
    backup.hear(1, newViewOf([0, 1, 3].map((from) => viewChangeBy(from))));
    const inV = [0, 1].map((from) => viewChangeBy(from, { view: 3 }));
    inV.push(viewChangeBy(3, { view: 3, certificates: [certificateBy([2, 3], A)] }));
    const answer = backup.hear(3, newViewOf(inV));
    expect(answer.sends.map(({ message }) => message.kind)).toEqual(['prepare']);
  });

  test('another one than the digest names is refused', () => {
    const backup = oneReplica(2);
    backup.hear(1, newViewOf(withA));
    const answer = backup.hear(3, { kind: 'body', sequence: 1, batch: B.batch, replica: 3 });
    expect(ignoredNote(answer)).toMatchObject({ why: 'wrongDigest', got: B.digest, expected: A.digest });
  });

  test('under a bad signature of its client it is refused, though its digest fits: who proposes it would be refused itself', () => {
    const backup = oneReplica(2);
    backup.hear(1, newViewOf(withA));
    const batch = [requestOf({ signature: 'forged' })];
    const body: Body = { kind: 'body', sequence: 1, batch, replica: 3 };
    expect(ignoredNote(backup.hear(3, body))).toMatchObject({ input: 'body', why: 'forgedRequest' });
    expect([backup.state.pending.size, backup.state.log.get(1)?.batch]).toEqual([0, null]);
    expect(ignoredNote(backup.hear(0, { ...body, batch: A.batch, replica: 0 }))).toBeNull();
  });

  test('a checkpoint above its own state is fetched; O above its H waits for it (behind by a checkpoint)', () => {
    const ahead = oneReplica(3, small);
    executeUpTo(ahead, 8);
    const { service } = ahead.state;
    const digest = digestOfService(service);
    const proof = { lowWaterMark: 8, checkpointProof: proofBy([0, 1, 3], 8, digest) };
    const certificates = [certificateBy([2, 3], { ...B, sequence: 9 })];
    const backup = oneReplica(2, small);
    const inV = [viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { ...proof, certificates })];
    const answer = backup.hear(1, newViewOf(inV));
    expect(noteOf(answer, 'fetchStarted')).toMatchObject({ sequence: 8, digest, why: 'newView' });
    expect(backup.state.log.get(9)).toMatchObject({ accepted: false });
    expect(answer.sends.map(({ message }) => message.kind)).not.toContain('prepare');
    const copy = { kind: 'stateCopy', sequence: 8, service, proof: [], replica: 0 } as const;
    expect(noteOf(backup.hear(0, copy), 'prePrepared')).toMatchObject({ view: 1, sequence: 9, digest: B.digest });
  });
});

describe('NV6 (§4.4): only one NEW-VIEW counts for each view', () => {
  test('a second, different one is ignored', () => {
    const backup = oneReplica(2);
    backup.hear(1, newViewOf(withA));
    const other = newViewOf([0, 1, 3].map((from) => viewChangeBy(from)));
    expect(ignoredNote(backup.hear(1, other))).toMatchObject({ why: 'staleViewChange', got: 1, expected: 1 });
    expect(backup.state.log.get(1)?.proposal?.digest).toBe(A.digest);
  });

  test('one for an earlier view is as well', () => {
    const backup = oneReplica(3);
    backup.hear(2, newViewOf([0, 1, 2].map((from) => viewChangeBy(from, { view: 2 }))));
    expect(ignoredNote(backup.hear(1, newViewOf(withA)))?.why).toBe('staleViewChange');
  });
});

describe('CM5 (§4.4): a slot that was executed', () => {
  test('goes through the phases of the new view, and is not executed again', () => {
    const backup = oneReplica(2);
    executeUpTo(backup, 1);
    const one = proposalAt(1);
    const inV = [viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { certificates: [certificateBy([2, 3], one)] })];
    backup.hear(1, newViewOf(inV));
    const again = { ...one, view: 1 };
    expect(noteOf(backup.hear(3, prepareBy(3, again)), 'prepared')).toMatchObject({ view: 1, sequence: 1 });
    backup.hear(1, commitBy(1, again));
    const answer = backup.hear(3, commitBy(3, again));
    expect(noteOf(answer, 'committedLocal')).toMatchObject({ view: 1 });
    expect(noteOf(answer, 'executed')).toBeNull();
    expect(backup.state.lastExecuted).toBe(1);
  });
});
