import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { checkpointBy, proofBy, requestOf, statusBy } from '../../../testing/pbft/paperMessages.ts';
import { ahead, inTheDark, oftenStable } from '../../../testing/pbft/stateDrive.ts';
import { copyService, digestOfService } from './service.ts';
import { FETCH, STATUS } from './timers.ts';

describe('ST1 (§4.3): a state is fetched', () => {
  test('at once, where f+1 vouch for a checkpoint so far above the window that nothing up to it can be received', () => {
    const replica = inTheDark([0], 40, 'd');
    const answer = replica.hear(2, checkpointBy(2, 40, 'd'));
    expect(noteOf(answer, 'fetchStarted')).toEqual({
      kind: 'fetchStarted',
      sequence: 40,
      digest: 'd',
      from: 0,
      voters: [0, 2],
      why: 'aboveWindow',
    });
    expect(answer.sends).toEqual([{ to: 0, message: { kind: 'fetchState', sequence: 40, digest: 'd', replica: 3 } }]);
  });

  test('not for one that lies, nor for several that do not agree (scenario B8)', () => {
    const replica = inTheDark([0], 1000, 'x');
    for (const other of [checkpointBy(2, 1000, 'y'), checkpointBy(1, 996, 'x')]) {
      expect(ignoredNote(replica.hear(other.replica, other))?.why).toBe('aboveWindow');
    }
    expect(replica.state.fetching).toBeNull();
  });

  test('where a checkpoint is ahead and messages do not bring the replica on for a while (ambiguity 5)', () => {
    const replica = inTheDark([0, 1, 2], 8, 'd');
    expect([replica.state.fetching, replica.state.lowWaterMark]).toEqual([null, 0]);
    expect(noteOf(replica.expire(STATUS), 'fetchStarted')).toMatchObject({ sequence: 8, why: 'behind', from: 0 });
  });

  test('also where only f+1 are left who have it: waiting for q could be for ever', () => {
    const replica = inTheDark([0, 1], 8, 'd');
    expect(noteOf(replica.expire(STATUS), 'fetchStarted')).toMatchObject({ sequence: 8, voters: [0, 1] });
  });

  test('not where it is this replica that is ahead', () => {
    const replica = oneReplica(3, oftenStable);
    executeUpTo(replica, 4);
    const digest = replica.state.checkpoints.get(4)?.own?.digest ?? '';
    replica.hear(0, checkpointBy(0, 4, digest));
    expect(noteKinds(replica.expire(STATUS))).toEqual(['statusSent']);
  });

  test('where q vouch for another state than this replica has: its own is wrong (scenario K5)', () => {
    const replica = oneReplica(3, oftenStable);
    executeUpTo(replica, 4);
    for (const voter of [0, 1]) replica.hear(voter, checkpointBy(voter, 4, 'another'));
    expect(noteOf(replica.hear(2, checkpointBy(2, 4, 'another')), 'fetchStarted')).toMatchObject({
      sequence: 4,
      digest: 'another',
      why: 'diverged',
    });
  });
});

describe('ST2 (§4.4): the state', () => {
  test('comes from who has it: the stable one with its proof, or one that is not stable yet', () => {
    const replica = oneReplica(1, oftenStable);
    executeUpTo(replica, 4);
    const own = replica.state.checkpoints.get(4)?.own;
    const digest = own?.digest ?? '';
    const ask = { kind: 'fetchState', sequence: 4, digest, replica: 3 } as const;
    const copy = { kind: 'stateCopy', sequence: 4, service: own?.service, replica: 1 };
    expect(replica.hear(3, ask).sends).toEqual([{ to: 3, message: { ...copy, proof: [] } }]);
    for (const voter of [0, 2]) replica.hear(voter, checkpointBy(voter, 4, digest));
    expect(replica.hear(3, ask).sends).toEqual([{ to: 3, message: { ...copy, proof: proofBy([0, 1, 2], 4, digest) } }]);
  });

  test('counts if it fits the certified digest', () => {
    const { copy, digest } = ahead(8);
    const replica = inTheDark([0, 1, 2], 8, digest);
    replica.expire(STATUS);
    expect(noteOf(replica.hear(0, copy), 'stateInstalled')).toEqual({
      kind: 'stateInstalled',
      sequence: 8,
      digest,
      from: 0,
      before: 0,
    });
  });

  test('or is a later one with a proof of its own: the certified one may be gone', () => {
    const { copy, digest } = ahead(12);
    const replica = inTheDark([0, 1, 2], 8, 'd8');
    replica.expire(STATUS);
    const proof = proofBy([0, 1, 2], 12, digest);
    expect(noteOf(replica.hear(0, { ...copy, proof }), 'stateInstalled')).toMatchObject({ sequence: 12 });
    expect(replica.state.lowWaterMark).toBe(12);
  });

  test('with wrong data leads to the next replica (scenario B9)', () => {
    const { copy, digest } = ahead(8);
    const replica = inTheDark([0, 1, 2], 8, digest);
    replica.expire(STATUS);
    const wrong = copyService(copy.service);
    wrong.values.set('x', 'EVIL');
    const answer = replica.hear(0, { ...copy, service: wrong });
    expect(answer.notes[0]).toMatchObject({ kind: 'ignored', why: 'uncertifiedState', expected: digest });
    expect(noteOf(answer, 'fetchStarted')).toMatchObject({ from: 1, why: 'nextReplica' });
    const unproved = { ...copy, sequence: 12, service: wrong, proof: proofBy([0, 1], 12, digestOfService(wrong)) };
    expect(noteOf(replica.hear(1, { ...unproved, replica: 1 }), 'fetchStarted')).toMatchObject({ from: 2 });
    expect(replica.state.lastExecuted).toBe(0);
  });

  test('that does not come is asked of the next, round and round: a lost FETCH or STATE is made up for', () => {
    const replica = inTheDark([0, 1, 2], 8, 'd');
    replica.expire(STATUS);
    const asked = Array.from({ length: 4 }, () => noteOf(replica.expire(FETCH), 'fetchStarted')?.from);
    expect(asked).toEqual([1, 2, 0, 1]);
  });
});

