import { describe, expect, test } from 'vitest';
import { bringToCommitted, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { answerOfRule, ignoredNote, noteKinds, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prePrepareOfBatch,
  prepareBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import { castVote } from '../../ballot.ts';
import { onBody } from './bodies.ts';
import { checkpointProofOf, keepCertificate, preparedCertificates } from './certificates.ts';
import { takeDue } from './early.ts';
import { executeSlot } from './execution.ts';
import { acceptProposal, acceptProposals, advanceSlot } from './gates.ts';
import type { Body } from './messages.ts';
import { admission } from './normalCase.ts';
import { fault } from './proofFault.ts';
import { createSlot } from './slot.ts';
import { viewChangeFault } from './viewChangeCheck.ts';

const A = prePrepareOf(requestOf());

const slotOf = (sequence: number) => {
  const proposal = proposalAt(sequence);
  return { ...createSlot(0, sequence, 4), proposal, batch: proposal.batch };
};

describe('PP3, NV4 (§4.2, §4.4): the proposals that are accepted once the window has moved', () => {
  const backupWithSlots = () => {
    const backup = oneReplica(1);
    const slots = [
      slotOf(20),
      slotOf(21),
      slotOf(3),
      { ...slotOf(4), accepted: true },
      { ...slotOf(5), committed: true },
      createSlot(0, 6, 4),
      slotOf(2),
    ];
    for (const slot of slots) backup.state.log.set(slot.sequence, slot);
    return backup;
  };

  test('are those that are not accepted yet, inside the window, by ascending number; no bare decision, no bare vote', () => {
    const { place, state } = backupWithSlots();
    const answer = answerOfRule((out) => acceptProposals(place, state, out));
    expect(answer.notes.map((note) => [note.kind, 'sequence' in note && note.sequence])).toEqual(
      [2, 3, 20].map((sequence) => ['prePrepared', sequence]),
    );
  });

  test('are none between two views', () => {
    const { place, state } = backupWithSlots();
    state.active = false;
    expect(answerOfRule((out) => acceptProposals(place, state, out)).notes).toEqual([]);
  });

  test('a slot without a proposal is not accepted', () => {
    const { place, state } = oneReplica(1);
    const slot = createSlot(0, 1, 4);
    expect(answerOfRule((out) => acceptProposal(place, state, slot, out)).sends).toEqual([]);
    expect(slot.accepted).toBe(false);
  });

  test('no gate opens between two views, whatever votes are there (§4.4)', () => {
    const { place, state } = oneReplica(1);
    const slot = { ...slotOf(1), accepted: true };
    for (const voter of [1, 2, 3]) castVote(slot.prepares, voter, slot.proposal.digest);
    state.active = false;
    answerOfRule((out) => advanceSlot(place, state, slot, out));
    expect(slot.prepared).toBe(false);
    state.active = true;
    answerOfRule((out) => advanceSlot(place, state, slot, out));
    expect(slot.prepared).toBe(true);
  });
});

describe('PP3.4 (§4.2, §4.4): a slot up to min-s', () => {
  test('has no place in the view of that NEW-VIEW; a later view may have one for it', () => {
    const { place, state } = oneReplica(1);
    Object.assign(state, { view: 1, newViewFrom: 10 });
    const admitted = (view: number, sequence: number) =>
      admission(place.cluster, state, prepareBy(2, { ...A, view, sequence }));
    expect([admitted(1, 10), admitted(1, 11), admitted(2, 10)]).toEqual(['belowWindow', 'admitted', 'early']);
  });
});

describe('CM4 (§4.2): a slot that is executed', () => {
  test('has its requests: anything else is a fault of this program', () => {
    const { place, state } = oneReplica(1);
    for (const slot of [
      { ...slotOf(1), batch: null },
      { ...slotOf(1), proposal: null },
    ]) {
      const execute = () => answerOfRule((out) => executeSlot(place, state, slot, out));
      expect(execute).toThrow('Slot 1 is committed without a request.');
    }
  });

  test('is marked as executed', () => {
    const backup = oneReplica(1);
    bringToCommitted(backup, A);
    expect(backup.state.log.get(1)?.executed).toBe(true);
  });
});

describe('T4 (§4.5.2): a view works', () => {
  test('where something new is executed in it, though not all of a batch; the null request and repetitions are nothing new', () => {
    const workingAfter = (...batches: (readonly number[])[]) => {
      const backup = oneReplica(1);
      backup.state.lastWorkingView = -1;
      for (const [index, timestamps] of batches.entries()) {
        if (index === batches.length - 1) backup.state.lastWorkingView = -1;
        const batch = timestamps.map((timestamp) => requestOf({ timestamp }));
        bringToCommitted(backup, prePrepareOfBatch(batch, { sequence: index + 1 }));
      }
      return backup.state.lastWorkingView;
    };
    expect([workingAfter([1]), workingAfter([]), workingAfter([1], [1]), workingAfter([1], [1, 2])]).toEqual([
      0, -1, -1, 0,
    ]);
  });

  test('not where a decision is executed between two views', () => {
    const backup = oneReplica(3);
    leaveView(backup);
    const proof = [0, 1, 2].map((voter) => commitBy(voter, A));
    backup.hear(1, { kind: 'decision', sequence: 1, batch: A.batch, proof, replica: 1 });
    expect([backup.state.lastExecuted, backup.state.view, backup.state.lastWorkingView]).toEqual([1, 1, 0]);
  });
});

describe('NV5 (§4.4): requests of a proposal that was known by its digest only', () => {
  const entering = (self: number) => {
    const replica = oneReplica(self);
    leaveView(replica);
    const inV = [viewChangeBy(0), viewChangeBy(2), viewChangeBy(3, { certificates: [certificateBy([2, 3], A)] })];
    replica.hear(1, newViewOf(inV));
    return replica;
  };

  test('come with a PRE-PREPARE as well', () => {
    const backup = entering(2);
    const answer = backup.hear(1, { ...A, view: 1 });
    expect(noteKinds(answer)).toContain('bodyLearnt');
    expect(backup.state.log.get(1)?.batch).toEqual(A.batch);
    // A backup gives out no numbers.
    expect(backup.state.ordered.size).toBe(0);
  });

  test('are refused where one of them is forged', () => {
    const batch = [requestOf(), requestOf({ client: 1, signature: 'forged' })];
    const { place, state } = oneReplica(2);
    const proposal = prePrepareOfBatch(batch);
    state.log.set(1, { ...createSlot(0, 1, 4), proposal });
    const message: Body = { kind: 'body', sequence: 1, batch, replica: 3 };
    const answer = answerOfRule((out) => onBody(place, state, { from: 3, message }, out));
    expect(ignoredNote(answer)?.why).toBe('forgedRequest');
  });
});

describe('§4.4: messages of a later view', () => {
  test('are taken up in that view, by sender; those for an earlier one are forgotten, those for a later one wait on', () => {
    const { state } = oneReplica(1);
    state.view = 2;
    const message = (view: number) => prepareBy(3, { ...A, view });
    for (const [from, view] of [
      [3, 2],
      [2, 1],
      [0, 3],
      [1, 2],
    ] as const) {
      state.early.set(from, { view, messages: [message(view)] });
    }
    expect(takeDue(state)).toEqual([
      [1, [message(2)]],
      [3, [message(2)]],
    ]);
    expect([...state.early.keys()]).toEqual([0]);
  });
});

describe('VC1, VC2 (§4.4): proofs', () => {
  test('P is by ascending number, whatever prepared first', () => {
    const { state } = oneReplica(1);
    for (const sequence of [3, 1, 2]) keepCertificate(state, slotOf(sequence), [2, 3]);
    expect(preparedCertificates(state)).toEqual(
      [1, 2, 3].map((sequence) => certificateBy([2, 3], proposalAt(sequence))),
    );
    keepCertificate(state, createSlot(0, 4, 4), [2, 3]);
    expect(state.certificates.size).toBe(3);
  });

  test('a checkpoint is certified by the signers of its proof, each once, by number; by nobody without one', () => {
    const proof = [3, 0, 1, 3].map((replica) => ({ kind: 'checkpoint', sequence: 4, digest: 'd', replica }) as const);
    expect(checkpointProofOf(4, proof)).toEqual({ sequence: 4, digest: 'd', voters: [0, 1, 3] });
    expect(checkpointProofOf(4, [])).toEqual({ sequence: 4, digest: '', voters: [] });
  });

  test('C is checked for h = 0 as well, where somebody sends one', () => {
    const { place } = oneReplica(1);
    const change = viewChangeBy(3, {
      checkpointProof: [{ kind: 'checkpoint', sequence: 4, digest: 'd', replica: 0 }],
    });
    expect(viewChangeFault(place, change)?.why).toBe('unprovedCheckpoint');
    expect(viewChangeFault(place, viewChangeBy(3))).toBeNull();
  });

  test('a fault says what was compared, and nothing where nothing was', () => {
    expect(fault('forgedQuote')).toStrictEqual({ why: 'forgedQuote', values: {} });
    expect(fault('forgedQuote', 2)).toStrictEqual({ why: 'forgedQuote', values: { got: 2 } });
  });
});
