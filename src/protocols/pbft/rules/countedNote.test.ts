import { describe, expect, test } from 'vitest';
import { countedNote } from './countedNote.ts';
import { createSlot } from './slot.ts';

type Given = Parameters<typeof countedNote>;

const note = (
  vote: Given[0],
  { view = 0, sequence = 1, have = 1, need = 3, votes = null as number | null } = {},
): ReturnType<typeof countedNote> => countedNote(vote, createSlot(view, sequence, 4), { have, need }, votes);

describe('the note of a PREPARE or COMMIT that was counted (§4.2)', () => {
  test('says what was counted, and the votes for the proposal where the slot has one', () => {
    const values = { kind: 'counted', view: 2, sequence: 7, have: 2, need: 3 };
    expect(note('prepare', { view: 2, sequence: 7, have: 2 })).toStrictEqual({
      ...values,
      vote: 'prepare',
      proposalKnown: false,
    });
    expect(note('commit', { view: 2, sequence: 7, have: 2, votes: 1 })).toStrictEqual({
      ...values,
      vote: 'commit',
      proposalVotes: 1,
      proposalKnown: true,
    });
  });

  test('is one object for equal notes, as replicas make them one after another', () => {
    const places = [1, 2, 3].flatMap((sequence) =>
      [0, 1, 2, 3, 50, 99].flatMap((have) =>
        [null, have].flatMap((votes) =>
          (['prepare', 'commit'] as const).map((vote) => [vote, { sequence, have, votes }] as const),
        ),
      ),
    );
    const made = places.map(([vote, values]) => note(vote, values));
    expect(new Set(made).size).toBe(places.length);
    places.forEach(([vote, values], index) => {
      expect(note(vote, values)).toBe(made[index]);
    });
  });

  test('is never one that differs in a value', () => {
    const first = { view: 0, sequence: 1, have: 1, need: 3, votes: 1 };
    for (const other of [{ view: 1 }, { sequence: 5 }, { have: 513 }, { need: 5 }, { votes: 0 }]) {
      note('prepare', first);
      const changed = { ...first, ...other };
      const { votes, ...values } = changed;
      expect(note('prepare', changed)).toMatchObject({ ...values, proposalVotes: votes });
    }
  });

  test('is kept only until another takes its place: the memory for notes is bounded', () => {
    const first = note('commit');
    note('commit', { sequence: 5 });
    const again = note('commit');
    expect(again).toStrictEqual(first);
    expect(again).not.toBe(first);
  });
});