describe('ST3 (§4.3): while fetching', () => {
  const tentative = { ...oftenStable, tentativeExecution: 1 } as const;

  test('what was executed tentatively is undone first', () => {
    const replica = oneReplica(3, tentative);
    bringToPrepared(replica, proposalAt(1));
    for (const voter of [0, 1, 2]) replica.hear(voter, checkpointBy(voter, 8, 'd'));
    expect(noteKinds(replica.expire(STATUS))).toEqual([
      'statusSent',
      'rolledBack',
      'fetchStarted',
      'timerStarted',
      'timerCancelled',
    ]);
  });

  test('and also what was executed tentatively since: there is no way back behind the fetched state', () => {
    const { copy, digest } = ahead(8);
    const replica = oneReplica(3, tentative);
    for (const voter of [0, 1, 2]) replica.hear(voter, checkpointBy(voter, 8, digest));
    replica.expire(STATUS);
    bringToPrepared(replica, proposalAt(1));
    replica.hear(0, copy);
    leaveView(replica);
    expect([replica.state.tentative, replica.state.service.values.get('x')]).toEqual([null, '8']);
  });
});

describe('ST4 (§4.3): after fetching n', () => {
  test('the state with its reply cache is the replica’s own, and it goes on from there (C6, E24)', () => {
    const { copy, digest } = ahead(8);
    const replica = inTheDark([0, 1, 2], 8, digest);
    replica.hear(4, requestOf({ timestamp: 8 }));
    replica.expire(STATUS);
    const answer = replica.hear(0, copy);
    expect([replica.state.lastExecuted, replica.state.lowWaterMark, replica.state.service]).toEqual([
      8,
      8,
      copy.service,
    ]);
    expect(answer.sends.map(({ message }) => message)).toEqual([
      checkpointBy(3, 8, digest),
      statusBy(3, { lowWaterMark: 8, lastExecuted: 8 }),
    ]);
    // The fetched state answers the pending request; asked again, the replica answers from the reply cache.
    expect(replica.state.pending.size).toBe(0);
    expect(noteKinds(replica.hear(4, requestOf({ timestamp: 8 })))).toEqual(['replyResent']);
    expect(noteOf(replica.hear(0, proposalAt(9)), 'prePrepared')?.sequence).toBe(9);
  });

  test('what was committed above it is executed', () => {
    const { copy, digest } = ahead(4);
    const replica = inTheDark([0, 1, 2], 4, digest);
    bringToCommitted(replica, proposalAt(5));
    replica.expire(STATUS);
    expect(noteOf(replica.hear(0, copy), 'executed')?.sequence).toBe(5);
  });

  test('the digest of a state is computed, whatever checkpoint its proof is of', () => {
    const { copy, digest } = ahead(4);
    const replica = inTheDark([0, 1, 2], 4, digest);
    replica.expire(STATUS);
    const service = { ...copyService(copy.service), values: new Map([['x', 'evil']]) };
    const lie = { ...copy, service, proof: proofBy([0, 1, 2], 4, digest) };
    expect(replica.hear(0, lie).notes[0]).toMatchObject({ kind: 'ignored', why: 'uncertifiedState' });
    const laterLie = { ...lie, sequence: 8, proof: proofBy([0, 1, 2], 8, 'd8') };
    expect(replica.hear(0, laterLie).notes[0]).toMatchObject({ kind: 'ignored', why: 'uncertifiedState' });
    expect([replica.state.lastExecuted, [...replica.state.service.values]]).toEqual([0, []]);
  });

  test('a replica that went ahead on a wrong state goes back, and executes what came after once more', () => {
    const { copy, digest } = ahead(4);
    const replica = oneReplica(3, oftenStable);
    replica.state.service.values.set('y', 'evil');
    executeUpTo(replica, 6);
    for (const voter of [0, 1, 2]) replica.hear(voter, checkpointBy(voter, 4, digest));
    expect(replica.state.fetching).toMatchObject({ sequence: 4, diverged: true });
    expect(noteOf(bringToCommitted(replica, proposalAt(7)), 'executed')).toBeNull();
    const answer = replica.hear(0, copy);
    expect(noteOf(answer, 'stateInstalled')).toMatchObject({ sequence: 4, before: 6 });
    expect(answer.notes.filter(({ kind }) => kind === 'executed')).toMatchObject([
      { sequence: 5 },
      { sequence: 6 },
      { sequence: 7 },
    ]);
    expect(replica.state.service.values.get('y')).toBeUndefined();
  });

  test('lastExecuted never goes back', () => {
    const { copy, digest } = ahead(4);
    const replica = inTheDark([0, 1, 2], 4, digest);
    replica.expire(STATUS);
    executeUpTo(replica, 5);
    expect(ignoredNote(replica.hear(0, copy))).toMatchObject({ input: 'stateCopy', why: 'notFetching', got: 4 });
    expect([replica.state.lastExecuted, replica.state.fetching]).toEqual([5, null]);
  });

  test('a view in which others execute works: the wait starts from there', () => {
    const { copy, digest } = ahead(8);
    const replica = inTheDark([0, 1, 2], 8, digest);
    replica.state.view = 4;
    replica.expire(STATUS);
    replica.hear(0, copy);
    expect(replica.state.lastWorkingView).toBe(4);
  });
});
