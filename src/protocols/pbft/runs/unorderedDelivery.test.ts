import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import { delay } from '../../../engine/interventions/delay.ts';
import { deliverNext } from '../../../engine/interventions/deliverNext.ts';
import { drop } from '../../../engine/interventions/drop.ts';
import { duplicate } from '../../../engine/interventions/duplicate.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { buildSetup, requestA, requestsInTurn, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { nameOf, runWorld } from '../../../testing/engine/runWorld.ts';
import { countSent, executions, notesOf, replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runOf, worldOf } from '../../run.ts';
import type { Reply } from '../rules/messages.ts';

/** Runs N4, N5, N7 and N11 of `protocols/pbft/README.md`: the network repeats, reorders, delays and loses. */

describe('N4: every message is delivered 3 times', () => {
  const once = runWorld(worldOf(buildSetup({ interventions: [requestA] })));
  const thrice = runWorld(worldOf(buildSetup({ interventions: [requestA] })), deliverTwiceMore);

  /** Two copies of each new message, made by the intervention that people use. */
  function deliverTwiceMore(world: World, step: Step): void {
    for (const envelope of step.sent) {
      const action = { kind: 'duplicate', message: nameOf(world, envelope) } as const;
      expect([duplicate.apply(world, action).done, duplicate.apply(world, action).done]).toEqual([true, true]);
    }
  }

  test('the state of every replica is the same as with one delivery, the sets of votes too', () => {
    for (const node of [0, 1, 2, 3]) expect(replicaOf(thrice.world, node)).toEqual(replicaOf(once.world, node));
    expect(thrice.violations).toEqual([]);
  });

  test('each replica votes once; R0 answers the two late copies of the request from its cache', () => {
    expect(countSent(once.steps)).toEqual({ R: 1, PP: 3, P: 9, C: 12, Re: 4 });
    expect(countSent(thrice.steps)).toEqual({ R: 1, PP: 3, P: 9, C: 12, Re: 4 + 2 });
    expect(deliveries(thrice)).toBe(3 * (29 + 2));
    expect(notesOf(thrice.steps, 'replyResent').map(({ node }) => node)).toEqual([0, 0]);
  });

  test('the client gets one value, and accepts it once', () => {
    const replies = thrice.steps.flatMap(({ sent }) => sent.filter(({ letters }) => letters === 'Re'));
    expect(new Set(replies.map(({ message }) => (message as Reply).result))).toEqual(new Set(['ok']));
    expect(notesOf(thrice.steps, 'accepted')).toHaveLength(1);
  });

  test('the network’s own doubling changes no state either', () => {
    const setup = buildSetup({ conditions: { duplication: 100 }, interventions: [requestA] });
    const doubled = runWorld(worldOf(setup));
    expect(deliveries(doubled)).toBe(2 * deliveries(once));
    for (const node of [0, 1, 2, 3]) expect(replicaOf(doubled.world, node)).toEqual(replicaOf(once.world, node));
  });
});

describe('N5: 5 requests of 5 clients in no order of delivery (§4.2 assumes none)', () => {
  const clients = 5;

  test('the last message sent is delivered first: all execute in the same order at all replicas', () => {
    const setup = buildSetup({ cluster: { clients }, interventions: requestsOfClients(clients) });
    const run = runWorld(worldOf(setup), deliverLastFirst);
    expectSameOrder(run);
    // The order was not that of the requests: C4 asked last, and its request reached the primary first.
    expect(executions(run.steps)[0]?.[0]).toBe('1 put x 4→ok');
  });

  test.each(Array.from({ length: 20 }, (_, seed) => seed))('random order %i: the same', (seed) => {
    const conditions = { latency: 1, jitter: 200 };
    const run = runWorld(
      worldOf(buildSetup({ cluster: { clients }, conditions, seed, interventions: requestsOfClients(clients) })),
    );
    expectSameOrder(run);
  });

  test('some random order makes a replica wait for a lower sequence number', () => {
    const gaps = Array.from({ length: 20 }, (_, seed) => {
      const conditions = { latency: 1, jitter: 200 };
      const setup = buildSetup({ cluster: { clients }, conditions, seed, interventions: requestsOfClients(clients) });
      return notesOf(runOf(setup).steps, 'gap').length;
    });
    expect(Math.max(...gaps)).toBeGreaterThan(0);
  });

  function deliverLastFirst(world: World): void {
    if (world.interventionsDone < world.plan.length) return;
    const newest = envelopesInFlight(world).at(-1);
    if (newest) deliverNext.apply(world, { kind: 'deliverNext', message: nameOf(world, newest) });
  }

  function expectSameOrder({ steps, violations, world }: Run): void {
    const byReplica = Object.values(executions(steps));
    expect(byReplica).toHaveLength(4);
    expect(byReplica).toEqual(Array(4).fill(byReplica[0]));
    expect(byReplica[0]).toHaveLength(clients);
    expect(notesOf(steps, 'accepted')).toHaveLength(clients);
    expect(violations).toEqual([]);
    const services = [0, 1, 2, 3].map((node) => replicaOf(world, node).service.values);
    expect(services).toEqual(Array(4).fill(services[0]));
  }
});

