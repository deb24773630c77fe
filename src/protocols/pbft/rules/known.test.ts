import { describe, expect, test } from 'vitest';
import { proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { oneReplica } from '../../../testing/pbft/oneActor.ts';
import { prepareBy, requestOf, viewChangeBy } from '../../../testing/pbft/paperMessages.ts';
import { castVote } from '../../ballot.ts';
import { hasNewsOfSlotsBeyond, isHearsay, isOpen, lacksSomething, toldOfLaterView, toldOfMore } from './lacking.ts';
import type { ReplicaState } from './replicaState.ts';
import { openCheckpoint } from './replicaState.ts';
import { createSlot } from './slot.ts';
import { progressOf } from './timers.ts';

/** 1.11 (§4.1, §6.1): all that a replica can know that it lacks, reason by reason. With n = 4, f+1 is 2. */

function lacksWith(change: (state: ReplicaState) => void): boolean {
  const { place, state } = oneReplica(1);
  change(state);
  return lacksSomething(place, state);
}

/** Between two views, in view 1, having asked once already. */
function lacksBetweenViews(viewChanges: readonly [number, number][], reports: readonly [number, number][]): boolean {
  return lacksWith((state) => {
    Object.assign(state, { view: 1, active: false, asks: 1 });
    state.stalledAt = progressOf(state);
    state.viewChanges.push(...viewChanges.map(([replica, view]) => viewChangeBy(replica, { view })));
    for (const [replica, view] of reports) state.reports.set(replica, { view, lastExecuted: 0 });
  });
}

const vote = (state: ReplicaState, voter: number, digest: string) =>
  castVote(openCheckpoint(state, 10, 4).votes, voter, digest);

describe('1.11: a replica lacks something', () => {
  test('where it waits for a request, a state, or a NEW-VIEW that it has not asked about; a fresh one lacks nothing', () => {
    expect(lacksWith(() => {})).toBe(false);
    expect(lacksWith(({ pending }) => pending.set(0, requestOf()))).toBe(true);
    expect(
      lacksWith((state) => {
        state.fetching = { sequence: 10, digest: 'd', voters: [2], from: 2, diverged: false };
      }),
    ).toBe(true);
    expect(lacksWith((state) => Object.assign(state, { view: 1, active: false }))).toBe(true);
  });

  test('between two views, having asked, only while f+1 others have come as far: VIEW-CHANGE or report', () => {
    expect(
      lacksBetweenViews(
        [
          [1, 1],
          [3, 1],
        ],
        [],
      ),
    ).toBe(false);
    expect(
      lacksBetweenViews(
        [
          [1, 1],
          [3, 1],
        ],
        [[0, 1]],
      ),
    ).toBe(true);
    expect(
      lacksBetweenViews(
        [
          [1, 1],
          [3, 1],
          [2, 1],
        ],
        [],
      ),
    ).toBe(true);
    expect(
      lacksBetweenViews(
        [
          [1, 1],
          [3, 0],
          [2, 0],
        ],
        [],
      ),
    ).toBe(false);
    expect(
      lacksBetweenViews(
        [[1, 1]],
        [
          [0, 0],
          [2, 0],
          [3, 0],
        ],
      ),
    ).toBe(false);
  });

  test('where f+1 others are in a later view, or ask for one', () => {
    const later = (...views: number[]) =>
      lacksWith(({ reports }) => {
        for (const [index, view] of views.entries()) reports.set(index + 2, { view, lastExecuted: 0 });
      });
    expect([later(1), later(1, 0), later(1, 2)]).toEqual([false, false, true]);
  });

  test('where it has taken a checkpoint that is not stable, or f+1 vouch for one, near or far', () => {
    const checkpoint = (...votes: [number, string][]) =>
      lacksWith((state) => {
        openCheckpoint(state, 10, 4);
        for (const [voter, digest] of votes) vote(state, voter, digest);
      });
    expect([checkpoint(), checkpoint([2, 'd']), checkpoint([2, 'd'], [3, 'e'])]).toEqual([false, false, false]);
    expect(checkpoint([2, 'd'], [3, 'd'])).toBe(true);
    expect(checkpoint([0, 'e'], [2, 'd'], [3, 'd'])).toBe(true);
    const far = (...voters: number[]) =>
      lacksWith(({ farCheckpoints }) => {
        for (const voter of voters) farCheckpoints.set(voter, { sequence: 100, digest: 'd' });
      });
    expect([far(2), far(2, 3)]).toEqual([false, true]);
  });
});

describe('1.11: a slot', () => {
  const slot = { ...createSlot(0, 2, 4), proposal: proposalAt(2) };
  const at = (lastExecuted: number, active = true) => Object.assign(oneReplica(1).state, { lastExecuted, active });

  test('is open until it is executed, and one that this view proposes until it is committed in it', () => {
    expect(isOpen({ ...slot, proposal: null }, at(1))).toBe(true);
    expect(isOpen(slot, at(2))).toBe(true);
    expect(isOpen(slot, at(2, false))).toBe(false);
    expect(isOpen({ ...slot, proposal: null }, at(2))).toBe(false);
    expect(isOpen({ ...slot, committed: true }, at(2))).toBe(false);
  });

  test('is hearsay where no more than f speak of it, and nobody has a proposal for it', () => {
    const { place } = oneReplica(1);
    const spokenOf = createSlot(0, 2, 4);
    expect(isHearsay(place, spokenOf)).toBe(true);
    expect(isHearsay(place, slot)).toBe(false);
    castVote(spokenOf.prepares, 2, 'd');
    expect(isHearsay(place, spokenOf)).toBe(true);
    castVote(spokenOf.commits, 3, 'd');
    expect(isHearsay(place, spokenOf)).toBe(false);
  });
});

describe('1.11: those who told of', () => {
  test('a later view, in ascending order, by whichever kind of message', () => {
    const told = (change: (state: ReplicaState) => void) => {
      const { state } = oneReplica(1);
      state.view = 1;
      change(state);
      return toldOfLaterView(state);
    };
    const early = (view: number) => ({ view, messages: [prepareBy(3, proposalAt(1))] });
    const report = (view: number) => ({ view, lastExecuted: 0 });
    expect(told(() => {})).toEqual([]);
    expect(told((state) => state.early.set(3, early(2)).set(2, early(1)))).toEqual([3]);
    expect(told((state) => state.reports.set(3, report(2)).set(2, report(1)))).toEqual([3]);
    expect(told(({ viewChanges }) => viewChanges.push(viewChangeBy(3, { view: 2 }), viewChangeBy(2)))).toEqual([3]);
    expect(
      told((state) => {
        state.viewChanges.push(viewChangeBy(3, { view: 2 }), viewChangeBy(2, { view: 2 }));
        state.reports.set(0, report(4));
      }),
    ).toEqual([0, 2, 3]);
  });

  test('slots that it has not executed, in ascending order', () => {
    const { state } = oneReplica(1);
    expect(toldOfMore(state)).toEqual([]);
    state.lastExecuted = 5;
    for (const [from, sequence] of [
      [3, 6],
      [2, 5],
    ] as const)
      state.beyondWindow.set(from, sequence);
    expect(toldOfMore(state)).toEqual([3]);
    state.reports.set(2, { view: 0, lastExecuted: 5 }).set(0, { view: 0, lastExecuted: 6 });
    expect(toldOfMore(state)).toEqual([0, 3]);
    state.beyondWindow.clear();
    expect(toldOfMore(state)).toEqual([0]);
    state.reports.set(3, { view: 0, lastExecuted: 6 }).delete(0);
    state.beyondWindow.set(0, 6);
    expect(toldOfMore(state)).toEqual([0, 3]);
  });

  test('slots above the window are news once for each position of it, and not where they are executed', () => {
    const { state } = oneReplica(1);
    expect(hasNewsOfSlotsBeyond(state)).toBe(false);
    state.lastExecuted = 5;
    state.beyondWindow.set(3, 5);
    expect(hasNewsOfSlotsBeyond(state)).toBe(false);
    state.beyondWindow.set(2, 6);
    for (const lowWaterMark of [0, 1]) {
      state.lowWaterMark = lowWaterMark;
      expect(hasNewsOfSlotsBeyond(state)).toBe(true);
    }
    state.askedBeyondAt = state.lowWaterMark;
    expect(hasNewsOfSlotsBeyond(state)).toBe(false);
  });
});
