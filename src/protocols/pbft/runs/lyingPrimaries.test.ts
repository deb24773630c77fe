import { describe, expect, test } from 'vitest';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { proposalA, proposalB } from '../../../testing/pbft/equivocation.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { newViewOf, viewChangeBy } from '../../../testing/pbft/paperMessages.ts';
import { acceptedResults, executedAlike, runRow, unsafe, viewsEntered } from '../../../testing/pbft/runRow.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';
import type { NewView, PbftMessage, ViewChange } from '../rules/messages.ts';

/** Runs V of `protocols/pbft/README.md` in which one replica lies in a view change. */

/** A node that follows the protocol, but multicasts something else than it should; null for nothing. */
function multicasting(instead: (message: PbftMessage) => PbftMessage | null): Twist {
  return (given, right) => {
    const { out } = given;
    const multicast = (message: PbftMessage) => {
      const said = instead(message);
      if (said) out.multicast(said);
    };
    right({ ...given, out: { ...out, multicast } });
  };
}

/** R1, primary of view 1, after a view 0 in which A was prepared everywhere and committed nowhere. */
function runWithNewView(instead: (newView: NewView) => PbftMessage | null) {
  return runRow({
    treat: ({ letters, label, from, to }) => {
      if (letters === 'C' && label.major === 0) return 'lose';
      // Only the first sending matters here; it may send the NEW-VIEW again.
      return letters === 'NV' && from === 1 && to === 0 ? 'lose' : null;
    },
    twisted: { liars: { 1: multicasting((message) => (message.kind === 'newView' ? instead(message) : message)) } },
  });
}

const honest = [0, 2, 3];

function expectViewTwo(run: ReturnType<typeof runRow>, why: readonly string[]): void {
  const refused = notesOf(run.steps, 'ignored').filter(
    ({ note }) => note.input === 'newView' || note.input === 'prePrepare',
  );
  expect([...new Set(refused.filter(({ node }) => node !== 1).map(({ note }) => note.why))]).toEqual(why);
  const entered = notesOf(run.steps, 'enteredView').filter(({ node }) => node !== 1);
  expect([...new Set(entered.map(({ note }) => note.view))]).toEqual([2]);
  expect(executedAlike(run, honest)).toEqual(['1 put x 1→ok']);
  expect(acceptedResults(run)).toEqual(['put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
}

describe('V2: as V1, but R3 lies that it prepared nothing, and R2 did not prepare', () => {
  const run = runRow({
    interventions: [requestA, at(4, { kind: 'cutOff', replica: 0 }, 20)],
    treat: ({ letters, label, to }) => {
      if (label.major > 0) return null;
      return (letters === 'C' && to !== 0) || (letters === 'P' && to === 2) ? 'lose' : null;
    },
    twisted: {
      liars: {
        3: multicasting((message) => (message.kind === 'viewChange' ? { ...message, certificates: [] } : message)),
      },
    },
  });

  test('the certificate of R1 is enough', () => {
    const [entered] = notesOf(run.steps, 'enteredView');
    expect(entered?.note).toMatchObject({ members: [1, 2, 3] });
    expect(entered?.note.choices).toMatchObject([
      { digest: proposalA.digest, competing: [{ replica: 1, view: 0, digest: proposalA.digest }] },
    ]);
    expect(executedAlike(run, [0, 1, 2])).toEqual(['1 put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

test('V7: R1 sends a NEW-VIEW with O = ∅ although V shows A: refused; view 2 executes A', () => {
  expectViewTwo(
    runWithNewView((newView) => ({ ...newView, proposals: [] })),
    ['wrongProposals'],
  );
});

describe('V8: R1 sends a NEW-VIEW that V does not carry: refused; view 2 executes A', () => {
  const own = viewChangeBy(1);
  const others = ({ viewChanges }: NewView) => viewChanges.filter(({ replica }) => replica !== 1);
  const cases: [string, (newView: NewView) => ViewChange[], string][] = [
    ['its own VIEW-CHANGE three times', () => [own, own, own], 'repeatedViewChange'],
    ['one for view 2', (newView) => [...others(newView), viewChangeBy(1, { view: 2 })], 'wrongViewInside'],
    ['two only', (newView) => others(newView).slice(0, 2), 'tooFewViewChanges'],
    [
      'one that its sender never signed',
      (newView) => [...others(newView).filter(({ replica }) => replica !== 2), own, viewChangeBy(2, { forged: true })],
      'invalidViewChange',
    ],
  ];

  test.each(cases)('%s', (_, membersOf, why) => {
    const run = runWithNewView((newView) => newViewOf(membersOf(newView), { view: 1 }));
    expectViewTwo(run, [why]);
  });
});

test('V9: R1 sends no NEW-VIEW: the wait for it begins with q VIEW-CHANGEs, and ends in view 2, with twice the wait', () => {
  const run = runWithNewView(() => null);
  expectViewTwo(run, []);
  const waits = notesOf(run.steps, 'timerStarted').filter(({ note, node }) => note.timer === 'newView' && node === 3);
  expect(waits.map(({ note }) => note.after)).toEqual([200, 400]);
});

test('V11: R1 sends a bare PRE-PREPARE in view 1 instead of its NEW-VIEW: no way into a view; view 2 executes A', () => {
  const bare = { ...proposalB, view: 1 };
  const run = runWithNewView(() => bare);
  expectViewTwo(run, []);
  const kept = notesOf(run.steps, 'keptForLater').filter(({ node, note }) => node !== 1 && note.input === 'prePrepare');
  expect(kept.length).toBeGreaterThan(0);
  expect(notesOf(run.steps, 'prePrepared').some(({ node, note }) => node !== 1 && note.view === 1)).toBe(false);
  expect(viewsEntered(run).at(-1)).toBe(2);
});
