import { expect, test } from 'vitest';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { executions, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import { reasonsFor, runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, executedAlike, viewsEntered, withStatus } from '../../../testing/pbft/runRow.ts';

/** Runs C and N of `protocols/pbft/README.md` in which a client lies, or somebody lies to a client. */

const all = [0, 1, 2, 3];

test('C6: a client lends its key to the primary: what is made up in its name is a request like any other', () => {
  const run = runLies(
    [
      { node: 5, behaviour: 'lendsItsKey' },
      { node: 0, behaviour: 'inventsRequests' },
    ],
    { cluster: withStatus },
  );
  const byNode = executions(run.steps);
  expect(byNode[1]).toEqual(['1 put x evil→ok', '2 put x 1→ok']);
  expect([byNode[2], byNode[3]]).toEqual([byNode[1], byNode[1]]);
  expect(reasonsFor(run, 'prePrepare')).not.toContain('forgedRequest');
  expect([acceptedResults(run), run.violations]).toEqual([['put x 1→ok'], []]);
});

test('C7: a client floods everybody under a bad signature: each request is ignored, and nobody waits for one', () => {
  const run = runLies([{ node: 4, behaviour: 'signsBadly', amount: 50 }], {
    interventions: [requestA, at(20, { kind: 'request', client: 1, operation: 'put y 2' })],
    untilTick: 1000,
  });
  expect(reasonsFor(run, 'request')).toEqual(['forgedRequest']);
  expect(executedAlike(run, all)).toEqual(['1 put y 2→ok']);
  for (const node of all) expect(replicaOf(run.world, node).pending.size).toBe(0);
  expect([viewsEntered(run), run.violations]).toEqual([[], []]);
});

test('C6: two operations under one timestamp: the primary orders the one it got, and only that is executed', () => {
  const run = runLies([{ node: 4, behaviour: 'asksTwoThings', groups: 'babbaa' }], { cluster: withStatus });
  expect(executedAlike(run, all)).toEqual(['1 put x other→ok']);
  expect(reasonsFor(run, 'request')).toContain('alreadyOrdered');
  expect(run.violations).toEqual([]);
});

test('a client that asks a backup only has its request passed on, and answered', () => {
  const run = runLies([{ node: 4, behaviour: 'asksOnlySome', groups: 'xxaxaa' }]);
  expect(notesOf(run.steps, 'relayed').map(({ node, note }) => [node, note.primary])).toEqual([[2, 0]]);
  expect(executedAlike(run, all)).toEqual(['1 put x 1→ok']);
  expect(run.violations).toEqual([]);
});

test('N8: R3 answers first, and falsely: the client waits for two others that agree', () => {
  const run = runLies([{ node: 3, behaviour: 'repliesFalsely' }]);
  const replies = notesOf(run.steps, 'counted').filter(({ node, note }) => node === 4 && note.vote === 'reply');
  expect(replies[0]?.tick).toBeLessThan(notesOf(run.steps, 'executed')[0]?.tick ?? 0);
  const [accepted] = notesOf(run.steps, 'accepted');
  expect(accepted?.note).toMatchObject({ result: 'ok' });
  expect(accepted?.note.replicas).not.toContain(3);
  expect(run.violations).toEqual([]);
});

test('N9: R3 answers falsely, and the reply of R2 is lost: R0 and R1 are enough', () => {
  const run = runLies([{ node: 3, behaviour: 'repliesFalsely' }], {
    treat: ({ letters, from }) => (letters === 'Re' && from === 2 ? 'lose' : null),
  });
  expect(notesOf(run.steps, 'accepted').map(({ note }) => [note.result, note.replicas])).toEqual([['ok', [0, 1]]]);
  expect(run.violations).toEqual([]);
});
