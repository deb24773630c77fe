import { describe, expect, test } from 'vitest';
import { votersBeside } from '../../../testing/pbft/backupDrive.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { commitBy, prePrepareOf, prepareBy, requestOf } from '../../../testing/pbft/paperMessages.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));

describe('PR1 (§4.2): a PREPARE is accepted', () => {
  test('in the view of the replica and inside the window', () => {
    const counted = { kind: 'counted', vote: 'prepare', view: 0, sequence: 1, have: 1, need: 2, proposalKnown: false };
    expect(oneReplica(1).hear(2, prepareBy(2, A)).notes).toEqual([counted]);
    const refusals = [
      { ...A, sequence: 0 },
      { ...A, sequence: 21 },
    ].map((proposal) => ignoredNote(oneReplica(1).hear(3, prepareBy(3, proposal))));
    expect(refusals).toEqual([
      { kind: 'ignored', input: 'prepare', why: 'belowWindow', got: 0, expected: 0 },
      { kind: 'ignored', input: 'prepare', why: 'aboveWindow', got: 21, expected: 20 },
    ]);
  });

  test('not in the view of the replica: one of a later view is kept until that view is entered', () => {
    const backup = oneReplica(1);
    expect(backup.hear(3, prepareBy(3, { ...A, view: 2 })).notes).toEqual([
      { kind: 'keptForLater', input: 'prepare', view: 2, sequence: 1 },
    ]);
    expect(backup.state.log.size).toBe(0);
  });

  test('if it is signed by the replica it names', () => {
    expect(ignoredNote(oneReplica(1).hearForged(2, prepareBy(2, A)))?.why).toBe('forgedSender');
    expect(ignoredNote(oneReplica(1).hear(3, prepareBy(2, A)))?.why).toBe('wrongSigner');
    expect(ignoredNote(oneReplica(1).hear(4, prepareBy(4, A)))?.why).toBe('wrongRole');
  });

  test('never from the primary', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    expect(ignoredNote(backup.hear(0, prepareBy(0, A)))).toMatchObject({ why: 'prepareFromPrimary', got: 0 });
    expect(backup.state.log.get(1)?.prepares.choices).toEqual([null, A.digest, null, null]);
  });

  test('where the primary is that of the message’s view, not of the replica’s', () => {
    const later = { ...A, view: 1 };
    expect(ignoredNote(oneReplica(2).hear(1, prepareBy(1, later)))?.why).toBe('prepareFromPrimary');
    expect(noteKinds(oneReplica(2).hear(0, prepareBy(0, later)))).toEqual(['keptForLater']);
  });
});

describe('PR2 (§4.2): votes are kept by (v, n, d), as a set of senders', () => {
  test('the same PREPARE again counts nothing', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    const first = oneReplica(1);
    first.hear(2, prepareBy(2, A));
    const again = first.hear(2, prepareBy(2, A));
    expect(ignoredNote(again)).toMatchObject({ input: 'prepare', why: 'duplicate', got: A.digest });
    expect(first.hear(0, A).sends.map(({ message }) => message.kind)).toEqual(['prepare', 'commit']);
    expect(first.state.log.get(1)?.prepares.choices).toEqual([null, A.digest, A.digest, null]);
  });

  test('a hundred PREPAREs of one backup are one', () => {
    const primary = oneReplica(0);
    primary.hear(4, requestOf());
    for (let time = 0; time < 100; time++) primary.hear(3, prepareBy(3, A));
    expect(primary.state.log.get(1)?.prepared).toBe(false);
  });

  test('the first vote of a sender for (v, n) counts, a later one for another digest does not', () => {
    const primary = oneReplica(0);
    primary.hear(4, requestOf());
    primary.hear(3, prepareBy(3, B));
    expect(ignoredNote(primary.hear(3, prepareBy(3, A)))).toMatchObject({ why: 'secondVote', got: A.digest });
    expect(noteOf(primary.hear(1, prepareBy(1, A)), 'counted')?.have).toBe(1);
  });

  test('votes for different digests do not add up', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    expect(noteOf(backup.hear(2, prepareBy(2, B)), 'counted')).toMatchObject({ have: 1, need: 2 });
    expect(backup.state.log.get(1)?.prepared).toBe(false);
    expect(noteOf(backup.hear(3, prepareBy(3, A)), 'prepared')?.voters).toEqual([1, 3]);
  });

  test('nor votes for different sequence numbers', () => {
    const backup = oneReplica(1);
    backup.hear(0, A);
    backup.hear(2, prepareBy(2, { ...A, sequence: 2 }));
    expect(backup.state.log.get(1)?.prepared).toBe(false);
  });
});

