import { describe, expect, test } from 'vitest';
import { bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { becomePrimary, leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  newViewOf,
  prePrepareOf,
  prePrepareOfBatch,
  proofBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';

const A = prePrepareOf(requestOf());
const small = { ...fourReplicas, checkpointInterval: 4, window: 8 };

describe('NV1 (§4.4): the primary of the new view', () => {
  test('with q valid VIEW-CHANGEs, its own among them, multicasts ⟨NEW-VIEW, v+1, V, O⟩', () => {
    const primary = oneReplica(1);
    leaveView(primary);
    expect(noteKinds(primary.hear(2, viewChangeBy(2)))).toEqual(['counted']);
    const answer = primary.hear(3, viewChangeBy(3, { certificates: [certificateBy([2, 3], A)] }));
    const viewChanges = [1, 2].map((from) => viewChangeBy(from));
    viewChanges.push(viewChangeBy(3, { certificates: [certificateBy([2, 3], A)] }));
    const proposals = [{ view: 1, sequence: 1, digest: A.digest }];
    expect(answer.sends[0]).toEqual({
      to: 'all',
      message: { kind: 'newView', view: 1, viewChanges, proposals },
    });
  });

  test('V holds exactly q, the first that came (ambiguity 6)', () => {
    const primary = oneReplica(1, { ...fourReplicas, replicas: 7 });
    leaveView(primary);
    for (const from of [6, 4, 5]) primary.hear(from, viewChangeBy(from));
    const sent = primary.hear(0, viewChangeBy(0)).sends[0]?.message;
    expect(sent?.kind === 'newView' && sent.viewChanges.map(({ replica }) => replica)).toEqual([1, 6, 4, 5, 0]);
    expect(ignoredNote(primary.hear(2, viewChangeBy(2)))?.why).toBe('staleViewChange');
  });

  test('an invalid one does not count', () => {
    const primary = oneReplica(1);
    leaveView(primary);
    primary.hear(2, viewChangeBy(2, { certificates: [certificateBy([3], A)] }));
    expect(noteOf(primary.hear(3, viewChangeBy(3)), 'enteredView')).toBeNull();
  });

  test('nor does one for another view', () => {
    const primary = oneReplica(1);
    leaveView(primary);
    primary.hear(2, viewChangeBy(2, { view: 5 }));
    expect(noteOf(primary.hear(3, viewChangeBy(3)), 'enteredView')).toBeNull();
  });

  test('its own prepared certificates are in V (ambiguity 7): it shows what it would have sent', () => {
    const primary = oneReplica(1);
    bringToPrepared(primary, A);
    const answer = becomePrimary(primary, [0, 3]);
    expect(noteOf(answer, 'enteredView')?.choices).toMatchObject([{ digest: A.digest, competing: [{ replica: 1 }] }]);
  });
});

describe('§4.1, §4.4: a replica that enters a view passes on what it still waits for', () => {
  const enter = (backup = oneReplica(2)) => {
    backup.hear(4, requestOf());
    leaveView(backup);
    const inV = [viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { certificates: [certificateBy([1, 3], A)] })];
    return backup.hear(1, newViewOf(inV));
  };

  test('to the new primary, which may never have heard of it; not what O proposes', () => {
    const relayed = enter().sends.filter(({ message }) => message.kind === 'request');
    expect(relayed).toEqual([{ to: 1, message: requestOf({ client: 1, operation: 'get y' }) }]);
  });

  test('the primary itself has nobody to pass it on to', () => {
    const primary = oneReplica(1);
    expect(becomePrimary(primary, [0, 3]).sends.map(({ message }) => message.kind)).not.toContain('request');
  });
});

test('NV3 (§4.4): what O proposes up to h is not logged again: its effect is in the checkpoint', () => {
  const backup = oneReplica(2, small);
  executeUpTo(backup, 5);
  const digest = backup.state.checkpoints.get(4)?.own?.digest ?? '';
  for (const from of [0, 1]) backup.hear(from, checkpointBy(from, 4, digest));
  leaveView(backup);
  const certificates = [3, 4, 5].map((sequence) => certificateBy([2, 3], proposalAt(sequence)));
  const inV = [viewChangeBy(0), viewChangeBy(1), viewChangeBy(3, { certificates })];
  const entering = backup.hear(1, newViewOf(inV));
  expect(noteOf(entering, 'enteredView')).toMatchObject({ minSequence: 0, maxSequence: 5 });
  expect([backup.state.lowWaterMark, [...backup.state.log.keys()]]).toEqual([4, [5]]);
});

describe('§4.4: in the new view there is no place for slots up to min-s', () => {
  test('also while the state that it starts from is still fetched', () => {
    const backup = oneReplica(2, small);
    leaveView(backup);
    const inV = [0, 1, 3].map((from) =>
      viewChangeBy(from, { lowWaterMark: 4, checkpointProof: proofBy([0, 1, 3], 4, 'd') }),
    );
    expect(noteOf(backup.hear(1, newViewOf(inV)), 'enteredView')?.minSequence).toBe(4);
    expect([backup.state.lowWaterMark, backup.state.fetching?.sequence]).toEqual([0, 4]);
    const refused = { why: 'belowWindow', got: 4, expected: 4 };
    expect(ignoredNote(backup.hear(1, { ...proposalAt(4), view: 1 }))).toMatchObject(refused);
    expect(noteOf(backup.hear(1, { ...proposalAt(5), view: 1 }), 'prePrepared')?.sequence).toBe(5);
  });
});

describe('NV3 (§4.4): the primary', () => {
  test('is active, logs O, and proposes what is still pending above max-s (NV7, E17)', () => {
    const primary = oneReplica(1);
    primary.hear(4, requestOf());
    leaveView(primary);
    primary.hear(0, viewChangeBy(0));
    const at3 = { ...A, sequence: 3 };
    const answer = primary.hear(3, viewChangeBy(3, { certificates: [certificateBy([2, 3], at3)] }));
    expect(primary.state.active).toBe(true);
    expect([...primary.state.log.values()].map(({ sequence, view }) => [sequence, view])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
    expect(noteOf(answer, 'assigned')).toMatchObject({ view: 1, sequence: 4, client: 1 });
    expect(answer.sends.map(({ message }) => message.kind)).toEqual(['newView', 'prePrepare']);
  });

  test('knows a request of O by its digest, though it missed the PRE-PREPARE: none gets two numbers (PP2, NV5)', () => {
    const primary = oneReplica(1);
    primary.hear(4, requestOf());
    leaveView(primary);
    primary.hear(0, viewChangeBy(0));
    const answer = primary.hear(3, viewChangeBy(3, { certificates: [certificateBy([2, 3], A)] }));
    expect(primary.state.log.get(1)?.batch).toEqual(A.batch);
    expect(answer.notes.filter(({ kind }) => kind === 'assigned')).toMatchObject([{ client: 1, sequence: 2 }]);
  });

  test('proposes nothing while it lacks requests of O: any that it knows may be one of them (PP2, NV5)', () => {
    const primary = oneReplica(1);
    const both = prePrepareOfBatch([requestOf(), requestOf({ client: 1, operation: 'get y' })]);
    primary.hear(4, requestOf());
    leaveView(primary);
    primary.hear(0, viewChangeBy(0));
    const entering = primary.hear(3, viewChangeBy(3, { certificates: [certificateBy([2, 3], both)] }));
    expect(noteOf(entering, 'assigned')).toBeNull();
    expect(noteOf(primary.hear(6, requestOf({ client: 2 })), 'buffered')).toMatchObject({ client: 2, why: 'body' });
    const learnt = primary.hear(2, { kind: 'body', sequence: 1, batch: both.batch, replica: 2 });
    expect(learnt.notes.filter(({ kind }) => kind === 'assigned')).toMatchObject([{ client: 2, sequence: 2 }]);
  });

  test('gives no second number to a request of O (PP2)', () => {
    const primary = oneReplica(1);
    bringToPrepared(primary, A);
    const answer = becomePrimary(primary, [0, 3]);
    expect(noteOf(answer, 'assigned')).toMatchObject({ client: 1, sequence: 2 });
    expect(ignoredNote(primary.hear(4, requestOf()))?.why).toBe('alreadyOrdered');
  });

  test('does not go on from a counter of its own: what it was told in the old view is gone (V15)', () => {
    const primary = oneReplica(1);
    for (const sequence of [1, 2, 3]) primary.hear(0, proposalAt(sequence));
    becomePrimary(primary, [0, 3]);
    expect(primary.state.log.get(1)).toMatchObject({ view: 1, proposal: { digest: expect.any(String) } });
    expect(primary.state.lastAssigned).toBe(primary.state.log.size);
  });

  test('adopts the checkpoint of min-s: h moves where it has the state', () => {
    const primary = oneReplica(1, small);
    executeUpTo(primary, 4);
    const digest = primary.state.checkpoints.get(4)?.own?.digest ?? '';
    leaveView(primary);
    primary.hear(0, viewChangeBy(0));
    const proof = { lowWaterMark: 4, checkpointProof: proofBy([0, 2, 3], 4, digest) };
    const answer = primary.hear(3, viewChangeBy(3, proof));
    expect(noteOf(answer, 'stable')).toMatchObject({ sequence: 4, voters: [0, 1, 2, 3] });
    expect(noteOf(answer, 'assigned')?.sequence).toBe(5);
  });
});

test('V13 (§4.4): a primary that is taken into a later view keeps no NEW-VIEW of its own to hand out', () => {
  const replica = oneReplica(1);
  becomePrimary(replica, [2, 3]);
  replica.hear(2, newViewOf([0, 2, 3].map((from) => viewChangeBy(from, { view: 2 }))));
  expect([replica.state.view, replica.state.newView]).toEqual([2, null]);
});
