import { describe, expect, test } from 'vitest';
import { at, requestA, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import { putCrafted } from '../../../testing/pbft/crafted.ts';
import { countSent, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import { prePrepareOfBatch, requestOf } from '../../../testing/pbft/paperMessages.ts';
import { acceptedResults, executedAlike, runRow, unsafe, withStatus } from '../../../testing/pbft/runRow.ts';

/** Runs O of `protocols/pbft/README.md` that need no lying, and the journeys of 1.12 and 1.13. */

const tentative = { ...withStatus, tentativeExecution: 1 } as const;
const readOnly = { ...withStatus, readOnly: 1 } as const;
const read = (tick: number, client = 1) => at(tick, { kind: 'request', client, operation: 'get x' });

/** The ticks from the first sending of a client’s request to its result, for each request. */
function latencies({ steps }: ReturnType<typeof runRow>): number[] {
  return notesOf(steps, 'accepted').map(({ node, tick, note }) => {
    const asked = notesOf(steps, 'requested').find(
      (said) => said.node === node && said.note.timestamp === note.timestamp,
    );
    return tick - (asked?.tick ?? Number.NaN);
  });
}

test('O1: tentative execution without a fault takes 4 steps, and q tentative replies', () => {
  const run = runRow({ cluster: tentative });
  expect(latencies(run)).toEqual([4]);
  expect(notesOf(run.steps, 'accepted')[0]?.note.replicas).toHaveLength(3);
  expect(
    notesOf(run.steps, 'executedTentatively')
      .map(({ node }) => node)
      .sort(),
  ).toEqual([0, 1, 2, 3]);
  expect(countSent(run.steps)).toMatchObject({ R: 1, PP: 3, P: 9, C: 12, Re: 4 });
  expect(unsafe(run)).toEqual([]);
});

describe('O2: A is prepared and executed tentatively at R1 only; V = {0, 2, 3}', () => {
  const run = runRow({
    cluster: { ...tentative, clientTimeout: 150 },
    interventions: [
      requestA,
      at(4, { kind: 'cutOff', replica: 1 }, 20),
      at(10, { kind: 'request', client: 1, operation: 'put y 1' }),
      at(3000, { kind: 'rejoin', replica: 1 }),
    ],
    treat: ({ letters, label, to }) => (letters === 'P' && label.major === 0 && to !== 1 ? 'lose' : null),
  });

  test('R1 rolls A back, and the client, with one tentative reply, is not fooled', () => {
    const executed = notesOf(run.steps, 'executedTentatively').filter(({ note }) => note.view === 0);
    expect(executed.map(({ node }) => node)).toEqual([1]);
    expect(notesOf(run.steps, 'rolledBack').map(({ node, note }) => [node, note.sequence])).toContainEqual([1, 1]);
    const entered = notesOf(run.steps, 'enteredView').find(({ note }) => note.view > 0);
    expect(entered?.note.members).toEqual([0, 2, 3]);
  });

  test('in the end all executed the same, and both clients have their results', () => {
    expect(typeof executedAlike(run, [0, 2, 3])).toBe('object');
    const services = [0, 1, 2, 3].map((node) => replicaOf(run.world, node).service);
    expect(services).toEqual(Array(4).fill(services[0]));
    expect(acceptedResults(run).sort()).toEqual(['put x 1→ok', 'put y 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

describe('O4: a read where nothing is written', () => {
  test.each([4, 7, 10])('n = %i: 2 steps, 2n messages, q equal replies', (replicas) => {
    const run = runRow({ cluster: { ...readOnly, replicas }, interventions: [read(0)] });
    expect(latencies(run)).toEqual([2]);
    expect(countSent(run.steps)).toEqual({ R: replicas, Re: replicas });
    expect(acceptedResults(run)).toEqual(['get x→none']);
    expect(unsafe(run)).toEqual([]);
  });
});

describe('O5: a read while a write is under way', () => {
  test('that meets different states is asked once more, in order', () => {
    // The COMMITs to R0 and R1 take their time: they still have the old value, the others the new one.
    const run = runRow({
      cluster: { ...readOnly, statusInterval: 5000, viewChangeTimeout: 5000, clientTimeout: 2000 },
      interventions: [requestA, read(6)],
      treat: ({ letters, to, label }) => (letters === 'C' && to < 2 && label.minor === 1 ? 50 : null),
    });
    const asked = notesOf(run.steps, 'requested').filter(({ node }) => node === 5);
    expect(asked.map(({ note }) => [note.readOnly, note.to])).toEqual([
      [true, 'all'],
      [false, 0],
    ]);
    expect(acceptedResults(run)).toEqual(['put x 1→ok', 'get x→1']);
    expect(unsafe(run)).toEqual([]);
  });

  test('with tentative execution is held back until the write is committed, and sees it', () => {
    const run = runRow({
      cluster: { ...readOnly, tentativeExecution: 1 },
      interventions: [requestA, read(5)],
      treat: ({ letters }) => (letters === 'C' ? 20 : null),
    });
    expect(notesOf(run.steps, 'readHeld').length).toBeGreaterThan(0);
    expect(acceptedResults(run)).toContain('get x→1');
    expect(unsafe(run)).toEqual([]);
  });
});

test('O11: a batch of three, of which one was executed already: the other two are executed, for that one the cached reply', () => {
  const batch = [
    requestOf(),
    requestOf({ client: 1, operation: 'put y 1' }),
    requestOf({ client: 2, operation: 'put z 1' }),
  ];
  const run = runRow({
    cluster: { ...withStatus, clients: 3, batchSize: 3, viewChangeTimeout: 5000 },
    prepare: (world) => {
      // No correct primary gives a request a second number.
      Object.assign(world.nodes[0] ?? {}, { lied: true });
      const message = prePrepareOfBatch(batch, { sequence: 2 });
      for (const to of [1, 2, 3]) putCrafted(world, { from: 0, to, arrivesTick: 20 }, message);
    },
  });
  expect(executedAlike(run, [1, 2, 3])).toEqual(['1 put x 1→ok', '2 put x 1→again put y 1→ok put z 1→ok']);
  const replies = run.steps
    .flatMap(({ sent, tick }) => (tick > 20 ? sent : []))
    .filter(({ letters }) => letters === 'Re');
  expect(replies.map(({ from, to }) => `${from} to ${to}`).slice(0, 3)).toEqual(['1 to 4', '1 to 5', '1 to 6']);
  expect(unsafe(run)).toEqual([]);
});

describe('1.12, 1.13: everything on, and the primary goes down', () => {
  test.each([0, 1, 2] as const)('batches, tentative execution and reads in mode %i survive a view change', (mode) => {
    for (let tick = 1; tick <= 8; tick++) {
      const run = runRow({
        cluster: { ...withStatus, clients: 5, batchSize: 3, tentativeExecution: 1, readOnly: mode },
        interventions: [...requestsOfClients(4), read(tick, 4), at(tick, { kind: 'crash', replica: 0 })],
      });
      expect(acceptedResults(run)).toHaveLength(5);
      expect(unsafe(run)).toEqual([]);
    }
  });
});