describe('N7: everything for sequence numbers 1 to 5 reaches R3 after 5 has committed elsewhere', () => {
  const SLOW = 1000;
  const run = runWorld(worldOf(buildSetup({ interventions: requestsInTurn(5) })), (world, step) => {
    for (const envelope of step.sent.filter(({ to }) => to === 3)) {
      delay.apply(world, { kind: 'delay', message: nameOf(world, envelope), ticks: SLOW });
    }
  });

  test('R3 executes 1 … 5 later, in order', () => {
    const all = [1, 2, 3, 4, 5].map((number) => `${number} put x ${number}→ok`);
    expect(executions(run.steps)).toEqual({ 0: all, 1: all, 2: all, 3: all });
    const executedAt = (node: number) =>
      notesOf(run.steps, 'executed')
        .filter((said) => said.node === node)
        .map(({ tick }) => tick);
    expect(Math.min(...executedAt(3))).toBeGreaterThan(Math.max(...executedAt(0), ...executedAt(1), ...executedAt(2)));
    expect(replicaOf(run.world, 3).service).toEqual(replicaOf(run.world, 0).service);
    expect(run.violations).toEqual([]);
  });

  test('nobody leaves view 0, and nothing that R3 got late is refused', () => {
    expect([0, 1, 2, 3].map((node) => replicaOf(run.world, node).view)).toEqual([0, 0, 0, 0]);
    expect(notesOf(run.steps, 'ignored').filter(({ node }) => node === 3)).toEqual([]);
  });
});

describe('N11: all COMMITs to R2 are dropped', () => {
  const run = runWorld(worldOf(buildSetup({ interventions: [requestA] })), (world, step) => {
    for (const envelope of step.sent.filter(({ to, letters }) => to === 2 && letters === 'C')) {
      drop.apply(world, { kind: 'drop', message: nameOf(world, envelope) });
    }
  });

  test('0, 1 and 3 execute, and the client gets its result', () => {
    const executed = notesOf(run.steps, 'executed').map(({ node }) => node);
    expect(executed.slice(0, 3).sort()).toEqual([0, 1, 3]);
    expect(notesOf(run.steps, 'accepted').map(({ note }) => note.result)).toEqual(['ok']);
    expect(run.violations).toEqual([]);
  });

  test('R2 is prepared, and no more, until it has asked twice and the others pass their decision on', () => {
    const [committed] = notesOf(run.steps, 'committedLocal').filter(({ node }) => node === 2);
    const step = run.steps[committed?.step ?? 0];
    expect(step?.cause).toMatchObject({ kind: 'delivered', envelope: { letters: 'De' } });
    expect(
      notesOf(run.steps, 'statusSent').filter(({ node, tick }) => node === 2 && tick < (step?.tick ?? 0)),
    ).toHaveLength(2);
    expect(replicaOf(run.world, 2).log.get(1)).toMatchObject({ prepared: true, committed: true, decided: true });
  });
});

function deliveries(run: Run): number {
  return run.steps.filter(({ cause }) => cause.kind === 'delivered').length;
}

test('N4 to N11 run on the real engine: the same setup gives the same run as a history', () => {
  const setup = buildSetup({ interventions: requestsInTurn(2) });
  const history = runOf(setup);
  const run = runWorld(worldOf(setup));
  expect(run.steps).toEqual(history.steps);
  expect(worldAt(history, history.steps.length).nodes).toEqual(run.world.nodes);
});
