import { describe, expect, test } from 'vitest';
import { at } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { lieStages } from '../../../testing/pbft/lieStages.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import type { Lie } from '../../../testing/pbft/runLies.ts';
import { reasonsFor, runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, withStatus } from '../../../testing/pbft/runRow.ts';
import { whoFired } from '../../../testing/pbft/runTwisted.ts';
import type { PbftMessage, PrePrepare } from '../rules/messages.ts';

/** The effects of lies that a case of one run does not show. */

function saidBy({ steps }: Run, node: number): PbftMessage[] {
  return steps
    .filter((step) => step.node === node)
    .flatMap(({ sent }) => sent.map(({ message }) => message as PbftMessage));
}

describe('a primary that waits until two clients ask', () => {
  const twoRequests = [0, 30].map((tick, client) =>
    at(tick, { kind: 'request', client, operation: `put x ${client}` }),
  );
  const splits: Lie = { node: 0, behaviour: 'equivocates', groups: 'xabbxx', amount: 1 };
  const cluster = { ...withStatus, clientTimeout: 300 };
  const run = (lies: readonly Lie[]): Run => runLies(lies, { cluster, interventions: twoRequests, untilTick: 5000 });

  test('gives one slot to both, and each of the requests is honest', () => {
    const proposals = saidBy(run([splits]), 0).filter(
      (message): message is PrePrepare => message.kind === 'prePrepare',
    );
    const operations = new Set(
      proposals.filter(({ sequence }) => sequence === 1).map(({ batch }) => batch[0]?.operation),
    );
    expect([...operations].sort()).toEqual(['put x 0', 'put x 1']);
    expect(proposals.flatMap(({ batch }) => batch).every(({ signature }) => signature === 'genuine')).toBe(true);
  });

  test('breaks nothing by itself, and both clients are answered', () => {
    expect(whoFired(run([splits]))).toEqual([]);
    expect(acceptedResults(run([splits])).sort()).toEqual(['put x 0→ok', 'put x 1→ok']);
  });

  test('breaks agreement with a fellow that backs it', () => {
    const backed = run([
      { ...splits, groups: 'xabaxx' },
      { node: 3, behaviour: 'conspires' },
    ]);
    expect(whoFired(backed)).toContain('M1');
  });

  test('proposes at once where it is not told to wait', () => {
    const [first] = saidBy(run([{ ...splits, amount: 0 }]), 0).filter(({ kind }) => kind === 'prePrepare');
    expect(first).toMatchObject({ sequence: 1, batch: [{ operation: 'put x 0' }] });
  });
});

test.each([
  ['all of it, where it is forged', 'b', 'forgedQuote'],
  // The primary of view 1 has proposed the same there; but nobody has prepared it.
  ['the PRE-PREPARE alone, where the PREPAREs are of another view', 'c', 'unprovedCertificate'],
] as const)('a higher view is refused on %s', (_where, letter, why) => {
  const twoChanges = {
    ...lieStages.viewChange,
    treat: ({ letters, label }: { letters: string; label: { major: number } }) =>
      (letters === 'C' && label.major === 0) || letters === 'NV' ? ('lose' as const) : null,
    untilTick: 1500,
  };
  const run = runLies([{ node: 3, behaviour: 'raisesCertificates', groups: letter.repeat(6) }], twoChanges);
  expect(notesOf(run.steps, 'viewChangeStarted').some(({ note }) => note.view === 2)).toBe(true);
  expect(reasonsFor(run, 'viewChange')).toContain(why);
  expect(run.violations).toEqual([]);
});

test('a decision that liars alone have signed is not believed', () => {
  const run = runLies([{ node: 0, behaviour: 'shortensDecisions', groups: 'xxxcxx' }], lieStages.decisions);
  expect(saidBy(run, 0)).toContainEqual(expect.objectContaining({ kind: 'decision', batch: [] }));
  expect(reasonsFor(run, 'decision')).toContain('unprovedDecision');
  expect(run.violations).toEqual([]);
});

test('views asked for in the names of others move nobody', () => {
  const run = runLies([{ node: 3, behaviour: 'asksInOthersNames' }], lieStages.requests);
  expect(notesOf(run.steps, 'viewChangeStarted')).toEqual([]);
  expect(reasonsFor(run, 'viewChange')).toContain('wrongSigner');
});
