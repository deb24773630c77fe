import { describe, expect, test } from 'vitest';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { proposalA } from '../../../testing/pbft/equivocation.ts';
import { lieStages } from '../../../testing/pbft/lieStages.ts';
import { notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import { reasonsFor, runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, executedAlike, lastExecutedOf, runRow, viewsEntered } from '../../../testing/pbft/runRow.ts';

/** Runs B of `protocols/pbft/README.md`: one backup lies, each time by a behaviour of the registry. */

const honest = [0, 1, 2];

function expectUndisturbed(run: Run): void {
  expect(executedAlike(run, honest)).toEqual(['1 put x 1→ok']);
  expect([acceptedResults(run), viewsEntered(run), run.violations]).toEqual([['put x 1→ok'], [], []]);
}

/** The voters that made the gates of the correct replicas. */
function votersOf({ steps }: Run, gate: 'prepared' | 'committedLocal'): number[][] {
  return notesOf(steps, gate)
    .filter(({ node }) => node !== 3)
    .map(({ note }) => [...note.voters]);
}

describe('votes of one liar', () => {
  test('B1: PREPARE and COMMIT for another digest count for nothing', () => {
    const run = runLies([{ node: 3, behaviour: 'votesForAnother' }]);
    expectUndisturbed(run);
    expect([...votersOf(run, 'prepared'), ...votersOf(run, 'committedLocal')].flat()).not.toContain(3);
  });

  test('B2: every vote a hundred times is one vote', () => {
    const run = runLies([{ node: 3, behaviour: 'votesManyTimes', amount: 100 }]);
    expectUndisturbed(run);
    for (const input of ['prepare', 'commit'] as const) expect(reasonsFor(run, input)).toEqual(['duplicate']);
    for (const voters of votersOf(run, 'committedLocal')) expect(new Set(voters).size).toBe(voters.length);
  });

  test('B3: COMMIT before anything is prepared, for slots ahead too, waits; what lies above H is not kept', () => {
    const run = runLies([{ node: 3, behaviour: 'votesBeforeTime', amount: 100 }], { untilTick: 90 });
    expectUndisturbed(run);
    expect(reasonsFor(run, 'commit')).toContain('aboveWindow');
    const early = notesOf(run.steps, 'counted').filter(({ node, note }) => node !== 3 && note.sequence > 1);
    expect(early.every(({ note }) => !note.proposalKnown && note.have === 1)).toBe(true);
    for (const node of honest) expect(Math.max(...replicaOf(run.world, node).log.keys())).toBe(20);
  });

  test('B4: PREPAREs and COMMITs in the name of others are refused, whichever way they are signed', () => {
    const run = runLies([{ node: 3, behaviour: 'forgesSender' }]);
    expectUndisturbed(run);
    for (const input of ['prepare', 'commit'] as const) {
      expect(reasonsFor(run, input)).toEqual(['forgedSender', 'wrongSigner']);
    }
  });

  test('B5: A to R0, another to R1, nothing to R2: A executes with the votes of R1 and R2', () => {
    const run = runLies([{ node: 3, behaviour: 'votesForAnother', groups: 'abxaaa' }]);
    expectUndisturbed(run);
    const [, atOne, atTwo] = honest.map((node) => replicaOf(run.world, node).log.get(1)?.prepares.choices);
    expect([atOne?.[3] === proposalA.digest, atTwo?.[3]]).toEqual([false, null]);
  });

  test('B14: nothing to R2 only: R2 commits with the votes of R0, R1 and itself, and none to spare', () => {
    const run = runLies([{ node: 3, behaviour: 'silentToSome', groups: 'aaxaaa' }]);
    expectUndisturbed(run);
    const committed = notesOf(run.steps, 'committedLocal').find(({ node }) => node === 2);
    expect(committed?.note.voters).toEqual([0, 1, 2]);
    const quiet = runRow({ treat: ({ from, to }) => (from === 3 || (from === 1 && to === 2) ? 'lose' : null) });
    expect(lastExecutedOf(quiet)[2]).toBe(0);
  });
});

describe('what one liar says about views and states', () => {
  test('B6: VIEW-CHANGEs for fifty views make nobody leave its own', () => {
    const run = runLies([{ node: 3, behaviour: 'changesViewEver', amount: 50 }], {
      interventions: [
        requestA,
        ...Array.from({ length: 6 }, (_, index) =>
          at(10 * index, { kind: 'request', client: 1, operation: `put y ${index}` }),
        ),
      ],
    });
    const [kept, ...others] = replicaOf(run.world, 0).viewChanges;
    expect([kept?.replica, others]).toEqual([3, []]);
    expect(kept?.view).toBeGreaterThan(40);
    expect(notesOf(run.steps, 'viewChangeStarted')).toEqual([]);
    expect([viewsEntered(run), run.violations]).toEqual([[], []]);
    expect(acceptedResults(run)).toHaveLength(7);
  });

  test('B8: CHECKPOINTs with a wrong digest, or far ahead, make nobody fetch a state', () => {
    const run = runLies(
      [
        { node: 3, behaviour: 'vouchesFalsely' },
        { node: 3, behaviour: 'vouchesFarAhead', amount: 1000 },
      ],
      { cluster: { checkpointInterval: 1, window: 2 } },
    );
    expectUndisturbed(run);
    expect(reasonsFor(run, 'checkpoint')).toContain('aboveWindow');
    for (const { node, note } of notesOf(run.steps, 'stable')) if (node !== 3) expect(note.voters).toEqual([0, 1, 2]);
    expect(notesOf(run.steps, 'fetchStarted').filter(({ node }) => node !== 3)).toEqual([]);
  });

  test('B9: a false state does not fit the certified digest: R2 asks another', () => {
    const run = runLies([{ node: 3, behaviour: 'sendsFalseState' }], {
      ...lieStages.catchingUp,
      // R2 is made to ask R3 first: only its CHECKPOINTs, and R0's, come in time.
      treat: ({ letters, from, to }) => (letters === 'CK' && from < 2 && to === 2 ? 5 * (from + 1) : null),
    });
    const asked = notesOf(run.steps, 'fetchStarted').filter(({ node }) => node === 2);
    expect(asked.map(({ note }) => note.from)).toEqual([3, 0]);
    expect(reasonsFor(run, 'stateCopy')).toEqual(['uncertifiedState']);
    expect(notesOf(run.steps, 'stateInstalled').map(({ node, note }) => [node, note.from])).toEqual([[2, 0]]);
    expect(run.violations).toEqual([]);
  });

  test('B10: a certificate with invented PREPAREs makes the VIEW-CHANGE void; V waits for the others', () => {
    const run = runLies([{ node: 3, behaviour: 'inventsCertificate' }], lieStages.viewChange);
    expect(reasonsFor(run, 'viewChange')).toContain('forgedQuote');
    const entered = notesOf(run.steps, 'enteredView').filter(({ node }) => node !== 3);
    for (const { note } of entered) expect(note.members).toEqual([0, 1, 2]);
    expect(executedAlike(run, honest)).toEqual(['1 put x 1→ok', '2 put y 2→ok']);
    expect(run.violations).toEqual([]);
  });

  test('B11: R3 prepared A and hides it: A is in V by another', () => {
    const run = runLies([{ node: 3, behaviour: 'omitsPrepared' }], {
      ...lieStages.viewChange,
      interventions: [requestA, at(30, { kind: 'cutOff', replica: 0 })],
    });
    const [entered] = notesOf(run.steps, 'enteredView');
    expect(entered?.note.members).toEqual([1, 2, 3]);
    expect(entered?.note.choices).toMatchObject([
      { sequence: 1, digest: proposalA.digest, competing: [{ replica: 1 }, { replica: 2 }] },
    ]);
    expect(executedAlike(run, [1, 2])).toEqual(['1 put x 1→ok']);
    expect(run.violations).toEqual([]);
  });

  test('B12: VIEW-CHANGEs and a NEW-VIEW of view 1 that come again in view 2 are stale', () => {
    const run = runLies(
      [
        { node: 1, behaviour: 'withholdsNewView', groups: 'xxxaxx' },
        { node: 1, behaviour: 'replaysOldMessages', amount: 1000, tick: 650 },
      ],
      {
        ...lieStages.viewChange,
        interventions: [
          ...lieStages.viewChange.interventions,
          ...Array.from({ length: 8 }, (_, index) =>
            at(700 + index, { kind: 'request', client: index % 2, operation: `put z ${index}` }),
          ),
        ],
      },
    );
    expect(viewsEntered(run)).toEqual([1, 2]);
    expect(reasonsFor(run, 'viewChange')).toContain('staleViewChange');
    expect(reasonsFor(run, 'newView')).toEqual(['staleViewChange']);
    expect(acceptedResults(run)).toHaveLength(10);
    expect(run.violations).toEqual([]);
  });
});