describe('PR3 (§4.2): prepared ⇔ m, its PRE-PREPARE, and 2f (q−1) matching PREPAREs of different backups', () => {
  const sizes = [
    // n, q − 1
    [4, 2],
    [5, 3],
    [6, 3],
    [7, 4],
    [8, 5],
    [10, 6],
  ] as const;

  test.each(sizes)('n = %i: a backup needs %i, its own included', (replicas, needed) => {
    const backup = oneReplica(1, { ...fourReplicas, replicas });
    backup.hear(0, A);
    const [last = 0, ...others] = votersBeside(backup, [0])
      .slice(0, needed - 1)
      .reverse();
    for (const voter of others) expect(noteKinds(backup.hear(voter, prepareBy(voter, A)))).toEqual(['counted']);
    const answer = backup.hear(last, prepareBy(last, A));
    expect(noteKinds(answer)).toEqual(['counted', 'prepared']);
    expect(noteOf(answer, 'prepared')?.voters).toHaveLength(needed);
  });

  test.each(sizes)('n = %i: the primary needs %i of others', (replicas, needed) => {
    const primary = oneReplica(0, { ...fourReplicas, replicas });
    primary.hear(replicas, requestOf());
    for (let voter = 1; voter < needed; voter++) {
      expect(noteKinds(primary.hear(voter, prepareBy(voter, A)))).toEqual(['counted']);
    }
    expect(noteOf(primary.hear(needed, prepareBy(needed, A)), 'prepared')?.voters).toHaveLength(needed);
  });

  test('without the PRE-PREPARE no number of PREPAREs is enough', () => {
    const backup = oneReplica(1);
    for (const voter of [2, 3]) expect(noteKinds(backup.hear(voter, prepareBy(voter, A)))).toEqual(['counted']);
    expect(backup.state.log.get(1)?.prepared).toBe(false);
  });
});

describe('PR4 (§4.2): PREPAREs and COMMITs may come before the PRE-PREPARE', () => {
  test('they are logged, and counted when it comes', () => {
    const backup = oneReplica(1);
    expect(noteOf(backup.hear(2, prepareBy(2, A)), 'counted')).toMatchObject({ proposalKnown: false });
    expect(noteOf(backup.hear(0, commitBy(0, A)), 'counted')).toMatchObject({ proposalKnown: false });
    expect(noteOf(backup.hear(2, commitBy(2, A)), 'counted')).toMatchObject({ have: 2, need: 3 });
    const answer = backup.hear(0, A);
    expect(noteKinds(answer)).toEqual(['prePrepared', 'prepared', 'committedLocal', 'executed']);
    expect(answer.sends.map(({ message }) => message.kind)).toEqual(['prepare', 'commit', 'reply']);
  });

  test('in whichever order everything comes, the replica ends up the same and speaks once', () => {
    const messages = [
      { from: 0, message: A },
      ...[2, 3].map((from) => ({ from, message: prepareBy(from, A) })),
      ...[0, 2, 3].map((from) => ({ from, message: commitBy(from, A) })),
    ];
    const orders = permutations(messages);
    expect(orders).toHaveLength(720);
    const ends = orders.map((order) => {
      const backup = oneReplica(1);
      const sends = order.flatMap(({ from, message }) => backup.hear(from, message).sends);
      const kinds = sends.map(({ message }) => message.kind);
      expect(kinds).toEqual(['prepare', 'commit', 'reply']);
      const { prepares, commits, ...flags } = backup.state.log.get(1)!;
      return JSON.stringify([flags, prepares.choices, commits.choices, [...backup.state.service.values]]);
    });
    expect(new Set(ends).size).toBe(1);
  });
});

describe('PR5 (§4.2): no two correct replicas prepare different digests at the same (v, n)', () => {
  test('where the primary tells R1 A, and R2 and R3 B, only B is prepared', () => {
    const backups = [A, B, B].map((proposal, index) => ({ replica: oneReplica(index + 1), proposal }));
    for (const { replica, proposal } of backups) replica.hear(0, proposal);
    for (const { replica } of backups) {
      for (const other of backups) {
        const voter = other.replica.place.self;
        if (other.replica !== replica) replica.hear(voter, prepareBy(voter, other.proposal));
      }
    }
    const prepared = backups.map(({ replica }) => replica.state.log.get(1)?.prepared);
    // B has the PREPAREs of R2 and R3, which is 2f; A has R1’s only.
    expect(prepared).toEqual([false, true, true]);
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}
