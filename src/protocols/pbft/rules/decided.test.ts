import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  commitBy,
  prePrepareOf,
  prePrepareOfBatch,
  prepareBy,
  requestOf,
} from '../../../testing/pbft/paperMessages.ts';
import { castVote } from '../../ballot.ts';
import { decisionOf } from './decision.ts';
import type { Decision } from './messages.ts';
import { createSlot } from './slot.ts';

const A = prePrepareOf(requestOf());

const slotOf = (sequence: number) => {
  const proposal = proposalAt(sequence);
  return { ...createSlot(0, sequence, 4), proposal, batch: proposal.batch };
};

describe('1.11 (§6.1): a decision', () => {
  const decisionAt = (sequence: number, voters: readonly number[] = [0, 1, 2], view = 0): Decision => {
    const proposal = { ...proposalAt(sequence), view };
    const proof = voters.map((voter) => commitBy(voter, proposal));
    return { kind: 'decision', sequence, batch: proposal.batch, proof, replica: 1 };
  };

  test('is made of a slot whose requests are here, and of nothing less', () => {
    const { place } = oneReplica(1);
    const committed = { ...slotOf(1), committed: true };
    for (const voter of [0, 1, 2]) castVote(committed.commits, voter, committed.proposal.digest);
    expect(decisionOf(place, committed)).toHaveLength(1);
    expect(decisionOf(place, { ...committed, batch: null })).toEqual([]);
    expect(decisionOf(place, { ...committed, proposal: null })).toEqual([]);
  });

  test('is refused below and above the window, with the bound; at H it is taken', () => {
    const backup = oneReplica(3);
    bringToCommitted(backup, A);
    expect(ignoredNote(backup.hear(1, decisionAt(1)))).toMatchObject({ why: 'settled', got: 1, expected: 1 });
    expect(ignoredNote(backup.hear(1, decisionAt(21)))).toMatchObject({ why: 'aboveWindow', got: 21, expected: 20 });
    expect(noteKinds(backup.hear(1, decisionAt(20)))).toEqual(['committedLocal', 'gap']);
  });

  test('is refused where one of its requests is forged, or it has no COMMIT at all', () => {
    const backup = oneReplica(3);
    const batch = [requestOf(), requestOf({ client: 1, signature: 'forged' })];
    const proof = [0, 1, 2].map((voter) => commitBy(voter, prePrepareOfBatch(batch)));
    expect(ignoredNote(backup.hear(1, { ...decisionAt(1), batch, proof }))?.why).toBe('forgedRequest');
    const bare = ignoredNote(backup.hear(1, decisionAt(1, [])));
    expect(bare).toMatchObject({ why: 'unprovedDecision', got: 0, expected: 3 });
  });

  test('names the view in which it was made, and its voters by number', () => {
    const answer = oneReplica(3).hear(1, decisionAt(1, [2, 0, 1], 5));
    expect(noteOf(answer, 'committedLocal')).toMatchObject({ view: 5, voters: [0, 1, 2] });
  });

  test('leaves the votes that are there where it is about the same proposal, or none has come', () => {
    const backup = oneReplica(3);
    bringToPrepared(backup, A);
    const prepares = backup.state.log.get(1)?.prepares.choices;
    backup.hear(1, decisionAt(1));
    const waiting = oneReplica(3);
    waiting.hear(2, prepareBy(2, proposalAt(2)));
    waiting.hear(1, decisionAt(2));
    expect(backup.state.log.get(1)?.prepares.choices).toEqual(prepares);
    expect(waiting.state.log.get(2)?.prepares.choices).toEqual([null, null, proposalAt(2).digest, null]);
  });

  test('takes the place of another proposal, and undoes only what was executed tentatively for that slot', () => {
    const other = (sequence: number) => prePrepareOf(requestOf({ client: 1 }), { sequence });
    const backup = oneReplica(3, { ...fourReplicas, tentativeExecution: 1 });
    backup.hear(0, other(3));
    expect(noteKinds(backup.hear(1, decisionAt(3)))).toEqual(['committedLocal', 'gap']);
    bringToPrepared(backup, A);
    backup.hear(0, other(2));
    expect(noteKinds(backup.hear(1, decisionAt(2)))).toEqual(['committedLocal', 'gap']);
    expect(backup.state.tentative?.sequence).toBe(1);
    expect(backup.state.log.get(2)?.proposal?.digest).toBe(proposalAt(2).digest);
  });
});
